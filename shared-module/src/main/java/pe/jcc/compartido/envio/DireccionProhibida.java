package pe.jcc.compartido.envio;

import java.net.UnknownHostException;

/** No webhook may go there. */
final class DireccionProhibida extends UnknownHostException {

    private final String direccion;

    /**
     * @param direccion with the network that forbids it; or the name, where that alone is enough
     */
    DireccionProhibida(String direccion) {
        super(direccion);
        this.direccion = direccion;
    }

    String direccion() {
        return direccion;
    }
}
