package pe.jcc.compartido.proyecto;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Moneda;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A proyecto as it is shown. */
public record ProyectoDetalle(
        long id,
        String nombre,
        Moneda moneda,
        String ubicacion,
        int etapas,
        boolean activo,
        long version)
        implements ConVersion {

    static ProyectoDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new ProyectoDetalle(
                fila.getLong("id"),
                fila.getString("nombre"),
                Moneda.valueOf(fila.getString("moneda")),
                fila.getString("ubicacion"),
                fila.getInt("etapas"),
                fila.getBoolean("activo"),
                fila.getLong("version"));
    }
}
