package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recorded exchanges of the webhook, in their order; those with a venta wait for ventas. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class IntercambiosTest extends ApiTest {

    /** What a recorded 500 should have been (improvements, line 22). */
    private static final Map<Integer, Integer> EN_VEZ_DE_500 =
            Map.of(292, 200, 296, 200, 297, 200, 298, 200, 299, 400, 300, 400, 304, 200);

    @Autowired private JsonMapper json;

    @Test
    void the_recorded_webhooks_hold() throws IOException {
        var ids = new HashMap<Integer, String>();
        for (var linea :
                Files.readAllLines(Path.of("src/test/resources/exchanges/webhook.jsonl"))) {
            var grabado = json.readTree(linea);
            int n = grabado.get("n").asInt();
            int estado = EN_VEZ_DE_500.getOrDefault(n, grabado.get("status").asInt());

            var respuesta = repetir(grabado);

            assertThat(respuesta.statusCode()).as("%d: %s", n, respuesta.body()).isEqualTo(estado);
            if (estado == 200) {
                ids.put(n, presencia(respuesta));
            } else if (grabado.get("status").asInt() != 500) {
                assertThat(leer(respuesta)).as("%d", n).isEqualTo(grabado.get("answer"));
            } else {
                assertThat(leer(respuesta).get("detail").asString())
                        .as("%d", n)
                        .isEqualTo("Datos de presencia inválidos.");
            }
        }
        assertThat(ids.get(293)).as("the same key").isEqualTo(ids.get(292));
        assertThat(ids.get(294)).as("CRM-900 is not CRM-9001").isNotEqualTo(ids.get(292));
        assertThat(ids.get(297)).as("the same key").isEqualTo(ids.get(296));
    }

    private HttpResponse<String> repetir(JsonNode grabado) {
        var pedido = pedido(grabado.get("path").asString());
        if (grabado.has("webhook_token")) {
            pedido.header("X-CRM-Webhook-Token", grabado.get("webhook_token").asString());
        }
        var cuerpo = grabado.get("body");
        return enviar(
                cuerpo == null
                        ? pedido.GET()
                        : pedido.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(cuerpo.toString())));
    }

    private String presencia(HttpResponse<String> respuesta) {
        var cuerpo = (ObjectNode) leer(respuesta);
        assertThat(List.copyOf(cuerpo.propertyNames()))
                .containsExactly("detail", "id_presencia", "id_venta");
        assertThat(cuerpo.get("detail").asString())
                .isEqualTo("Presencia y vinculación procesadas correctamente.");
        assertThat(cuerpo.get("id_presencia").asString()).matches("PRS\\d{5}");
        assertThat(cuerpo.get("id_venta").isNull()).isTrue();
        return cuerpo.get("id_presencia").asString();
    }
}
