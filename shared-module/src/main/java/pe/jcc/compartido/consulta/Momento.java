package pe.jcc.compartido.consulta;

import org.jspecify.annotations.Nullable;

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

    /** The same of a column that may be null. */
    public static @Nullable Instant quizas(ResultSet fila, String columna) throws SQLException {
        var momento = fila.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : momento.toInstant();
    }
}
