package pe.jcc.api.migracion;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a table was when that was last told. */
public record AvanceDeTabla(String que, long total, long van, double segundos) {

    public boolean completa() {
        return van >= total;
    }

    public long porSegundo() {
        return Math.round(van / Math.max(0.001, segundos));
    }

    /** In so many seconds. */
    public long faltan() {
        return Math.max(0, total - van) / Math.max(1, porSegundo());
    }

    static AvanceDeTabla leer(ResultSet fila, int numero) throws SQLException {
        return new AvanceDeTabla(
                fila.getString("que"),
                fila.getLong("total"),
                fila.getLong("van"),
                fila.getDouble("segundos"));
    }
}
