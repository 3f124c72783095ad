package pe.jcc.api.migracion;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of an old system that was not taken.
 *
 * @param fila as JSON
 */
public record Apartada(String sistema, String tabla, String llave, String frase, String fila) {

    static Apartada leer(ResultSet fila, int numero) throws SQLException {
        return new Apartada(
                fila.getString("sistema"),
                fila.getString("tabla"),
                fila.getString("llave"),
                fila.getString("frase"),
                fila.getString("fila"));
    }
}
