package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

/**
 * What an ADMIN says of a user.
 *
 * @param rol what they do in the CRM; null for somebody who is not of the CRM
 * @param rolAcceso the name of the role that says what they may do
 * @param asesorId the asesor that they are, if they sell
 */
public record DatosDeUser(
        String username,
        String firstName,
        String lastName,
        String email,
        @Nullable RolEnCrm rol,
        String rolAcceso,
        @Nullable String asesorId,
        boolean activo) {}
