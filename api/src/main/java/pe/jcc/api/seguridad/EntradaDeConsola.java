package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;

/** Takes whoever opens a page of the console and may not to where they log in. */
final class EntradaDeConsola {

    private static final String CONSOLA = "/consola";

    /** htmx says so, and goes where it is told. */
    private static final String DE_HTMX = "HX-Request";

    private EntradaDeConsola() {}

    /** A person looks at it; a program is told no as everywhere. */
    static boolean es(HttpServletRequest pedido) {
        var acepta = pedido.getHeader(HttpHeaders.ACCEPT);
        return pedido.getRequestURI().startsWith(CONSOLA)
                && (pedido.getHeader(DE_HTMX) != null
                        || (acepta != null && acepta.contains(MediaType.TEXT_HTML_VALUE)));
    }

    /**
     * @param motivo what the page says to them
     */
    static void llevar(
            HttpServletRequest pedido,
            HttpServletResponse respuesta,
            HttpStatus estado,
            String motivo)
            throws IOException {
        var entrada =
                UriComponentsBuilder.fromPath("/consola/ingresar")
                        .queryParam("motivo", motivo)
                        .queryParam("volver", "{volver}")
                        .encode()
                        .buildAndExpand(deVuelta(pedido))
                        .toUriString();
        if (pedido.getHeader(DE_HTMX) == null) {
            respuesta.sendRedirect(entrada);
        } else {
            respuesta.setHeader("HX-Redirect", entrada);
            respuesta.setStatus(estado.value());
        }
    }

    private static String deVuelta(HttpServletRequest pedido) {
        if (pedido.getHeader(DE_HTMX) != null || !HttpMethod.GET.matches(pedido.getMethod())) {
            return CONSOLA + "/";
        }
        var consulta = pedido.getQueryString();
        return pedido.getRequestURI() + (consulta == null ? "" : "?" + consulta);
    }
}
