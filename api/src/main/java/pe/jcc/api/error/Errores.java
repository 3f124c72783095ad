package pe.jcc.api.error;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import pe.jcc.api.http.CuerpoRechazado;
import pe.jcc.api.http.JsonRoto;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Desactualizado;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Rechazo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one place where a "no" becomes an HTTP answer. */
@RestControllerAdvice
class Errores {

    private static final Logger LOG = LoggerFactory.getLogger(Errores.class);

    private static final String VERSION = "API-Version";

    private final Frases frases;
    private final Negativas negativas;

    Errores(Frases frases, Negativas negativas) {
        this.frases = frases;
        this.negativas = negativas;
    }

    @ExceptionHandler
    ResponseEntity<Object> rechazo(Rechazo rechazo, HttpServletRequest pedido) {
        return negativas.responder(
                pedido,
                switch (rechazo) {
                    case NoExiste no -> Negativa.de(HttpStatus.NOT_FOUND, frases.decir(no.frase()));
                    case Conflicto no -> Negativa.de(HttpStatus.CONFLICT, frases.decir(no.frase()));
                    case Desactualizado no ->
                            Negativa.de(HttpStatus.PRECONDITION_FAILED, frases.decir(no.frase()));
                    case DatoInvalido no ->
                            Negativa.de(HttpStatus.BAD_REQUEST, frases.decir(no.campos()));
                });
    }

    @ExceptionHandler
    ResponseEntity<Object> negada(Negada negada, HttpServletRequest pedido) {
        return negativas.responder(pedido, negada.negativa());
    }

    @ExceptionHandler
    ResponseEntity<Object> jsonRoto(JsonRoto roto, HttpServletRequest pedido) {
        return negativas.responder(
                pedido, Negativa.de(HttpStatus.BAD_REQUEST, String.valueOf(roto.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> cuerpo(CuerpoRechazado cuerpo, HttpServletRequest pedido) {
        return responder(pedido, cuerpo.estado(), PaginaDeError.frase(cuerpo.estado()));
    }

    @ExceptionHandler
    ResponseEntity<Object> metodo(
            HttpRequestMethodNotSupportedException metodo, HttpServletRequest pedido) {
        var negativa =
                Negativa.de(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        frases.decir("metodo_no_permitido", metodo.getMethod()));
        return negativas.responder(pedido, negativa.con(HttpHeaders.ALLOW, permitidos(metodo)));
    }

    @ExceptionHandler
    ResponseEntity<Object> medio(
            HttpMediaTypeNotSupportedException medio, HttpServletRequest pedido) {
        return responder(
                pedido,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "medio_incompatible",
                medio.getContentType() == null ? "" : medio.getContentType().toString());
    }

    @ExceptionHandler
    ResponseEntity<Object> version(InvalidApiVersionException otra, HttpServletRequest pedido) {
        var pedida = String.valueOf(pedido.getHeader(VERSION));
        return negativas.responder(
                pedido,
                Negativa.de(
                        HttpStatus.BAD_REQUEST,
                        Map.of(VERSION, List.of(frases.decir("filtro.opcion", pedida)))));
    }

    /** What Tomcat finds unreadable only when it is asked for: a parameter, or the rest of a body. */
    @ExceptionHandler({InvalidParameterException.class, BadRequestException.class})
    ResponseEntity<Object> ilegible(Exception ilegible, HttpServletRequest pedido) {
        LOG.debug("Unreadable request", ilegible);
        return responder(pedido, HttpStatus.BAD_REQUEST, "http.400");
    }

    @ExceptionHandler
    void seFue(ClientAbortException seFue) {
        LOG.debug("The client hung up", seFue);
    }

    @ExceptionHandler
    ResponseEntity<Object> restriccion(
            DataIntegrityViolationException rota, HttpServletRequest pedido) throws Exception {
        var rechazo =
                RestriccionesDeBase.rechazo(rota, HttpMethod.DELETE.matches(pedido.getMethod()));
        return rechazo.isPresent() ? rechazo(rechazo.get(), pedido) : otra(rota, pedido);
    }

    /** Somebody else was faster, or two waited for each other: what a client feared that said If-Match. */
    @ExceptionHandler
    ResponseEntity<Object> adelantado(ConcurrencyFailureException otro, HttpServletRequest pedido) {
        LOG.debug("Changed meanwhile", otro);
        return rechazo(
                pedido.getHeader(HttpHeaders.IF_MATCH) == null
                        ? new Conflicto(Frase.de("desactualizado"))
                        : new Desactualizado(),
                pedido);
    }

    /** What Spring itself refuses keeps its status; anything else is our bug. */
    @ExceptionHandler
    ResponseEntity<Object> otra(Exception otra, HttpServletRequest pedido) throws Exception {
        if (otra instanceof AuthenticationException || otra instanceof AccessDeniedException) {
            throw otra;
        }
        if (BaseAusente.es(otra)) {
            return sinBase(otra, pedido);
        }
        var estado =
                otra instanceof ErrorResponse deSpring
                        ? HttpStatus.valueOf(deSpring.getStatusCode().value())
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        if (estado.is5xxServerError()) {
            LOG.error("{} {} failed", pedido.getMethod(), pedido.getRequestURI(), otra);
        }
        return responder(pedido, estado, PaginaDeError.frase(estado));
    }

    private ResponseEntity<Object> sinBase(Exception sinBase, HttpServletRequest pedido) {
        LOG.error(
                "The database did not serve {} {}",
                pedido.getMethod(),
                pedido.getRequestURI(),
                sinBase);
        return negativas.responder(pedido, Negativa.sinBase(frases));
    }

    private ResponseEntity<Object> responder(
            HttpServletRequest pedido, HttpStatus estado, String frase, Object... datos) {
        return negativas.responder(pedido, Negativa.de(estado, frases.decir(frase, datos)));
    }

    private static String permitidos(HttpRequestMethodNotSupportedException metodo) {
        var admitidos = metodo.getSupportedMethods();
        Set<String> todos = new LinkedHashSet<>(admitidos == null ? Set.of() : Set.of(admitidos));
        if (todos.contains("GET")) {
            todos.add("HEAD");
        }
        todos.add("OPTIONS");
        return String.join(", ", todos);
    }
}
