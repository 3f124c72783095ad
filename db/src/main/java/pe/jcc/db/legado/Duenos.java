package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

/** Whose each module is. What is the platform's, nothing is brought into. */
public final class Duenos {

    private static final Map<String, String> PROPIO =
            Map.of(
                    "crm",
                    """
                    SELECT FROM crm.leads UNION ALL SELECT FROM crm.opc_personnel
                    UNION ALL SELECT FROM crm.lead_duplicates
                    """,
                    "comercial",
                    """
                    SELECT FROM comercial.lotes UNION ALL SELECT FROM comercial.clientes
                    UNION ALL SELECT FROM compartido.asesores
                    """);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaccion;

    public Duenos(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /**
     * A module and its owner.
     *
     * @param cortado whether it came from the old system by a cut-over
     * @param vuelta what was written out for the old system and has to be there before anything is brought from it
     */
    public record Modulo(
            String nombre,
            boolean deLaPlataforma,
            boolean cortado,
            Instant desde,
            @Nullable UUID vuelta) {}

    public Modulo de(String modulo) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT modulo, dueno = 'plataforma', EXISTS (SELECT FROM legado_%s.al_corte), desde, vuelta
                        FROM compartido.modulos WHERE modulo = ?
                        """
                                .formatted(modulo),
                        (fila, n) ->
                                new Modulo(
                                        fila.getString(1),
                                        fila.getBoolean(2),
                                        fila.getBoolean(3),
                                        fila.getTimestamp(4).toInstant(),
                                        fila.getObject(5, UUID.class)),
                        modulo));
    }

    /** There is nothing in it that anybody could miss. */
    public boolean vacio(String modulo) {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("SELECT EXISTS (" + PROPIO.get(modulo) + ")", Boolean.class));
    }

    /** It is the old system's from now on, as it may be already; not when somebody has begun to use it here. */
    public boolean tomar(String modulo) {
        return Boolean.TRUE.equals(
                transaccion.execute(
                        _ -> {
                            esperarEscrituras();
                            boolean suyo = !de(modulo).deLaPlataforma();
                            if (!suyo && vacio(modulo)) {
                                pasarAlSistemaAnterior(modulo, null);
                                return true;
                            }
                            return suyo;
                        }));
    }

    /** Who is writing ends; who comes waits for this transaction, and finds what it leaves. */
    void esperarEscrituras() {
        jdbc.execute("SET LOCAL lock_timeout = '30s'");
        jdbc.execute("LOCK TABLE compartido.modulos IN EXCLUSIVE MODE");
    }

    void pasarALaPlataforma(String modulo) {
        pasar(modulo, "plataforma", null);
    }

    /** In the caller's transaction; what was written out, if something was, is asked for there from now on. */
    void pasarAlSistemaAnterior(String modulo, @Nullable UUID vuelta) {
        pasar(modulo, "sistema_anterior", vuelta);
    }

    private void pasar(String modulo, String dueno, @Nullable UUID vuelta) {
        jdbc.update(
                """
                UPDATE compartido.modulos
                SET (dueno, vuelta, desde) = (?, ?, CASE WHEN dueno = ? THEN desde ELSE now() END)
                WHERE modulo = ?
                """,
                dueno,
                vuelta,
                dueno,
                modulo);
    }
}
