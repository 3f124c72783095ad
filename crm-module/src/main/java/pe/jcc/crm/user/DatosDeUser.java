package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.PorDefecto;

/**
 * What an ADMIN says of a user.
 *
 * @param rol what they do in the CRM; null for somebody who is not of the CRM
 * @param rolAcceso the name of the role that says what they may do
 * @param asesorId the asesor that they are, if they sell
 * @param activo they may log in
 */
public record DatosDeUser(
        String username,
        @PorDefecto("\"\"") String firstName,
        @PorDefecto("\"\"") String lastName,
        @PorDefecto("\"\"") String email,
        @Nullable RolEnCrm rol,
        @PorDefecto("\"" + Roles.DE_TODOS + "\"") String rolAcceso,
        @Nullable String asesorId,
        @PorDefecto("true") boolean activo) {}
