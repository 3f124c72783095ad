package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

class RechazosTest extends ApiTest {

    @Test
    void no_token_no_webhook() {
        var respuesta = enviar(conJson(WEBHOOK, "{}").header("X-CRM-Webhook-Token", "x"));

        rechaza(respuesta, 401, "{\"detail\":\"Token de autenticación inválido.\"}");
    }

    @Test
    void no_cliente() {
        rechaza(webhook("{}"), 400, "{\"detail\":\"Falta información de cliente.\"}");
        rechaza(
                webhook("{\"cliente\": {}}"),
                400,
                "{\"detail\":\"Falta información de cliente.\"}");
    }

    @Test
    void all_that_is_wrong_with_a_cliente_in_one_answer() {
        var cuerpo =
                "{\"cliente\": {\"nombres_completos_razon_social\": \"%s\", \"tipo_documento\": \"X\", \"direccion\": \"a\\u0000b\", \"email_principal\": \"x\", \"distrito\": true}}"
                        .formatted("n".repeat(10_000));

        rechaza(
                webhook(cuerpo),
                400,
                "{\"detail\":\"Datos de cliente"
                        + " inválidos.\",\"errors\":{\"nombres_completos_razon_social\":[\"Asegúrese de"
                        + " que este campo no tenga más de 255"
                        + " caracteres.\"],\"tipo_documento\":[\"\\\"X\\\" no es una elección"
                        + " válida.\"],\"email_principal\":[\"Introduzca una dirección de correo"
                        + " electrónico válida.\"],\"direccion\":[\"Los caracteres nulos no están"
                        + " permitidos.\"],\"distrito\":[\"No es una cadena válida.\"]}}");
    }

