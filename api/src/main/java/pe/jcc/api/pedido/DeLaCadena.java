package pe.jcc.api.pedido;

import jakarta.servlet.ServletException;

import java.io.IOException;

/** Carries what the rest of the chain threw through a transaction, which is rolled back for it. */
final class DeLaCadena extends RuntimeException {

    DeLaCadena(Exception causa) {
        super(null, causa, false, false);
    }

    void lanzar() throws IOException, ServletException {
        switch (getCause()) {
            case IOException fallo -> throw fallo;
            case ServletException fallo -> throw fallo;
            case RuntimeException fallo -> throw fallo;
            case null, default -> throw this;
        }
    }
}
