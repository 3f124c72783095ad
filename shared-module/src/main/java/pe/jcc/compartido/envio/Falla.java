package pe.jcc.compartido.envio;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

import pe.jcc.compartido.Opcion;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Why no whole answer came. */
public enum Falla implements Opcion {
    /** The name has no address. */
    DNS("dns"),
    /** It is, or leads to, an address where no webhook may go; nothing was sent. */
    DIRECCION_PROHIBIDA("direccion_prohibida"),
    /** Nobody took the connection. */
    CONEXION("conexion"),
    /** The certificate is not trusted, is another's, or the handshake failed. */
    TLS("tls"),
    /** The time was over, whatever it went on. */
    PLAZO("plazo"),
    /** What came is no HTTP, or more headers than anybody needs. */
    PROTOCOLO("protocolo"),
    /** The connection ended before the answer did. */
    CORTE("corte"),
    /** We gave up ourselves, because the platform stops: no fault of the other side. */
    INTERRUMPIDO("interrumpido");

    private final String codigo;

    Falla(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    static Falla de(IOException fallo, Fase fase) {
        return switch (fase) {
            case DNS -> fallo instanceof DireccionProhibida ? DIRECCION_PROHIBIDA : DNS;
            case CONEXION -> CONEXION;
            case TLS -> fallo instanceof InterruptedIOException ? PLAZO : TLS;
            case PEDIDO -> alConversar(fallo);
        };
    }

    private static Falla alConversar(IOException fallo) {
        return switch (fallo) {
            // The client's own timer, which runs as long as ours and may be the first.
            case InterruptedIOException _ -> PLAZO;
            case TruncatedChunkException _ -> CORTE;
            case MalformedChunkCodingException _ -> PROTOCOLO;
            case MessageConstraintException _ -> PROTOCOLO;
            case ClientProtocolException _ -> PROTOCOLO;
            default -> CORTE;
        };
    }
}
