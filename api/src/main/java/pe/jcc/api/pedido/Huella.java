package pe.jcc.api.pedido;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import pe.jcc.compartido.clave.Claves;

import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells one request from another without keeping it: a body may hold a password, so the hash has a key. */
@Component
class Huella {

    private static final String ALGORITMO = "HmacSHA256";

    private final SecretKeySpec clave;

    Huella(Claves claves) {
        var secreto = claves.obtener("huellas-de-idempotencia");
        this.clave = new SecretKeySpec(Base64.getUrlDecoder().decode(secreto), ALGORITMO);
    }

    byte[] de(HttpServletRequest pedido, byte[] cuerpo) {
        try {
            var mac = Mac.getInstance(ALGORITMO);
            mac.init(clave);
            mac.update(
                    "%s %s?%s\n"
                            .formatted(
                                    pedido.getMethod(),
                                    pedido.getRequestURI(),
                                    pedido.getQueryString())
                            .getBytes(UTF_8));
            return mac.doFinal(cuerpo);
        } catch (GeneralSecurityException imposible) {
            throw new IllegalStateException(imposible);
        }
    }
}
