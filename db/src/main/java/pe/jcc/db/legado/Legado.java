package pe.jcc.db.legado;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * The tables of the old systems, which stand in the schemas {@code legado_crm} and {@code legado_comercial} of this
 * database, and their way into the platform's. The account needs to be the owner of both: {@code jcc_migra}.
 */
public final class Legado {

    public static final List<String> SISTEMAS = List.of("crm", "comercial");

    /** The platform's tables, in an order in which each finds what it refers to. */
    public static final List<String> TABLAS =
            List.of(
                    "compartido/asesores",
                    "compartido/proyectos",
                    "crm/users",
                    "crm/opc_personnel",
                    "crm/leads",
                    "crm/appointments",
                    "crm/actions",
                    "crm/lead_duplicates",
                    "comercial/lotes",
                    "comercial/clientes",
                    "comercial/ventas",
                    "comercial/cuotas",
                    "comercial/pagos",
                    "comercial/cierres_de_comisiones",
                    "comercial/comisiones",
                    "comercial/detalles_de_cierre",
                    "comercial/gestiones_de_cobranza",
                    "comercial/presencias",
                    "comercial/actividades",
                    "comercial/tabla_de_comisiones",
                    "comercial/configuracion",
                    "comercial/auditoria");

    /** What sets aside the rows that the platform cannot take. */
    static final List<String> JUICIOS = List.of("crm/juicio", "comercial/juicio");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaccion;
    private final Duenos duenos;

    public Legado(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
        this.duenos = new Duenos(base);
    }

    /** Makes the empty tables of the old systems, where they are missing. */
    public void preparar() {
        SISTEMAS.forEach(sistema -> jdbc.execute(guion(sistema + "/estructura")));
    }

    public List<TablaAntigua> tablas(String sistema) {
        return TablaAntigua.de(jdbc, "legado_" + sistema);
    }

    /** Brings into the platform's tables what is new or different in the old ones, whoever owns them; all, or nothing. */
    public void traspasar() {
        transaccion.executeWithoutResult(estado -> traspasar(SISTEMAS, estado, _ -> {}));
    }

    /**
     * The same for these modules, which are their old system's from then on, telling of each part before it begins. Rows
     * that cannot be taken are set aside.
     *
     * @param alFinal still in the transaction, when all is there; whether nothing of it is to stay
     */
    public void traspasar(Collection<String> modulos, Consumer<String> avance, Ensayo alFinal) {
        transaccion.executeWithoutResult(
                estado -> {
                    traspasar(modulos, estado, avance);
                    modulos.forEach(modulo -> duenos.pasarAlSistemaAnterior(modulo, null));
                    if (alFinal.esEnsayo()) {
                        estado.setRollbackOnly();
                    }
                });
    }

    /** Looks at what became of it, and says whether that was all that was wanted. */
    @FunctionalInterface
    public interface Ensayo {
        boolean esEnsayo();
    }

    private void traspasar(
            Collection<String> modulos, SavepointManager puntos, Consumer<String> avance) {
        jdbc.execute("SET LOCAL jcc.puerta = 'migracion'");
        new Traspaso(jdbc, puntos, partes(modulos)).hacer(avance);
    }

    private static List<String> partes(Collection<String> modulos) {
        var partes = new ArrayList<>(JUICIOS);
        partes.addAll(TABLAS);
        partes.addAll(List.of("comercial/resto", "crm/borradas", "comercial/borradas"));
        partes.removeIf(parte -> !modulos.contains(modulo(parte)));
        if (!modulos.contains("crm") && modulos.contains("comercial")) {
            partes.add(partes.indexOf("comercial/juicio") + 1, "crm/users_de_comercial");
        }
        partes.addFirst("juicio");
        partes.add("fin");
        return partes;
    }

    /** The App Comercial keeps what both share. */
    private static String modulo(String parte) {
        return parte.startsWith("crm/") ? "crm" : "comercial";
    }

    static String guion(String nombre) {
        try {
            return new ClassPathResource("db/legado/" + nombre + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
