package pe.jcc.api.http;

/** A body went over the limit while it was read. */
public final class CuerpoDemasiadoGrande extends RuntimeException {

    CuerpoDemasiadoGrande() {
        super(null, null, false, false);
    }
}
