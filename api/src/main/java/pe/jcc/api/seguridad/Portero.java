package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.error.Negativas;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends away who is not logged in (401) or may not (403), in the contract's words. */
@Component
class Portero implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Frases frases;
    private final Negativas negativas;

    Portero(Frases frases, Negativas negativas) {
        this.frases = frases;
        this.negativas = negativas;
    }

    @Override
    public void commence(
            HttpServletRequest pedido, HttpServletResponse respuesta, AuthenticationException causa)
            throws IOException {
        if (EntradaDeConsola.es(pedido)) {
            EntradaDeConsola.llevar(pedido, respuesta, HttpStatus.UNAUTHORIZED, "sesion");
            return;
        }
        var negativa = Negativa.de(HttpStatus.UNAUTHORIZED, cuerpo(causa));
        negativas.escribir(
                pedido, respuesta, negativa.con(HttpHeaders.WWW_AUTHENTICATE, Tokens.RETO));
    }

    @Override
    public void handle(
            HttpServletRequest pedido, HttpServletResponse respuesta, AccessDeniedException causa)
            throws IOException {
        if (EntradaDeConsola.es(pedido)) {
            EntradaDeConsola.llevar(pedido, respuesta, HttpStatus.FORBIDDEN, "permiso");
            return;
        }
        negativas.escribir(
                pedido,
                respuesta,
                Negativa.de(HttpStatus.FORBIDDEN, frases.decir("permiso.falta")));
    }

    /** A request by cookie that does not show that it comes from a page of ours. */
    void falso(
            HttpServletRequest pedido, HttpServletResponse respuesta, AccessDeniedException causa)
            throws IOException {
        if (EntradaDeConsola.es(pedido)) {
            EntradaDeConsola.llevar(pedido, respuesta, HttpStatus.FORBIDDEN, "origen");
            return;
        }
        negativas.escribir(
                pedido, respuesta, Negativa.de(HttpStatus.FORBIDDEN, frases.decir("csrf.falta")));
    }

    private Map<String, Object> cuerpo(AuthenticationException causa) {
        if (!(causa instanceof InvalidBearerTokenException)) {
            return Map.of("detail", frases.decir("credenciales.faltan"));
        }
        var cuerpo = new LinkedHashMap<String, Object>();
        if (Portador.SIN_TOKEN.equals(causa.getMessage())) {
            cuerpo.put("detail", frases.decir("credenciales.encabezado"));
            cuerpo.put("code", Portador.SIN_TOKEN);
            return cuerpo;
        }
        var mensaje = new LinkedHashMap<String, Object>();
        mensaje.put("token_class", "AccessToken");
        mensaje.put("token_type", "access");
        mensaje.put("message", frases.decir(Tokens.motivo(causa.getCause())));
        cuerpo.put("detail", frases.decir("token.invalido"));
        cuerpo.put("code", "token_not_valid");
        cuerpo.put("messages", List.of(mensaje));
        return cuerpo;
    }
}
