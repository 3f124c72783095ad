package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A user as an ADMIN sees them.
 *
 * @param rol what they do in the CRM; null for somebody who is not of the CRM
 * @param rolAcceso the role that says what they may do
 * @param ultimoIngreso null: never logged in
 */
public record UsuarioDetalle(
        long id,
        long version,
        String username,
        String firstName,
        String lastName,
        String email,
        @Nullable String rol,
        String rolAcceso,
        @Nullable String asesorId,
        boolean activo,
        @Nullable Instant ultimoIngreso,
        Instant fechaCreacion)
        implements ConVersion {

    /** How people call them: by their names, else by what they log in with. */
    public String nombre() {
        var nombres = (firstName + " " + lastName).strip();
        return nombres.isEmpty() ? username : nombres;
    }

    static final String COLUMNAS =
            """
            u.id, u.version, u.username, u.first_name, u.last_name, u.email, u.rol, u.rol_acceso, \
            u.asesor_id, u.activo, u.ultimo_ingreso, u.fecha_creacion\
            """;

    static UsuarioDetalle leer(ResultSet fila, int numero) throws SQLException {
        var ingreso = fila.getObject("ultimo_ingreso", OffsetDateTime.class);
        return new UsuarioDetalle(
                fila.getLong("id"),
                fila.getLong("version"),
                fila.getString("username"),
                fila.getString("first_name"),
                fila.getString("last_name"),
                fila.getString("email"),
                fila.getString("rol"),
                fila.getString("rol_acceso"),
                fila.getString("asesor_id"),
                fila.getBoolean("activo"),
                ingreso == null ? null : ingreso.toInstant(),
                Momento.de(fila, "fecha_creacion"));
    }
}
