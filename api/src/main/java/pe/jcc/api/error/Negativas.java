package pe.jcc.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Gives a refusal the form that the client reads: the old backends' JSON, or RFC 9457 problem details on request. */
@Component
public class Negativas {

    static final String ERROR = "error";

    private final JsonMapper json;

    Negativas(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<Object> responder(HttpServletRequest pedido, Negativa negativa) {
        var problema = pideProblema(pedido);
        return ResponseEntity.status(negativa.estado())
                .headers(negativa.cabeceras())
                .contentType(
                        problema ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                .body(problema ? problema(negativa) : negativa.cuerpo());
    }

    /** For those who refuse before any handler is asked. */
    public void escribir(
            HttpServletRequest pedido, HttpServletResponse respuesta, Negativa negativa)
            throws IOException {
        var entidad = responder(pedido, negativa);
        respuesta.setStatus(entidad.getStatusCode().value());
        entidad.getHeaders()
                .forEach(
                        (nombre, valores) ->
                                respuesta.setHeader(nombre, String.join(", ", valores)));
        json.writeValue(respuesta.getOutputStream(), Objects.requireNonNull(entidad.getBody()));
    }

    private static boolean pideProblema(HttpServletRequest pedido) {
        var acepta = pedido.getHeader(HttpHeaders.ACCEPT);
        return acepta != null && acepta.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static Map<String, Object> problema(Negativa negativa) {
        var cuerpo = new LinkedHashMap<>(negativa.cuerpo());
        var detalle = cuerpo.containsKey(ERROR) ? cuerpo.remove(ERROR) : cuerpo.remove("detail");
        var estado = HttpStatus.valueOf(negativa.estado().value());
        var problema = new LinkedHashMap<String, Object>();
        problema.put(
                "type", "urn:jcc:problema:" + estado.name().toLowerCase(java.util.Locale.ROOT));
        problema.put("title", estado.getReasonPhrase());
        problema.put("status", estado.value());
        if (detalle != null) {
            problema.put("detail", detalle);
        }
        if (!cuerpo.isEmpty()) {
            problema.put("errors", cuerpo.getOrDefault("errors", cuerpo));
        }
        return problema;
    }
}
