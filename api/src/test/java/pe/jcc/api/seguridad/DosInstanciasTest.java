package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import pe.jcc.Aplicacion;
import pe.jcc.api.ApiTest;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.Users;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** A second instance on the same database, behind a proxy that speaks https, for a frontend of another site. */
@SuppressWarnings("NullAway.Init") // filled before the tests
class DosInstanciasTest extends ApiTest {

    private static final String ORIGEN = "https://app.ejemplo.pe";
    private static final String CREDENCIALES =
            "{\"username\": \"admin\", \"password\": \"clave-de-prueba\"}";

    private static ConfigurableApplicationContext otra;

    @Autowired private Users users;

    @BeforeAll
    static void arrancar() {
        var opciones = new ArrayList<String>();
        mismaBase().forEach((nombre, valor) -> opciones.add("--" + nombre + "=" + valor));
        opciones.add("--server.port=0");
        opciones.add("--server.forward-headers-strategy=native");
        opciones.add("--jcc.origenes=" + ORIGEN);
        otra = new SpringApplicationBuilder(Aplicacion.class).run(opciones.toArray(String[]::new));
    }

    @AfterAll
    static void parar() {
        otra.close();
    }

    @Test
    void tokens_of_one_open_the_other() {
        var par = leer(enviar(conJson("/api/token/", CREDENCIALES)));

        assertThat(estadoEnLaOtra(par.get("access").asString())).isEqualTo(200);
        var renovado =
                enviar(
                        enLaOtra("/api/token/refresh/")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"refresh\": \"%s\"}"
                                                        .formatted(
                                                                par.get("refresh").asString()))));
        assertThat(renovado.statusCode()).isEqualTo(200);
    }

    @Test
    void a_stolen_token_dies_on_both_within_a_minute() throws Exception {
        long id =
                users.crear(
                                new DatosDeUser(
                                        "robado-en-dos", "", "", "", null, "USUARIO", null, true),
                                "una-clave-de-prueba")
                        .id();
        var robado =
                leer(enviar(
                                conJson(
                                        "/api/token/",
                                        CREDENCIALES
                                                .replace("admin", "robado-en-dos")
                                                .replace("clave-de", "una-clave-de"))))
                        .get("access")
                        .asString();
        assertThat(estadoEnLaOtra(robado)).isEqualTo(200);

        var cerradas =
                enviar(
                        conJson("/api/usuarios/" + id + "/cerrar-sesiones/", "")
                                .header("Authorization", "Bearer " + acceso()));

        assertThat(cerradas.statusCode()).isEqualTo(204);
        assertThat(
                        enviar(pedido("/api/users/").header("Authorization", "Bearer " + robado))
                                .statusCode())
                .isEqualTo(401);
        long fin = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (estadoEnLaOtra(robado) == 200 && System.nanoTime() < fin) {
            Thread.sleep(500);
        }
        assertThat(estadoEnLaOtra(robado)).isEqualTo(401);
    }

    @Test
    void a_token_of_a_caller_serves_at_the_other_at_once_and_when_revoked_for_five_seconds_at_most()
            throws Exception {
        var llamantes = "/api/webhooks/llamantes/";
        assertThat(webhookEnLaOtra("jcc_nadie")).isEqualTo(401);
        Thread.sleep(1_100); // an unknown one is looked for once a second
        var creado =
                leer(
                        enviar(
                                conJson(llamantes, "{\"nombre\": \"dos-instancias\"}")
                                        .header("Authorization", "Bearer " + acceso())));
        var token = creado.get("token").asString();
        assertThat(webhookEnLaOtra(token)).isEqualTo(200);

        var revocado =
                enviar(
                        conJson(llamantes + creado.at("/llamante/id") + "/revocar/", "")
                                .header("Authorization", "Bearer " + acceso()));
        assertThat(revocado.statusCode()).isEqualTo(200);
        long fin = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (webhookEnLaOtra(token) == 200 && System.nanoTime() < fin) {
            Thread.sleep(100);
        }
        assertThat(webhookEnLaOtra(token)).isEqualTo(401);
    }

    private int webhookEnLaOtra(String token) {
        return enviar(
                        enLaOtra(WEBHOOK)
                                .header("X-CRM-Webhook-Token", token)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                visita(
                                                        "DOS-INSTANCIAS",
                                                        "Lead de Dos",
                                                        "TEMP-1",
                                                        "900700001"))))
                .statusCode();
    }

    @Test
    void a_session_goes_on_at_the_other_and_its_cookie_comes_back_from_another_site() {
        var csrf =
                enviar(
                        enLaOtra("/api/auth/get-csrf-token/")
                                .header("X-Forwarded-Proto", "https")
                                .header("Origin", ORIGEN));
        assertThat(csrf.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGEN);
        assertThat(csrf.headers().firstValue("Access-Control-Allow-Credentials")).hasValue("true");
        assertThat(csrf.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure", "SameSite=None");

        var ingreso =
                enviar(
                        enLaOtra("/api/auth/login/")
                                .header("X-Forwarded-Proto", "https")
                                .header("Origin", ORIGEN)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(CREDENCIALES)));

        assertThat(ingreso.statusCode()).as(ingreso.body()).isEqualTo(200);
        assertThat(ingreso.headers().allValues("Set-Cookie"))
                .allSatisfy(
                        galleta ->
                                assertThat(galleta).contains("Path=/", "Secure", "SameSite=None"))
                .anySatisfy(
                        galleta ->
                                assertThat(galleta).startsWith("sessionid=").contains("HttpOnly"));
        var aqui = enviar(pedido("/api/gestion/clientes/").header("Cookie", galletas(ingreso)));
        assertThat(aqui.statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_of_the_platforms_own_gets_a_cookie_that_no_other_site_sends() {
        var csrf = enviar(pedido("/api/auth/get-csrf-token/"));

        assertThat(csrf.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void an_origin_that_is_not_configured_gets_no_word_of_cors_and_cannot_log_in() {
        var ajeno =
                enviar(
                        enLaOtra("/api/auth/login/")
                                .header("Origin", "https://otro.ejemplo.pe")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(CREDENCIALES)));

        assertThat(ajeno.statusCode()).isEqualTo(403);
        assertThat(ajeno.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(ajeno.headers().allValues("Set-Cookie")).noneMatch(g -> g.startsWith("session"));
    }

    private int estadoEnLaOtra(String acceso) {
        return enviar(enLaOtra("/api/users/").header("Authorization", "Bearer " + acceso))
                .statusCode();
    }

    private static HttpRequest.Builder enLaOtra(String ruta) {
        var puerto = otra.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + puerto + ruta));
    }

    private static String galletas(HttpResponse<String> respuesta) {
        return respuesta.headers().allValues("Set-Cookie").stream()
                .map(galleta -> galleta.substring(0, galleta.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
