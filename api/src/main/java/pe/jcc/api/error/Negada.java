package pe.jcc.api.error;

/** Thrown by a handler that has its refusal ready. */
public final class Negada extends RuntimeException {

    private final transient Negativa negativa;

    public Negada(Negativa negativa) {
        super(null, null, false, false);
        this.negativa = negativa;
    }

    public Negativa negativa() {
        return negativa;
    }
}
