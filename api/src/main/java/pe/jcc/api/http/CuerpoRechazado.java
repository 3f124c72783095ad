package pe.jcc.api.http;

import org.springframework.http.HttpStatus;

/** A body that was refused while it was read: too large, or too slow. */
public final class CuerpoRechazado extends RuntimeException {

    private final transient HttpStatus estado;

    CuerpoRechazado(HttpStatus estado) {
        super(null, null, false, false);
        this.estado = estado;
    }

    public HttpStatus estado() {
        return estado;
    }
}
