package pe.jcc.api.pedido;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.Objects;
import java.util.Optional;

/** Whoever is logged in and makes this request. */
record Usuario(long id, @Nullable String username) {

    static Optional<Usuario> actual() {
        var ingreso = SecurityContextHolder.getContext().getAuthentication();
        return ingreso != null && ingreso.getPrincipal() instanceof Jwt jwt
                ? Optional.of(de(jwt))
                : Optional.empty();
    }

    private static Usuario de(Jwt jwt) {
        Number id = Objects.requireNonNull(jwt.getClaim("user_id"));
        return new Usuario(id.longValue(), jwt.getClaimAsString("username"));
    }
}
