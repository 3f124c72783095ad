package pe.jcc.api.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import java.io.IOException;
import java.util.Optional;

/** Logs in by the session cookie. One that is over is as good as none; a bearer token goes first. */
class PorSesion extends OncePerRequestFilter {

    private static final RequestMatcher ESTADO =
            PathPatternRequestMatcher.withDefaults().matcher("/api/auth/status");

    private final Tokens tokens;
    private final Identidad identidad;

    PorSesion(Tokens tokens, Identidad identidad) {
        this.tokens = tokens;
        this.identidad = identidad;
    }

    /** Nobody is anybody at a public address, but where they ask who they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return Publicas.incluye(pedido) && !ESTADO.matches(pedido);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest pedido, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        if (pedido.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            sesion(pedido).ifPresent(SecurityContextHolder.getContext()::setAuthentication);
        }
        cadena.doFilter(pedido, respuesta);
    }

    private Optional<Identidad.PorCookie> sesion(HttpServletRequest pedido) {
        return Optional.ofNullable(WebUtils.getCookie(pedido, Sesiones.COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::identificar);
    }

    private Optional<Identidad.PorCookie> identificar(String sesion) {
        try {
            return identidad.deSesion(tokens.deSesion().decode(sesion));
        } catch (JwtException noEsNuestraOYaPaso) {
            return Optional.empty();
        }
    }
}
