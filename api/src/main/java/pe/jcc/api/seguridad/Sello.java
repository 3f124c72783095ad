package pe.jcc.api.seguridad;

import org.springframework.security.oauth2.jwt.Jwt;

import pe.jcc.crm.user.Cuenta;

import java.time.Instant;
import java.util.Objects;

/** What a token of ours, or a session, says of whom it was given to. */
public record Sello(long usuario, int generacion, String jti, Instant expira) {

    static final String GENERACION = "gen";

    /** One from before there were generations is of none that is. */
    private static final int NINGUNA = -1;

    static Sello de(Jwt jwt) {
        Number usuario = jwt.getClaim("user_id");
        Number generacion = jwt.getClaim(GENERACION);
        return new Sello(
                Objects.requireNonNull(usuario).longValue(),
                generacion == null ? NINGUNA : generacion.intValue(),
                Objects.requireNonNull(jwt.getId()),
                Objects.requireNonNull(jwt.getExpiresAt()));
    }

    public boolean vale(Cuenta cuenta) {
        return cuenta.admite(generacion, jti);
    }
}
