package pe.jcc.api.seguridad;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Knows a password by the hash of the old systems, {@code pbkdf2_sha256$rounds$salt$hash}; makes none. */
class ClaveDeDjango implements PasswordEncoder {

    private static final String ESQUEMA = "pbkdf2_sha256";
    private static final int BITS = 256;

    /** No old hash has more; one that had would only cost time. */
    private static final int MAXIMO_DE_VUELTAS = 2_000_000;

    @Override
    public boolean matches(@Nullable CharSequence clave, @Nullable String hash) {
        var partes = hash == null ? new String[0] : hash.split("\\$", -1);
        if (clave == null || partes.length != 4 || !partes[0].equals(ESQUEMA)) {
            return false;
        }
        try {
            int vueltas = Integer.parseInt(partes[1]);
            return vueltas > 0
                    && vueltas <= MAXIMO_DE_VUELTAS
                    && MessageDigest.isEqual(
                            derivar(clave, partes[2], vueltas),
                            Base64.getDecoder().decode(partes[3]));
        } catch (IllegalArgumentException noEsUnHash) {
            return false;
        }
    }

    @Override
    public String encode(@Nullable CharSequence clave) {
        throw new IllegalStateException("The platform makes its own hashes");
    }

    private static byte[] derivar(CharSequence clave, String sal, int vueltas) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(
                            new PBEKeySpec(
                                    clave.toString().toCharArray(),
                                    sal.getBytes(StandardCharsets.UTF_8),
                                    vueltas,
                                    BITS))
                    .getEncoded();
        } catch (GeneralSecurityException imposible) {
            throw new IllegalStateException(imposible);
        }
    }
}
