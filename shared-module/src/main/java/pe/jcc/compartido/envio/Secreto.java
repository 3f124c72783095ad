package pe.jcc.compartido.envio;

import java.util.Base64;
import java.util.Optional;

/** What we sign with for one subscriber, as Standard Webhooks writes it; only {@link #escrito} reveals it. */
public sealed interface Secreto permits SecretoCompartido, ParDeLlaves {

    /** Empty for what is no secret of either kind. */
    static Optional<Secreto> leer(String escrito) {
        if (escrito.startsWith(SecretoCompartido.PREFIJO)) {
            return bytes(escrito, SecretoCompartido.PREFIJO).flatMap(SecretoCompartido::de);
        }
        return escrito.startsWith(ParDeLlaves.PREFIJO)
                ? bytes(escrito, ParDeLlaves.PREFIJO).flatMap(ParDeLlaves::de)
                : Optional.empty();
    }

    /** With its prefix, as the subscriber is told it, or as it is kept. */
    String escrito();

    /** A signature with its version, over both parts one after the other. */
    String firmar(byte[] antes, byte[] cuerpo);

    private static Optional<byte[]> bytes(String escrito, String prefijo) {
        try {
            return Optional.of(Base64.getDecoder().decode(escrito.substring(prefijo.length())));
        } catch (IllegalArgumentException noEsBase64) {
            return Optional.empty();
        }
    }
}
