package pe.jcc.api.migracion;

/** A correction that cannot be, with the reason as people are told it. */
public final class NoSeCorrige extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSeCorrige(Throwable motivo) {
        super(motivo.getMessage(), motivo);
    }
}
