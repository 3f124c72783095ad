package pe.jcc.db.legado;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.sql.DataSource;

/**
 * The tables of the old systems, which stand in the schemas {@code legado_crm} and {@code legado_comercial} of this
 * database, and their way into the platform's. The account needs to be the owner of both: {@code jcc_migra}.
 */
public final class Legado {

    /** The platform's tables, in an order in which each finds what it refers to. */
    static final List<String> TABLAS =
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
                    "comercial/tabla_de_comisiones");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaccion;

    public Legado(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /** Makes the empty tables of the old systems, where they are missing. */
    public void preparar() {
        jdbc.execute(guion("crm/estructura"));
        jdbc.execute(guion("comercial/estructura"));
    }

    /** Brings into the platform's tables what is new or different in the old ones; all of it, or nothing. */
    public void traspasar() {
        transaccion.executeWithoutResult(
                estado -> {
                    jdbc.execute("SET LOCAL jcc.puerta = 'migracion'");
                    TABLAS.forEach(tabla -> jdbc.execute(guion(tabla)));
                });
    }

    private static String guion(String nombre) {
        try {
            return new ClassPathResource("db/legado/" + nombre + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
