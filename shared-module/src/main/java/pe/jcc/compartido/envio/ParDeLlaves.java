package pe.jcc.compartido.envio;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Keys of ed25519: we alone know the secret one, {@code whsk_} and its 32 bytes, and sign {@code v1a} with it; subscribers
 * get the public one, {@code whpk_…}.
 */
public final class ParDeLlaves implements Secreto {

    static final String PREFIJO = "whsk_";

    private static final String PREFIJO_PUBLICO = "whpk_";
    private static final int BYTES = 32;

    private final KeyPair llaves;

    private ParDeLlaves(KeyPair llaves) {
        this.llaves = llaves;
    }

    public static ParDeLlaves nuevo() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ParDeLlaves(llaves(bytes));
    }

    /** The secret key, alone or, as some write it, with the public one behind. */
    static Optional<ParDeLlaves> de(byte[] bytes) {
        if (bytes.length != BYTES && bytes.length != 2 * BYTES) {
            return Optional.empty();
        }
        var leidas = new ParDeLlaves(llaves(Arrays.copyOf(bytes, BYTES)));
        return bytes.length == BYTES
                        || MessageDigest.isEqual(
                                Arrays.copyOfRange(bytes, BYTES, bytes.length), leidas.publica())
                ? Optional.of(leidas)
                : Optional.empty();
    }

    @Override
    public String escrito() {
        return PREFIJO + Base64.getEncoder().encodeToString(secreta(llaves));
    }

    /** What a subscriber needs to verify. */
    public String publico() {
        return PREFIJO_PUBLICO + Base64.getEncoder().encodeToString(publica());
    }

    @Override
    public String firmar(byte[] antes, byte[] cuerpo) {
        try {
            var firma = Signature.getInstance("Ed25519");
            firma.initSign(llaves.getPrivate());
            firma.update(antes);
            firma.update(cuerpo);
            return "v1a," + Base64.getEncoder().encodeToString(firma.sign());
        } catch (GeneralSecurityException imposible) {
            throw new IllegalStateException(imposible);
        }
    }

    @Override
    public String toString() {
        return PREFIJO + "…";
    }

    /** They end the X.509 form, whose head is always the same. */
    private byte[] publica() {
        var x509 = llaves.getPublic().getEncoded();
        return Arrays.copyOfRange(x509, x509.length - BYTES, x509.length);
    }

    private static byte[] secreta(KeyPair llaves) {
        return ((EdECPrivateKey) llaves.getPrivate()).getBytes().orElseThrow();
    }

    /** The JDK derives a public key only while it generates a pair: it is given these bytes as its random ones. */
    private static KeyPair llaves(byte[] bytes) {
        try {
            var generador = KeyPairGenerator.getInstance("Ed25519");
            generador.initialize(NamedParameterSpec.ED25519, new Fijos(bytes));
            var llaves = generador.generateKeyPair();
            if (!MessageDigest.isEqual(secreta(llaves), bytes)) {
                throw new IllegalStateException("The generator made another key");
            }
            return llaves;
        } catch (GeneralSecurityException imposible) {
            throw new IllegalStateException(imposible);
        }
    }

    private static final class Fijos extends SecureRandom {

        private final byte[] bytes;

        Fijos(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] destino) {
            System.arraycopy(bytes, 0, destino, 0, destino.length);
        }
    }
}
