package pe.jcc.api.migracion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A line of the log of a run. */
public record Renglon(Instant momento, String frase) {

    static Renglon leer(ResultSet fila, int numero) throws SQLException {
        return new Renglon(fila.getTimestamp("momento").toInstant(), fila.getString("frase"));
    }
}
