package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;

import java.time.Duration;
import java.util.Optional;

/** The cookies of the App Comercial: who is logged in, and the token that shows that a request is theirs. */
@Component
public class Sesiones {

    static final String COOKIE = "sessionid";
    static final String CSRF = "X-CSRFToken";

    private final Tokens tokens;
    private final Cuentas cuentas;
    private final Origenes origenes;
    private final CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();

    Sesiones(Tokens tokens, Cuentas cuentas, Origenes origenes) {
        this.tokens = tokens;
        this.cuentas = cuentas;
        this.origenes = origenes;
        csrf.setCookieName("csrftoken");
        csrf.setHeaderName(CSRF);
        csrf.setCookieCustomizer(this::segunElOrigen);
    }

    /** Logs in by cookie, with another csrf token than before. */
    public void abrir(HttpServletRequest pedido, HttpServletResponse respuesta, Cuenta cuenta) {
        poner(respuesta, tokens.deSesion(cuenta), Tokens.SESION);
        csrf.saveToken(csrf.generateToken(pedido), pedido, respuesta);
    }

    /** What somebody goes on with whose sessions all ended: by cookie a new one, else a pair of tokens. */
    public Optional<ParDeTokens> renovar(
            HttpServletRequest pedido, HttpServletResponse respuesta, Cuenta cuenta) {
        if (!porCookie()) {
            return Optional.of(tokens.emitir(cuenta));
        }
        abrir(pedido, respuesta, cuenta);
        return Optional.empty();
    }

    /** Logs out: what the request came with, cookie or token, counts no more. */
    public void cerrar(HttpServletResponse respuesta) {
        actual().map(JwtAuthenticationToken::getToken)
                .map(Sello::de)
                .ifPresent(
                        sello ->
                                cuentas.cerrarSesion(sello.usuario(), sello.jti(), sello.expira()));
        poner(respuesta, "", Duration.ZERO);
    }

    /** The account of who asks, if they are logged in. */
    public Optional<Cuenta> cuenta() {
        return actual().map(JwtAuthenticationToken::getToken)
                .map(Sello::de)
                .flatMap(sello -> cuentas.vigente(sello.usuario()));
    }

    public boolean porCookie() {
        return actual().filter(Identidad.PorCookie.class::isInstance).isPresent();
    }

    /** The csrf token of the browser; one is given to it when it has none. */
    public String csrf(HttpServletRequest pedido, HttpServletResponse respuesta) {
        @Nullable CsrfToken suyo = csrf.loadToken(pedido);
        var token = suyo == null ? csrf.generateToken(pedido) : suyo;
        csrf.saveToken(token, pedido, respuesta);
        return token.getToken();
    }

    CookieCsrfTokenRepository repositorioDeCsrf() {
        return csrf;
    }

    private void poner(HttpServletResponse respuesta, String valor, Duration vigencia) {
        var galleta = ResponseCookie.from(COOKIE, valor).path("/").maxAge(vigencia).httpOnly(true);
        segunElOrigen(galleta);
        respuesta.addHeader(HttpHeaders.SET_COOKIE, galleta.build().toString());
    }

    /** A page of another site gets its cookies back over https only. */
    private void segunElOrigen(ResponseCookieBuilder galleta) {
        if (RequestContextHolder.currentRequestAttributes()
                instanceof ServletRequestAttributes atributos) {
            var pedido = atributos.getRequest();
            boolean deOtroSitio = pedido.isSecure() && origenes.configurado(pedido);
            galleta.secure(pedido.isSecure()).sameSite(deOtroSitio ? "None" : "Lax");
        }
    }

    private static Optional<JwtAuthenticationToken> actual() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(JwtAuthenticationToken.class::isInstance)
                .map(JwtAuthenticationToken.class::cast);
    }
}
