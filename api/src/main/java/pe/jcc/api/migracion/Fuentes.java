package pe.jcc.api.migracion;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The old databases, each read by one connection, as it was at one moment. */
final class Fuentes implements AutoCloseable {

    private final Map<String, String> direcciones;
    private final Map<String, Connection> abiertas = new HashMap<>();

    Fuentes(Map<String, String> direcciones) {
        this.direcciones = direcciones;
    }

    Connection de(String sistema) throws SQLException {
        var abierta = abiertas.get(sistema);
        if (abierta == null) {
            abierta =
                    new DriverManagerDataSource(Objects.requireNonNull(direcciones.get(sistema)))
                            .getConnection();
            abiertas.put(sistema, abierta);
            abierta.setReadOnly(true);
            abierta.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            abierta.setAutoCommit(false);
        }
        return abierta;
    }

    @Override
    public void close() throws SQLException {
        for (var abierta : abiertas.values()) {
            abierta.close();
        }
    }
}
