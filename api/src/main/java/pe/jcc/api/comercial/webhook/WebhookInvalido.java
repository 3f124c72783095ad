package pe.jcc.api.comercial.webhook;

import pe.jcc.compartido.Frase;

import java.util.List;
import java.util.Map;

/** A webhook that cannot be: which part of it, and what is wrong there. */
final class WebhookInvalido extends RuntimeException {

    private final transient Frase parte;
    private final transient Map<String, List<Frase>> errores;

    WebhookInvalido(Frase parte, Map<String, List<Frase>> errores) {
        super(parte.clave(), null, false, false);
        this.parte = parte;
        this.errores = errores;
    }

    Frase parte() {
        return parte;
    }

    Map<String, List<Frase>> errores() {
        return errores;
    }
}
