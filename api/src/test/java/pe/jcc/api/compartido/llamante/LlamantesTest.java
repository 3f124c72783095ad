package pe.jcc.api.compartido.llamante;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.api.RecursoTest;
import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Who may post webhooks, and with what token. */
class LlamantesTest extends RecursoTest {

    private static final String LLAMANTES = "/api/webhooks/llamantes/";

    @Test
    void a_token_serves_at_once_and_is_shown_once() throws Exception {
        assertThat(publicar("jcc_no-lo-hay", "NUEVO-0").statusCode()).isEqualTo(401);

        var creado = crear("facebook");
        var token = creado.get("token").asString();

        assertThat(publicar(token, "NUEVO-1").statusCode()).isEqualTo(200);
        assertThat(creado.at("/llamante/creado_por").asString()).isEqualTo("admin");
        var uno = hacer("GET", LLAMANTES + creado.at("/llamante/id").asLong() + "/", "");
        assertThat(uno.body()).doesNotContain(token);
        assertThat(leer(uno).get("nombre").asString()).isEqualTo("facebook");
        assertThat(leer(uno).get("usado_el").isNull()).isFalse();
        assertThat(hacer("GET", LLAMANTES + "?page_size=100", "").body())
                .contains("facebook")
                .doesNotContain(token);
        assertThat(
                        sql.sql("SELECT huella FROM compartido.llamantes WHERE nombre = 'facebook'")
                                .query((fila, _) -> fila.getBytes(1))
                                .single())
                .isEqualTo(
                        MessageDigest.getInstance("SHA-256")
                                .digest(token.getBytes(StandardCharsets.UTF_8)));
        assertThat(llamanteDe("NUEVO-1")).isEqualTo("facebook");
    }

    @Test
    void the_configured_tokens_serve_as_ever() {
        crear("otro-mas");

        assertThat(publicar(TOKEN, "FIJO-1").statusCode()).isEqualTo(200);
        assertThat(publicar("token-nuevo", "FIJO-2").statusCode()).isEqualTo(200);
        assertThat(llamanteDe("FIJO-2")).isEqualTo("crm");
    }

    @Test
    void another_token_is_given_and_the_old_one_serves_as_long_as_was_said() {
        var viejo = crear("rota");
        var nuevo = rotar(viejo, "{\"horas\": 2}");

        assertThat(publicar(viejo.get("token").asString(), "ROTA-1").statusCode()).isEqualTo(200);
        assertThat(publicar(nuevo.get("token").asString(), "ROTA-2").statusCode()).isEqualTo(200);
        assertThat(nuevo.at("/llamante/nombre").asString()).isEqualTo("rota");
        assertThat(
                        sql.sql(
                                        """
                                        SELECT vence_en - now() BETWEEN interval '119 minutes' AND interval '120 minutes'
                                        FROM compartido.llamantes WHERE id = ?
                                        """)
                                .param(id(viejo))
                                .query(Boolean.class)
                                .single())
                .isTrue();

        rotar(viejo, "{\"horas\": 0}");
        assertThat(publicar(viejo.get("token").asString(), "ROTA-3").statusCode()).isEqualTo(401);
        assertThat(publicar(nuevo.get("token").asString(), "ROTA-4").statusCode()).isEqualTo(200);
        rechaza(
                409,
                hacer("POST", LLAMANTES + id(viejo) + "/rotar/", ""),
                "{\"detail\":\"Este token ya venció: cree otro.\"}");
        rechaza(
                400,
                hacer("POST", LLAMANTES + id(nuevo) + "/rotar/", "{\"horas\": 721}"),
                "{\"horas\":[\"Asegúrese de que este valor es menor o igual a 720.\"]}");
    }

    @Test
    void a_revoked_token_is_refused_and_who_did_it_is_known() {
        var creado = crear("revocado");
        assertThat(publicar(creado.get("token").asString(), "REVOCA-1").statusCode())
                .isEqualTo(200);

        var revocado = logrado(200, hacer("POST", LLAMANTES + id(creado) + "/revocar/", ""));

        assertThat(revocado.get("revocado_en").isNull()).isFalse();
        assertThat(publicar(creado.get("token").asString(), "REVOCA-2").statusCode())
                .isEqualTo(401);
        assertThat(leer(hacer("POST", LLAMANTES + id(creado) + "/revocar/", "")))
                .isEqualTo(logrado(200, hacer("GET", LLAMANTES + id(creado) + "/", "")));
        rechaza(
                409,
                hacer("POST", LLAMANTES + id(creado) + "/rotar/", ""),
                "{\"detail\":\"Este token está revocado: cree otro.\"}");
        var historial = hacer("GET", LLAMANTES + id(creado) + "/historial/", "");
        assertThat(logrado(200, historial).at("/results/0/usuario").asString()).isEqualTo("admin");
        assertThat(leer(historial).at("/results/0/cambios/0/campo").asString())
                .isEqualTo("revocado_en");
        assertThat(leer(historial).at("/results/1/operacion").asString()).isEqualTo("creado");
        assertThat(leer(historial).get("count").asInt()).isEqualTo(2);
    }

    @Test
    void a_token_costs_no_statement_and_a_flood_of_unknown_ones_hardly_any() {
        var token = crear("ahorra").get("token").asString();
        publicar(token, "AHORRA-1");
        for (int n = 0; n < 10; n++) {
            enviar(conocido(token, "AHORRA-2").header("X-Request-Id", "ahorra-" + n));
        }
        long lecturas = 0;
        for (int n = 0; n < 10; n++) {
            lecturas += deLlamantes("ahorra-" + n);
        }
        assertThat(lecturas).isLessThanOrEqualTo(2);

        long desde = System.nanoTime();
        long negadas = 0;
        for (int n = 0; n < 100; n++) {
            enviar(conocido("desconocido-" + n, "AHORRA-3").header("X-Request-Id", "inunda-" + n));
            negadas += deLlamantes("inunda-" + n);
        }
        double segundos = (System.nanoTime() - desde) / 1e9;
        assertThat(negadas).isLessThanOrEqualTo(2 + (long) segundos);
    }

    @Test
    void a_name_is_needed() {
        rechaza(
                400,
                hacer("POST", LLAMANTES, "{\"nombre\": \" \"}"),
                "{\"nombre\":[\"Este campo no puede estar en blanco.\"]}");
    }

    private static long deLlamantes(String pedido) {
        return Sentencias.de(pedido).stream().filter(s -> s.contains("llamantes")).count();
    }

    private JsonNode crear(String nombre) {
        return logrado(201, hacer("POST", LLAMANTES, "{\"nombre\": \"" + nombre + "\"}"));
    }

    private JsonNode rotar(JsonNode creado, String cuerpo) {
        return logrado(201, hacer("POST", LLAMANTES + id(creado) + "/rotar/", cuerpo));
    }

    private static long id(JsonNode creado) {
        return creado.at("/llamante/id").asLong();
    }

    private HttpResponse<String> publicar(String token, String llave) {
        return enviar(conocido(token, llave));
    }

    private HttpRequest.Builder conocido(String token, String llave) {
        return conJson(WEBHOOK, visita(llave, "Lead " + llave, "TEMP-1", "900504001"))
                .header("X-CRM-Webhook-Token", token);
    }

    private String llamanteDe(String llave) {
        return sql.sql(
                        "SELECT llamante FROM comercial.webhooks_recibidos WHERE id_presencia_crm = ?")
                .param(llave)
                .query(String.class)
                .single();
    }
}
