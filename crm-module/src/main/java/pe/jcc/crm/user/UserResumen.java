package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * A user as the CRM shows them.
 *
 * @param opcProfileId the OPC person that they are, if any
 * @param rol null: somebody who is not of the CRM, but is named there
 */
public record UserResumen(
        long id,
        String username,
        String firstName,
        String lastName,
        String email,
        @Nullable Long opcProfileId,
        @Nullable String rol) {

    private static final String PERFIL =
            " LEFT JOIN crm.opc_personnel %1$s_opc ON %1$s_opc.user_id = %1$s.id";

    /** Who has no rol is not of the CRM. */
    static final String DESDE =
            "(SELECT * FROM crm.users WHERE rol IS NOT NULL) u" + PERFIL.formatted("u");

    static final Map<String, String> ORDENES =
            Map.of(
                    "username", "u.username COLLATE \"C\"",
                    "first_name", "u.first_name COLLATE \"C\"",
                    "last_name", "u.last_name COLLATE \"C\"",
                    "email", "u.email COLLATE \"C\"",
                    "rol", "u.rol COLLATE \"C\"");

    /** What a query selects of the user that it calls by that name. */
    public static String columnas(String nombre) {
        return """
            %1$s.id AS %1$s_id, %1$s.username AS %1$s_username, %1$s.first_name AS %1$s_first_name, \
            %1$s.last_name AS %1$s_last_name, %1$s.email AS %1$s_email, %1$s.rol AS %1$s_rol, \
            %1$s_opc.id AS %1$s_opc_profile_id\
            """
                .formatted(nombre);
    }

    /** How a query reaches the user of a key, if there is one. */
    public static String union(String nombre, String clave) {
        return " LEFT JOIN crm.users %1$s ON %1$s.id = %2$s".formatted(nombre, clave)
                + PERFIL.formatted(nombre);
    }

    public static @Nullable UserResumen leer(ResultSet fila, String nombre) throws SQLException {
        var id = fila.getObject(nombre + "_id", Long.class);
        return id == null
                ? null
                : new UserResumen(
                        id,
                        fila.getString(nombre + "_username"),
                        fila.getString(nombre + "_first_name"),
                        fila.getString(nombre + "_last_name"),
                        fila.getString(nombre + "_email"),
                        fila.getObject(nombre + "_opc_profile_id", Long.class),
                        fila.getString(nombre + "_rol"));
    }

    static UserResumen leer(ResultSet fila, int numero) throws SQLException {
        return Objects.requireNonNull(leer(fila, "u"));
    }
}
