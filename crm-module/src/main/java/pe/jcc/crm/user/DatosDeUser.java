package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What an ADMIN says of a user.
 *
 * @param firstName empty when nobody tells, as the last name and the email
 * @param rol what they do in the CRM; null for somebody who is not of the CRM
 * @param rolAcceso the name of the role that says what they may do; USUARIO when nobody tells
 * @param asesorId the asesor that they are, if they sell
 * @param activo they may log in; so it is when nobody tells
 */
public record DatosDeUser(
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable RolEnCrm rol,
        @Nullable String rolAcceso,
        @Nullable String asesorId,
        @Nullable Boolean activo) {

    public DatosDeUser {
        firstName = Objects.requireNonNullElse(firstName, "");
        lastName = Objects.requireNonNullElse(lastName, "");
        email = Objects.requireNonNullElse(email, "");
        rolAcceso = Objects.requireNonNullElse(rolAcceso, Rol.USUARIO);
        activo = activo == null || activo;
    }
}
