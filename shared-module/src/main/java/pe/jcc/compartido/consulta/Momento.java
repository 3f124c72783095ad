package pe.jcc.compartido.consulta;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How a row tells a time. */
public final class Momento {

    private Momento() {}

    public static Instant de(ResultSet fila, String columna) throws SQLException {
        return fila.getObject(columna, OffsetDateTime.class).toInstant();
    }
}
