package pe.jcc.api.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** What was refused before any handler was found, by a filter or by the server itself. */
@RestController
class PaginaDeError implements ErrorController {

    private static final Set<Integer> CON_FRASE =
            Set.of(400, 404, 406, 408, 413, 415, 429, 500, 503);

    private final Frases frases;
    private final Negativas negativas;

    PaginaDeError(Frases frases, Negativas negativas) {
        this.frases = frases;
        this.negativas = negativas;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest pedido) {
        var codigo = pedido.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Somebody who asks for /error itself finds nothing there.
        var estado =
                codigo instanceof Integer numero
                        ? HttpStatus.valueOf(numero)
                        : HttpStatus.NOT_FOUND;
        return negativas.responder(
                pedido,
                faltaLaBase(pedido)
                        ? Negativa.sinBase(frases)
                        : Negativa.de(estado, frases.decir(frase(estado))));
    }

    /** Filters ask the database too: who is logged in. */
    private static boolean faltaLaBase(HttpServletRequest pedido) {
        return pedido.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fallo
                && BaseAusente.es(fallo);
    }

    static String frase(HttpStatus estado) {
        if (CON_FRASE.contains(estado.value())) {
            return "http." + estado.value();
        }
        return estado.is5xxServerError() ? "http.500" : "http.400";
    }
}
