package pe.jcc.api.pedido;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.Objects;
import java.util.Optional;

/** Whoever is logged in and makes this request, by the name that they have now. */
public record Usuario(long id, String username) {

    public static Optional<Usuario> actual() {
        var ingreso = SecurityContextHolder.getContext().getAuthentication();
        return ingreso != null && ingreso.getPrincipal() instanceof Jwt jwt
                ? Optional.of(new Usuario(id(jwt), ingreso.getName()))
                : Optional.empty();
    }

    private static long id(Jwt jwt) {
        Number id = Objects.requireNonNull(jwt.getClaim("user_id"));
        return id.longValue();
    }
}
