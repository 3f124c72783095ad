package pe.jcc.api.pedido;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.error.Negativas;
import pe.jcc.api.http.CuerpoRechazado;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A POST with an {@code Idempotency-Key} takes effect once, however often it comes; all hear the same answer. */
@Component
@Order(Orden.DESPUES_DE_SEGURIDAD + 10)
public class Idempotencia extends OncePerRequestFilter {

    public static final String CABECERA = "Idempotency-Key";

    private static final Pattern LLAVE = Pattern.compile("[!-~]{1,255}");

    /**
     * Secrets are written down nowhere, files are held in no memory, and webhooks are processed each in a transaction of
     * its own; done twice, none does harm.
     */
    private static final List<PathPattern> SIN_LLAVE =
            Stream.of(
                            "/api/auth/**",
                            "/api/leads/upload_csv",
                            "/api/leads/upload_csv/",
                            "/api/gestion/lotes/importar",
                            "/api/gestion/lotes/importar/",
                            "/api/usuarios/{id}/restablecer-clave",
                            "/api/usuarios/{id}/restablecer-clave/",
                            "/api/webhooks/llamantes/**",
                            "/api/webhooks/recibidos/reprocesar",
                            "/api/webhooks/recibidos/reprocesar/",
                            "/api/webhooks/recibidos/{id}/reprocesar",
                            "/api/webhooks/recibidos/{id}/reprocesar/")
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private static final Duration PACIENCIA = Duration.ofSeconds(10);

    private final UnaSolaVez unaSolaVez;
    private final Turnos turnos;
    private final Frases frases;
    private final Negativas negativas;

    Idempotencia(UnaSolaVez unaSolaVez, Turnos turnos, Frases frases, Negativas negativas) {
        this.unaSolaVez = unaSolaVez;
        this.turnos = turnos;
        this.frases = frases;
        this.negativas = negativas;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return pedido.getHeader(CABECERA) == null
                || !admite(pedido.getMethod(), pedido.getRequestURI())
                || Usuario.actual().isEmpty();
    }

    /** A request there, by somebody who is logged in, may carry a key. */
    public static boolean admite(String metodo, String ruta) {
        var camino = PathContainer.parsePath(ruta);
        return metodo.equals("POST")
                && ruta.startsWith("/api/")
                && SIN_LLAVE.stream().noneMatch(patron -> patron.matches(camino));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest pedido, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        var texto = pedido.getHeader(CABECERA);
        if (!LLAVE.matcher(texto).matches()) {
            var frase = frases.decir("campo.llave_de_idempotencia");
            negativas.escribir(
                    pedido,
                    respuesta,
                    Negativa.de(HttpStatus.BAD_REQUEST, Map.of(CABECERA, List.of(frase))));
            return;
        }
        var usuario = Usuario.actual().orElseThrow().id();
        var llave = Llave.de(usuario, pedido.getRequestURI(), texto);
        try {
            enSuTurno(llave, pedido, respuesta, cadena);
        } catch (LlaveOcupada ocupada) {
            negativas.escribir(pedido, respuesta, negativa(ocupada));
        } catch (CuerpoRechazado cuerpo) {
            respuesta.sendError(cuerpo.estado().value());
        }
    }

    private void enSuTurno(
            Llave llave,
            HttpServletRequest pedido,
            HttpServletResponse respuesta,
            FilterChain cadena)
            throws ServletException, IOException {
        var cuerpo = pedido.getInputStream().readAllBytes();
        var turno = turnos.esperar(llave, PACIENCIA);
        try {
            unaSolaVez.atender(llave, pedido, cuerpo, respuesta, cadena, PACIENCIA);
        } finally {
            turno.unlock();
        }
    }

    private Negativa negativa(LlaveOcupada ocupada) {
        return ocupada.pasajera()
                ? Negativa.de(HttpStatus.CONFLICT, frases.decir("http.llave_en_curso"))
                        .con(HttpHeaders.RETRY_AFTER, "5")
                : Negativa.de(HttpStatus.CONFLICT, frases.decir("http.llave_usada"));
    }
}
