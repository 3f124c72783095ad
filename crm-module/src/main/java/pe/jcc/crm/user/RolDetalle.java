package pe.jcc.crm.user;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.Permiso;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A role as it is shown.
 *
 * @param permisos their codes
 * @param usuarios how many have it
 */
public record RolDetalle(
        String nombre, long version, String descripcion, List<String> permisos, long usuarios)
        implements ConVersion {

    static final String COLUMNAS =
            """
            r.nombre, r.version, r.descripcion, r.permisos, \
            (SELECT count(*) FROM crm.users u WHERE u.rol_acceso = r.nombre) AS usuarios\
            """;

    static RolDetalle leer(ResultSet fila, int numero) throws SQLException {
        var nombre = fila.getString("nombre");
        return new RolDetalle(
                nombre,
                fila.getLong("version"),
                fila.getString("descripcion"),
                nombre.equals(Rol.ADMIN)
                        ? Arrays.stream(Permiso.values()).map(Opcion::codigo).toList()
                        : List.of((String[]) fila.getArray("permisos").getArray()),
                fila.getLong("usuarios"));
    }
}
