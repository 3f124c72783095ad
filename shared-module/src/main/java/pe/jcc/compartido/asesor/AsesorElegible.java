package pe.jcc.compartido.asesor;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An asesor as a selector offers them. */
public record AsesorElegible(String idAsesor, String nombreAsesor) {

    static AsesorElegible leer(ResultSet fila, int numero) throws SQLException {
        return new AsesorElegible(fila.getString("id_asesor"), fila.getString("nombre_asesor"));
    }
}
