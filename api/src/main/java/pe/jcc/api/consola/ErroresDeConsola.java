package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import pe.jcc.api.error.BaseAusente;
import pe.jcc.api.error.Frases;
import pe.jcc.api.error.RestriccionesDeBase;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Desactualizado;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.Rechazo;

import java.security.Principal;
import java.util.Collection;
import java.util.List;

/** What every page of the console knows, and a "no" as a page. */
@ControllerAdvice(basePackageClasses = Consola.class)
@Order(0)
class ErroresDeConsola {

    private static final Logger LOG = LoggerFactory.getLogger(ErroresDeConsola.class);

    private final Frases frases;
    private final Palabras palabras;

    ErroresDeConsola(Frases frases, Palabras palabras) {
        this.frases = frases;
        this.palabras = palabras;
    }

    @ModelAttribute
    void comun(
            @Nullable Principal quien,
            @RequestParam @Nullable String aviso,
            HttpServletRequest pedido,
            Model modelo) {
        modelo.addAttribute("usuario", quien == null ? null : quien.getName());
        modelo.addAttribute("puedeMigrar", puedeMigrar(quien));
        modelo.addAttribute("aviso", palabras.aviso(aviso, cifras(pedido)));
    }

    @ExceptionHandler
    ModelAndView rechazo(Rechazo rechazo, HttpServletResponse respuesta) {
        return switch (rechazo) {
            case NoExiste no -> pagina(HttpStatus.NOT_FOUND, List.of(no.frase()), respuesta);
            case Conflicto no -> pagina(HttpStatus.CONFLICT, List.of(no.frase()), respuesta);
            case Desactualizado no ->
                    pagina(HttpStatus.PRECONDITION_FAILED, List.of(no.frase()), respuesta);
            case DatoInvalido no ->
                    pagina(
                            HttpStatus.BAD_REQUEST,
                            no.campos().values().stream().flatMap(List::stream).toList(),
                            respuesta);
        };
    }

    @ExceptionHandler
    ModelAndView adelantado(ConcurrencyFailureException otro, HttpServletResponse respuesta) {
        LOG.debug("Changed meanwhile", otro);
        return rechazo(new Conflicto(Frase.de("desactualizado")), respuesta);
    }

    @ExceptionHandler
    ModelAndView restriccion(
            DataIntegrityViolationException rota,
            HttpServletRequest pedido,
            HttpServletResponse respuesta)
            throws Exception {
        var rechazo = RestriccionesDeBase.rechazo(rota, false);
        return rechazo.isPresent()
                ? rechazo(rechazo.get(), respuesta)
                : otra(rota, pedido, respuesta);
    }

    /** What Tomcat finds unreadable only when it is asked for: a parameter, or the rest of a body. */
    @ExceptionHandler({InvalidParameterException.class, BadRequestException.class})
    ModelAndView ilegible(Exception ilegible, HttpServletResponse respuesta) {
        LOG.debug("Unreadable request", ilegible);
        return pagina(HttpStatus.BAD_REQUEST, List.of(Frase.de("http.400")), respuesta);
    }

    /** What Spring itself refuses keeps its status; anything else is our bug. */
    @ExceptionHandler
    ModelAndView otra(Exception otra, HttpServletRequest pedido, HttpServletResponse respuesta)
            throws Exception {
        if (otra instanceof AuthenticationException || otra instanceof AccessDeniedException) {
            throw otra;
        }
        var estado = estado(otra);
        if (estado.is5xxServerError()) {
            LOG.error("{} {} failed", pedido.getMethod(), pedido.getRequestURI(), otra);
        }
        var frase = estado.is5xxServerError() ? "http." + estado.value() : "http.400";
        return pagina(estado, List.of(Frase.de(frase)), respuesta);
    }

    private static HttpStatus estado(Exception otra) {
        if (BaseAusente.es(otra)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (otra instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        return otra instanceof ErrorResponse deSpring
                ? HttpStatus.valueOf(deSpring.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private ModelAndView pagina(
            HttpStatus estado, Collection<Frase> porque, HttpServletResponse respuesta) {
        respuesta.setStatus(estado.value());
        var modelo = new ModelAndView("consola/error", estado);
        modelo.addObject("codigo", estado.value());
        modelo.addObject("frases", porque.stream().map(frases::enEspanol).toList());
        return modelo;
    }

    private static boolean puedeMigrar(@Nullable Principal quien) {
        return quien instanceof Authentication ingresado
                && ingresado.getAuthorities().stream()
                        .anyMatch(p -> Permiso.ADMINISTRAR.codigo().equals(p.getAuthority()));
    }

    private static List<Long> cifras(HttpServletRequest pedido) {
        var escritas = pedido.getParameterValues("n");
        return escritas == null
                ? List.of()
                : List.of(escritas).stream()
                        .filter(n -> n.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }
}
