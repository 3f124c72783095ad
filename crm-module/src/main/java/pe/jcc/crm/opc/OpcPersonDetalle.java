package pe.jcc.crm.opc;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.ValorJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * An OPC person as they are shown.
 *
 * @param user the id of the user that they are, if any
 */
public record OpcPersonDetalle(
        long id,
        long version,
        String nombre,
        @Nullable String telefono,
        @Nullable String email,
        RolOpc rol,
        @Nullable Supervisor supervisor,
        @Nullable String supervisorName,
        @Nullable Long user,
        @Nullable String userUsername,
        ValorJson horarioSemanal)
        implements ConVersion {

    static final String COLUMNAS =
            """
            o.*, s.nombre AS supervisor_nombre, s.rol AS supervisor_rol, u.username AS user_username\
            """;

    static final String DESDE =
            """
            crm.opc_personnel o
            LEFT JOIN crm.opc_personnel s ON s.id = o.supervisor_id
            LEFT JOIN crm.users u ON u.id = o.user_id\
            """;

    static final Map<String, String> ORDENES =
            Map.of(
                    "nombre", "o.nombre COLLATE \"C\"",
                    "rol", "o.rol COLLATE \"C\"",
                    "supervisor__nombre", "s.nombre COLLATE \"C\"");

    static OpcPersonDetalle leer(ResultSet fila, int numero) throws SQLException {
        var supervisor = supervisor(fila);
        return new OpcPersonDetalle(
                fila.getLong("id"),
                fila.getLong("version"),
                fila.getString("nombre"),
                fila.getString("telefono"),
                fila.getString("email"),
                RolOpc.valueOf(fila.getString("rol")),
                supervisor,
                supervisor == null ? null : supervisor.nombre(),
                fila.getObject("user_id", Long.class),
                fila.getString("user_username"),
                new ValorJson(fila.getString("horario_semanal")));
    }

    private static @Nullable Supervisor supervisor(ResultSet fila) throws SQLException {
        var nombre = fila.getString("supervisor_nombre");
        return nombre == null
                ? null
                : new Supervisor(
                        fila.getLong("supervisor_id"),
                        nombre,
                        RolOpc.valueOf(fila.getString("supervisor_rol")));
    }
}