    @Test
    void unknown_choices_and_a_date_that_is_none() {
        var cuerpo =
                visita("MALA", "Lead Malo", "TEMP-9", "900209999")
                        .replace("campo_opc", "inventado")
                        .replace("2026-11-20T15:00:00+00:00", "ayer");

        rechaza(
                webhook(cuerpo),
                400,
                "{\"detail\":\"Datos de presencia"
                        + " inválidos.\",\"errors\":{\"fecha_hora_presencia\":[\"Fecha/hora con formato"
                        + " erróneo. Use uno de los siguientes formatos en su lugar:"
                        + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].\"],\"medio_captacion\":[\"\\\"inventado\\\""
                        + " no es una elección válida.\"]}}");
    }

    @Test
    void bodies_that_are_no_json_object() {
        rechaza(
                webhook("{bad"),
                400,
                "{\"detail\":\"JSON parse error - Expecting property name enclosed in double"
                        + " quotes: line 1 column 2 (char 1)\"}");
        rechaza(
                webhook("[]"),
                400,
                "{\"detail\":\"Datos inválidos. Se esperaba un diccionario pero es un list.\"}");
    }

    @Test
    void bodies_that_are_more_than_a_parser_takes() {
        for (var cuerpo :
                List.of(
                        "[".repeat(100_000),
                        "{\"cliente\":".repeat(2_000) + "1" + "}".repeat(2_000),
                        "{\"id_presencia_crm\": " + "9".repeat(5_000) + "}")) {
            var respuesta = webhook(cuerpo);

            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(leer(respuesta).get("detail").asString()).startsWith("JSON parse error");
        }
    }

    @Test
    void dates_without_four_figures_for_the_year() {
        for (var fecha :
                List.of("+999999999-12-31T00:00", "+12345-12-31T10:00:00Z", "0000-01-01T00:00")) {
            var respuesta =
                    webhook(
                            visita("ANIO", "Lead", "TEMP-3", "900209998")
                                    .replace("2026-11-20T15:00:00+00:00", fecha));
            assertThat(respuesta.statusCode()).as(fecha).isEqualTo(400);
        }
    }

    @Test
    void a_multipart_body_is_kept_and_refused() {
        var respuesta =
                enviar(
                        pedido(WEBHOOK)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .header("X-CRM-Webhook-Token", TOKEN)
                                .POST(BodyPublishers.ofString("--x parte-recordada")));

        assertThat(respuesta.statusCode()).isEqualTo(415);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM comercial.webhooks_recibidos WHERE position('parte-recordada'::bytea IN cuerpo) > 0")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        var sinFrontera =
                enviar(
                        pedido("/api/token/")
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("x")));
        assertThat(sinFrontera.statusCode()).isEqualTo(415);
    }

    @Test
    void an_unknown_method_hears_which_are_known() {
        var respuesta = enviar(pedido("/api/token/").method("PROPFIND", BodyPublishers.noBody()));

        rechaza(respuesta, 405, "{\"detail\":\"Método \\\"PROPFIND\\\" no permitido.\"}");
        assertThat(respuesta.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void parameters_that_cannot_be_read() {
        rechaza(
                ver("/api/gestion/clientes/?q=%00"),
                400,
                "{\"q\":[\"Los caracteres nulos no están permitidos.\"]}");
        rechaza(
                ver("/api/gestion/clientes/?tipo_documento=ZZ"),
                400,
                "{\"tipo_documento\":[\"Escoja una opción válida. ZZ no es una de las opciones disponibles.\"]}");
    }

    @Test
    void a_body_over_2_mb() {
        var respuesta = webhook("{\"a\": \"" + "x".repeat(3_000_000) + "\"}");

        assertThat(respuesta.statusCode()).isEqualTo(413);
        assertThat(leer(respuesta).get("detail").asString()).contains("2 MB");
    }

    @Test
    void a_wrong_method_and_a_wrong_media_type() {
        var get = enviar(pedido(WEBHOOK));
        rechaza(get, 405, "{\"detail\":\"Método \\\"GET\\\" no permitido.\"}");
        assertThat(get.headers().firstValue("Allow")).hasValue("POST, OPTIONS");

        var texto =
                enviar(
                        pedido("/api/token/")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")));
        rechaza(
                texto,
                415,
                "{\"detail\":\"Tipo de medio \\\"text/plain\\\" incompatible en la solicitud.\"}");
    }

    @Test
    void closed_without_a_login_in_the_language_of_the_caller() {
        var sinToken = enviar(pedido("/api/gestion/clientes/"));
        rechaza(
                sinToken,
                401,
                "{\"detail\":\"Las credenciales de autenticación no se proveyeron.\"}");
        assertThat(sinToken.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"api\"");
        rechaza(
                enviar(pedido("/api/gestion/clientes/").header("Accept-Language", "en-US,en")),
                401,
                "{\"detail\":\"Authentication credentials were not provided.\"}");
        rechaza(
                enviar(pedido("/api/leads/").header("Authorization", "Bearer abc")),
                401,
                "{\"detail\":\"El token dado no es valido para ningun tipo de"
                        + " token\",\"code\":\"token_not_valid\",\"messages\":[{\"token_class\":\"AccessToken\",\"token_type\":\"access\",\"message\":\"El"
                        + " token es inválido o ha expirado\"}]}");
    }

    @Test
    void a_wrong_password_and_missing_members() {
        rechaza(
                enviar(conJson("/api/token/", "{\"username\": \"admin\", \"password\": \"no\"}")),
                401,
                "{\"detail\":\"La combinación de credenciales no tiene una cuenta activa\"}");
        rechaza(
                enviar(conJson("/api/token/", "{}")),
                400,
                "{\"username\":[\"Este campo es requerido.\"],\"password\":[\"Este campo es"
                        + " requerido.\"]}");
    }

    @Test
    void what_is_not_there() {
        rechaza(ver("/api/gestion/presencias/PRS99999/"), 404, "{\"detail\":\"No encontrado.\"}");
        rechaza(ver("/api/gestion/presencias/?page=99"), 404, "{\"detail\":\"Página inválida.\"}");
        rechaza(ver("/api/no-existe/"), 404, "{\"detail\":\"No encontrado.\"}");
    }

    private static void rechaza(HttpResponse<String> respuesta, int estado, String cuerpo) {
        assertThat(respuesta.body()).isEqualTo(cuerpo);
        assertThat(respuesta.statusCode()).isEqualTo(estado);
    }
}
