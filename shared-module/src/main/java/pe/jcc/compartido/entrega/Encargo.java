package pe.jcc.compartido.entrega;

import pe.jcc.compartido.evento.Lado;

/**
 * A delivery on its way to whoever delivers it: which one it is, and nothing of what it tells.
 *
 * @param gen which taking of it this is: after another one it is stale
 */
public record Encargo(Lado lado, long suscriptor, long id, int gen) {

    public Encargo {
        if (suscriptor <= 0 || id <= 0 || gen <= 0) {
            throw new IllegalArgumentException("No delivery is " + id + ", taken " + gen);
        }
    }
}
