package pe.jcc.api.error;

import org.springframework.http.HttpHeaders;
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

    public Negativa con(String cabecera, String valor) {
        cabeceras.set(cabecera, valor);
        return this;
    }
}
