package pe.jcc.compartido.envio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FirmaTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant MOMENTO = Instant.ofEpochSecond(1614265330);
    private static final byte[] CUERPO = "{\"test\": 2432232314}".getBytes(UTF_8);

    private static final HexFormat HEX = HexFormat.of();
    private static final String CABEZA_X509 = "302a300506032b6570032100";

    /** From the tests of the reference libraries of Standard Webhooks: JavaScript's, and Go's for v1a. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw|v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=|v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==",
            })
    void a_message_is_signed_as_the_reference_libraries_sign_it(String secreto, String firma) {
        assertThat(Firma.cabeceras(ID, MOMENTO, CUERPO, List.of(leer(secreto))))
                .isEqualTo(
                        Map.of(
                                "webhook-id", ID,
                                "webhook-timestamp", "1614265330",
                                "webhook-signature", firma));
    }

    /** RFC 8032, 7.1: TEST 1, 2 and 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    })
    void ed25519_is_that_of_the_rfc(String secreta, String publica, String mensaje, String firma) {
        var llaves = (ParDeLlaves) leer("whsk_" + base64(HEX.parseHex(secreta)));
        var bytes = HEX.parseHex(mensaje);

        assertThat(llaves.publico()).isEqualTo("whpk_" + base64(HEX.parseHex(publica)));
        assertThat(llaves.firmar(new byte[0], bytes))
                .isEqualTo("v1a," + base64(HEX.parseHex(firma)));
        assertThat(llaves.firmar(bytes, new byte[0]))
                .isEqualTo("v1a," + base64(HEX.parseHex(firma)));
        assertThat(leer("whsk_" + base64(HEX.parseHex(secreta + publica))).escrito())
                .isEqualTo("whsk_" + base64(HEX.parseHex(secreta)));
    }

    @Test
    void the_library_for_java_verifies_it_with_either_of_two_secrets() throws Exception {
        var nuevo = SecretoCompartido.nuevo();
        var viejo = SecretoCompartido.nuevo();
        var cuerpo = "{\"cliente\": \"Ñandú € 😀\", \"ruta\": \"a\\\\b\"}";
        var cabeceras =
                Firma.cabeceras(
                        ID,
                        Instant.now(),
                        cuerpo.getBytes(UTF_8),
                        List.of(nuevo, ParDeLlaves.nuevo(), viejo));
        var recibidas =
                cabeceras.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        cabecera -> List.of(cabecera.getValue())));

        new Webhook(nuevo.escrito()).verify(cuerpo, recibidas);
        new Webhook(viejo.escrito()).verify(cuerpo, recibidas);
        assertThatThrownBy(() -> new Webhook(nuevo.escrito()).verify(cuerpo + " ", recibidas))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(
                        () ->
                                new Webhook(SecretoCompartido.nuevo().escrito())
                                        .verify(cuerpo, recibidas))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void who_has_the_public_key_alone_can_verify() throws Exception {
        var llaves = ParDeLlaves.nuevo();
        var firma = llaves.firmar("id.1.".getBytes(UTF_8), CUERPO);

        assertThat(verifica(llaves.publico(), "id.1.{\"test\": 2432232314}", firma)).isTrue();
        assertThat(verifica(llaves.publico(), "id.2.{\"test\": 2432232314}", firma)).isFalse();
        assertThat(verifica(ParDeLlaves.nuevo().publico(), "id.1.{\"test\": 2432232314}", firma))
                .isFalse();
    }

    @Test
    void a_secret_is_read_as_it_was_written_and_not_shown_otherwise() {
        for (Secreto secreto : List.of(SecretoCompartido.nuevo(), ParDeLlaves.nuevo())) {
            var otro = leer(secreto.escrito());

            assertThat(otro.escrito()).isEqualTo(secreto.escrito());
            assertThat(otro.firmar(CUERPO, CUERPO)).isEqualTo(secreto.firmar(CUERPO, CUERPO));
            assertThat(secreto.toString()).endsWith("_…").hasSizeLessThan(8);
        }
        assertThat(SecretoCompartido.nuevo().escrito())
                .hasSize(50)
                .isNotEqualTo(SecretoCompartido.nuevo().escrito());
        assertThat(ParDeLlaves.nuevo().escrito())
                .hasSize(49)
                .isNotEqualTo(ParDeLlaves.nuevo().escrito());
    }

    @Test
    void a_shared_secret_has_24_to_64_bytes() {
        assertThat(Secreto.leer("whsec_" + base64(new byte[23]))).isEmpty();
        assertThat(Secreto.leer("whsec_" + base64(new byte[24]))).isPresent();
        assertThat(Secreto.leer("whsec_" + base64(new byte[64]))).isPresent();
        assertThat(Secreto.leer("whsec_" + base64(new byte[65]))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsk_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                " whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whpk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=",
                "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTllURVNUU0lHTklOR0tFWURPTk9UVVNFVEhJU0ZPUkFOWQ=="
            })
    void what_is_no_secret_is_none(String escrito) {
        assertThat(Secreto.leer(escrito)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "a\nb", "ñ"})
    void an_id_that_could_be_read_in_two_ways_is_not_signed(String id) {
        var vivos = List.of(SecretoCompartido.nuevo());

        assertThatThrownBy(() -> Firma.cabeceras(id, MOMENTO, CUERPO, vivos))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_goes_unsigned() {
        assertThatThrownBy(() -> Firma.cabeceras(ID, MOMENTO, CUERPO, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean verifica(String publica, String mensaje, String firma)
            throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(publica.substring("whpk_".length()));
        var x509 = HEX.parseHex(CABEZA_X509 + HEX.formatHex(bytes));
        var verificacion = Signature.getInstance("Ed25519");
        verificacion.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        verificacion.update(mensaje.getBytes(UTF_8));
        return verificacion.verify(Base64.getDecoder().decode(firma.substring("v1a,".length())));
    }

    private static Secreto leer(String escrito) {
        return Secreto.leer(escrito).orElseThrow();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
