package pe.jcc.crm.opc;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.ValorJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

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

    private static final String UNIONES =
            """
             LEFT JOIN crm.opc_personnel %1$s_s ON %1$s_s.id = %1$s.supervisor_id \
            LEFT JOIN crm.users %1$s_u ON %1$s_u.id = %1$s.user_id\
            """;

    static final String DESDE = "crm.opc_personnel o" + UNIONES.formatted("o");

    static final Map<String, String> ORDENES =
            Map.of(
                    "nombre", "o.nombre COLLATE \"C\"",
                    "rol", "o.rol COLLATE \"C\"",
                    "supervisor__nombre", "o_s.nombre COLLATE \"C\"");

    /** What a query selects of the person that it calls by that name. */
    public static String columnas(String nombre) {
        return """
            %1$s.id AS %1$s_id, %1$s.version AS %1$s_version, %1$s.nombre AS %1$s_nombre, \
            %1$s.telefono AS %1$s_telefono, %1$s.email AS %1$s_email, %1$s.rol AS %1$s_rol, \
            %1$s.user_id AS %1$s_user_id, %1$s.horario_semanal AS %1$s_horario, \
            %1$s_s.id AS %1$s_s_id, %1$s_s.nombre AS %1$s_s_nombre, %1$s_s.rol AS %1$s_s_rol, \
            %1$s_u.username AS %1$s_username\
            """
                .formatted(nombre);
    }

    /** How a query reaches the person of a key, if there is one. */
    public static String union(String nombre, String clave) {
        return " LEFT JOIN crm.opc_personnel %1$s ON %1$s.id = %2$s".formatted(nombre, clave)
                + UNIONES.formatted(nombre);
    }

    public static @Nullable OpcPersonDetalle leer(ResultSet fila, String nombre)
            throws SQLException {
        var id = fila.getObject(nombre + "_id", Long.class);
        if (id == null) {
            return null;
        }
        var supervisor = supervisor(fila, nombre + "_s");
        return new OpcPersonDetalle(
                id,
                fila.getLong(nombre + "_version"),
                fila.getString(nombre + "_nombre"),
                fila.getString(nombre + "_telefono"),
                fila.getString(nombre + "_email"),
                RolOpc.valueOf(fila.getString(nombre + "_rol")),
                supervisor,
                supervisor == null ? null : supervisor.nombre(),
                fila.getObject(nombre + "_user_id", Long.class),
                fila.getString(nombre + "_username"),
                new ValorJson(fila.getString(nombre + "_horario")));
    }

    static OpcPersonDetalle leer(ResultSet fila, int numero) throws SQLException {
        return Objects.requireNonNull(leer(fila, "o"));
    }

    private static @Nullable Supervisor supervisor(ResultSet fila, String nombre)
            throws SQLException {
        var id = fila.getObject(nombre + "_id", Long.class);
        return id == null
                ? null
                : new Supervisor(
                        id,
                        fila.getString(nombre + "_nombre"),
                        RolOpc.valueOf(fila.getString(nombre + "_rol")));
    }
}
