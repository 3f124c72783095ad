package pe.jcc.api.migracion;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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

    /** Whether what was written out for it has been applied there. */
    boolean tieneVuelta(String sistema, UUID vuelta) throws SQLException {
        try (var pregunta =
                        de(sistema)
                                .prepareStatement(
                                        """
                                SELECT 1 FROM information_schema.tables
                                WHERE table_name = 'jcc_vuelta' AND table_schema = ANY (current_schemas(false))
                                """);
                var hay = pregunta.executeQuery()) {
            return hay.next() && contiene(sistema, vuelta);
        }
    }

    private boolean contiene(String sistema, UUID vuelta) throws SQLException {
        try (var pregunta = de(sistema).prepareStatement("SELECT 1 FROM jcc_vuelta WHERE id = ?")) {
            pregunta.setObject(1, vuelta);
            try (var esta = pregunta.executeQuery()) {
                return esta.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var abierta : abiertas.values()) {
            abierta.close();
        }
    }
}
