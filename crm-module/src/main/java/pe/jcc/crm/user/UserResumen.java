package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A user as the CRM shows them.
 *
 * @param opcProfileId the OPC person that they are, if any
 */
public record UserResumen(
        long id,
        String username,
        String firstName,
        String lastName,
        String email,
        @Nullable Long opcProfileId,
        String rol) {

    static final String COLUMNAS =
            "u.id, u.username, u.first_name, u.last_name, u.email, o.id AS opc_profile_id, u.rol";

    /** Who has no rol is not of the CRM. */
    static final String DESDE =
            """
            (SELECT * FROM crm.users WHERE rol IS NOT NULL) u
            LEFT JOIN crm.opc_personnel o ON o.user_id = u.id\
            """;

    static final Map<String, String> ORDENES =
            Map.of(
                    "username", "u.username COLLATE \"C\"",
                    "first_name", "u.first_name COLLATE \"C\"",
                    "last_name", "u.last_name COLLATE \"C\"",
                    "email", "u.email COLLATE \"C\"",
                    "rol", "u.rol COLLATE \"C\"");

    static UserResumen leer(ResultSet fila, int numero) throws SQLException {
        return new UserResumen(
                fila.getLong("id"),
                fila.getString("username"),
                fila.getString("first_name"),
                fila.getString("last_name"),
                fila.getString("email"),
                fila.getObject("opc_profile_id", Long.class),
                fila.getString("rol"));
    }
}
