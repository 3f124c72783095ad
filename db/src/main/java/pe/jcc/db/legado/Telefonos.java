package pe.jcc.db.legado;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

/** The phones that SQL alone cannot read as the platform does: all but the mobiles of Peru. */
public final class Telefonos {

    private static final int POR_VEZ = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaccion;

    public Telefonos(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /** Reads those that were copied. */
    public void leer(Function<String, Optional<String>> comoSeLee) {
        transaccion.executeWithoutResult(
                _ -> {
                    leer("legado_crm", "leads_lead", "celular", comoSeLee);
                    leer(
                            "legado_comercial",
                            "gestion_inmobiliaria_cliente",
                            "telefono_principal",
                            comoSeLee);
                });
    }

    private void leer(
            String esquema,
            String tabla,
            String columna,
            Function<String, Optional<String>> comoSeLee) {
        jdbc.update("DELETE FROM %s.telefonos".formatted(esquema));
        var escritos =
                jdbc.query(
                        "SELECT DISTINCT %2$s FROM %1$s.%3$s WHERE %2$s ~ '[0-9]' AND legado_crm.movil_de_peru(%2$s) IS NULL"
                                .formatted(esquema, columna, tabla),
                        (fila, _) -> fila.getString(1));
        jdbc.batchUpdate(
                "INSERT INTO %s.telefonos (escrito, leido) VALUES (?, ?)".formatted(esquema),
                escritos,
                POR_VEZ,
                (fila, escrito) -> {
                    fila.setString(1, escrito);
                    fila.setString(2, comoSeLee.apply(escrito).orElse(null));
                });
    }
}
