package pe.jcc.api.error;

import org.springframework.http.HttpStatus;

import java.util.Map;

/** Thrown by a handler that has its refusal ready. */
public final class Negada extends RuntimeException {

    private final transient Negativa negativa;

    public Negada(Negativa negativa) {
        super(null, null, false, false);
        this.negativa = negativa;
    }

    /** A 400 in the form {@code {error}}, which some addresses have since the old backends. */
    public static Negada conError(String frase) {
        return conError(HttpStatus.BAD_REQUEST, frase);
    }

    public static Negada conError(HttpStatus estado, String frase) {
        return new Negada(Negativa.de(estado, Map.of(Negativas.ERROR, frase)));
    }

    public Negativa negativa() {
        return negativa;
    }
}
