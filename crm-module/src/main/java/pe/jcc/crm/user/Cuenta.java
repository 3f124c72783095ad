package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Permiso;

import java.util.Set;

/**
 * Who somebody active is to the platform, and what they may do.
 *
 * @param opcProfileId the OPC person that they are, if any
 * @param generacion sessions and tokens of an earlier one are over
 * @param cerradas the sessions and tokens, by their {@code jti}, that were logged out before their time
 */
public record Cuenta(
        long id,
        String username,
        String email,
        @Nullable Long opcProfileId,
        Set<Permiso> permisos,
        int generacion,
        Set<String> cerradas) {

    /** A session or token of that generation, so named, is not over yet. */
    public boolean admite(int deGeneracion, String jti) {
        return generacion == deGeneracion && !cerradas.contains(jti);
    }
}
