package pe.jcc.compartido.envio;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that both sides know, {@code whsec_…}: signs {@code v1}, HMAC-SHA256. */
public final class SecretoCompartido implements Secreto {

    static final String PREFIJO = "whsec_";

    private static final String ALGORITMO = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int BYTES_MINIMOS = 24;
    private static final int BYTES_MAXIMOS = 64;

    private final SecretKeySpec clave;

    private SecretoCompartido(byte[] bytes) {
        this.clave = new SecretKeySpec(bytes, ALGORITMO);
    }

    public static SecretoCompartido nuevo() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretoCompartido(bytes);
    }

    static Optional<SecretoCompartido> de(byte[] bytes) {
        return bytes.length >= BYTES_MINIMOS && bytes.length <= BYTES_MAXIMOS
                ? Optional.of(new SecretoCompartido(bytes))
                : Optional.empty();
    }

    @Override
    public String escrito() {
        return PREFIJO + Base64.getEncoder().encodeToString(clave.getEncoded());
    }

    @Override
    public String firmar(byte[] antes, byte[] cuerpo) {
        try {
            var mac = Mac.getInstance(ALGORITMO);
            mac.init(clave);
            mac.update(antes);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(cuerpo));
        } catch (GeneralSecurityException imposible) {
            throw new IllegalStateException(imposible);
        }
    }

    @Override
    public String toString() {
        return PREFIJO + "…";
    }
}
