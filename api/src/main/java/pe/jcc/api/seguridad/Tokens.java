package pe.jcc.api.seguridad;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

import pe.jcc.compartido.clave.Claves;
import pe.jcc.crm.user.Cuenta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access and refresh tokens, and what the session cookie holds: JWTs signed with a key that all instances share, so
 * that any of them accepts any, before and after a restart.
 */
@Component
public class Tokens {

    /** What a 401 asks for. */
    public static final String RETO = "Bearer realm=\"api\"";

    static final Duration SESION = Duration.ofDays(14);

    private static final Duration ACCESO = Duration.ofMinutes(60);
    private static final Duration REFRESCO = Duration.ofDays(1);
    private static final int LARGO_MINIMO = 32;
    private static final String TIPO_INCORRECTO = "tipo_incorrecto";

    private final SecretKey clave;
    private final Clock reloj;
    private final JwtDecoder deAcceso;
    private final JwtDecoder deRefresco;
    private final JwtDecoder deSesion;

    Tokens(@Value("${jcc.clave:}") String configurada, Claves claves, Clock reloj) {
        Assert.isTrue(
                configurada.isEmpty() || configurada.length() >= LARGO_MINIMO,
                "JCC_CLAVE debe tener al menos " + LARGO_MINIMO + " caracteres");
        this.clave =
                derivar(configurada.isEmpty() ? claves.obtener("firma-de-tokens") : configurada);
        this.reloj = reloj;
        this.deAcceso = deTipo("access", clave, reloj);
        this.deRefresco = deTipo("refresh", clave, reloj);
        this.deSesion = deTipo("session", clave, reloj);
    }

    /** Both tokens of somebody who just proved who they are. */
    public ParDeTokens emitir(Cuenta cuenta) {
        return new ParDeTokens(
                firmar(cuenta, "refresh", REFRESCO), firmar(cuenta, "access", ACCESO));
    }

    /** What a refresh token says, while it is one; whether it still counts, its account knows. */
    public Sello deRefresco(String token) {
        return Sello.de(deRefresco.decode(token));
    }

    String deSesion(Cuenta cuenta) {
        return firmar(cuenta, "session", SESION);
    }

    JwtDecoder deAcceso() {
        return deAcceso;
    }

    JwtDecoder deSesion() {
        return deSesion;
    }

    /** The sentence that says why a token was refused. */
    public static String motivo(@Nullable Throwable causa) {
        var delTipo =
                causa instanceof JwtValidationException invalido
                        && invalido.getErrors().stream()
                                .map(OAuth2Error::getErrorCode)
                                .anyMatch(TIPO_INCORRECTO::equals);
        return delTipo ? "token.tipo" : "token.vencido";
    }

    private String firmar(Cuenta cuenta, String tipo, Duration vigencia) {
        var ahora = reloj.instant();
        var datos = new LinkedHashMap<String, @Nullable Object>();
        datos.put("token_type", tipo);
        datos.put("exp", ahora.plus(vigencia).getEpochSecond());
        datos.put("iat", ahora.getEpochSecond());
        datos.put("jti", UUID.randomUUID().toString().replace("-", ""));
        datos.put("user_id", cuenta.id());
        datos.put("username", cuenta.username());
        datos.put("opc_profile_id", cuenta.opcProfileId());
        datos.put(Sello.GENERACION, cuenta.generacion());
        try {
            var jws =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).build(), new Payload(datos));
            jws.sign(new MACSigner(clave));
            return jws.serialize();
        } catch (JOSEException imposible) {
            throw new IllegalStateException(imposible);
        }
    }

    private static JwtDecoder deTipo(String tipo, SecretKey clave, Clock reloj) {
        var vigencia = new JwtTimestampValidator(Duration.ZERO);
        vigencia.setClock(reloj);
        var decodificador =
                NimbusJwtDecoder.withSecretKey(clave).macAlgorithm(MacAlgorithm.HS256).build();
        decodificador.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(vigencia, jwt -> delTipo(jwt, tipo)));
        return decodificador;
    }

    private static OAuth2TokenValidatorResult delTipo(Jwt jwt, String tipo) {
        return tipo.equals(jwt.getClaimAsString("token_type"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(TIPO_INCORRECTO));
    }

    private static SecretKey derivar(String texto) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(texto.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(bytes, "HmacSHA256");
        } catch (NoSuchAlgorithmException imposible) {
            throw new IllegalStateException(imposible);
        }
    }
}
