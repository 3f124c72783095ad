package pe.jcc.api.error;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.util.Map;

/**
 * An answer that refuses, in the contract's form.
 *
 * @param cuerpo {@code {detail}}, or {@code {campo: [sentences]}} for a body that does not validate
 */
public record Negativa(HttpStatusCode estado, HttpHeaders cabeceras, Map<String, Object> cuerpo) {

    public static Negativa de(HttpStatusCode estado, String detalle) {
        return new Negativa(estado, new HttpHeaders(), Map.of("detail", detalle));
    }

    public static Negativa de(HttpStatusCode estado, Map<String, Object> cuerpo) {
        return new Negativa(estado, new HttpHeaders(), cuerpo);
    }

    /** The database is away: the same request may come again. */
    static Negativa sinBase(Frases frases) {
        return de(HttpStatus.SERVICE_UNAVAILABLE, frases.decir("http.503"))
                .con(HttpHeaders.RETRY_AFTER, "5");
    }

    public Negativa con(String cabecera, String valor) {
        cabeceras.set(cabecera, valor);
        return this;
    }
}
