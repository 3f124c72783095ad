package pe.jcc.api.historial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.ApiTest;

import tools.jackson.databind.JsonNode;

/** Who changed what, as the triggers wrote it down and the API reads it. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class HistorialTest extends ApiTest {

    @Autowired private TransactionTemplate transaccion;

    @Test
    void what_a_webhook_made_names_its_caller_its_door_and_every_member() {
        var id = cliente("AUDITADA-1", "900500001");

        var cambios = historial(id);

        assertThat(cambios).hasSize(1);
        var creado = cambios.get(0);
        assertThat(creado.get("operacion").asString()).isEqualTo("creado");
        assertThat(creado.get("usuario_id").isNull()).isTrue();
        assertThat(creado.get("usuario").asString()).isEqualTo("crm");
        assertThat(creado.get("puerta").asString()).isEqualTo("POST " + WEBHOOK);
        assertThat(creado.get("fecha").asString()).endsWith("-05:00");
        assertThat(creado.get("cambios").findValuesAsString("campo"))
                .isSorted()
                .contains("id_cliente", "telefono_principal")
                .doesNotContain("version", "telefono_normalizado");
        assertThat(cambio(creado, "telefono_principal"))
                .hasToString(
                        "{\"campo\":\"telefono_principal\",\"antes\":null,\"despues\":\"900500001\"}");
    }

    @Test
    void a_change_by_sql_says_so_with_the_old_value_and_the_new() {
        var id = cliente("AUDITADA-2", "900500002");

        sql.sql("UPDATE comercial.clientes SET distrito = 'Ate' WHERE id_cliente = ?")
                .param(id)
                .update();
        sql.sql("UPDATE comercial.clientes SET distrito = 'Lima' WHERE id_cliente = ?")
                .param(id)
                .update();

        var ultimo = historial(id).get(0);
        assertThat(ultimo.get("puerta").asString()).isEqualTo("sql");
        assertThat(ultimo.get("operacion").asString()).isEqualTo("cambiado");
        assertThat(ultimo.get("cambios"))
                .hasToString("[{\"campo\":\"distrito\",\"antes\":\"Ate\",\"despues\":\"Lima\"}]");
    }

    @Test
    void a_change_that_is_rolled_back_leaves_nothing() {
        var id = cliente("AUDITADA-3", "900500003");

        transaccion.executeWithoutResult(
                estado -> {
                    sql.sql("UPDATE comercial.clientes SET distrito = 'x' WHERE id_cliente = ?")
                            .param(id)
                            .update();
                    estado.setRollbackOnly();
                });

        assertThat(historial(id)).hasSize(1);
    }

    @Test
    void a_presencia_has_its_own() {
        var respuesta = webhook(visita("AUDITADA-4", "Lead", "TEMP-1", "900500004"));
        var id = leer(respuesta).get("id_presencia").asString();

        var cambios = leer(ver("/api/gestion/presencias/" + id + "/historial/"));

        assertThat(cambios.get("count").asInt()).isEqualTo(1);
    }

    @Test
    void what_never_was_has_none() {
        assertThat(ver("/api/gestion/clientes/NADIE/historial/").statusCode()).isEqualTo(404);
        assertThat(ver("/api/gestion/presencias/NADIE/historial/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_password_is_never_written_down() {
        var escrito =
                sql.sql(
                                "SELECT cambios ->> 'password' FROM crm.auditoria WHERE tabla = 'users' AND cambios -> 'password' IS NOT NULL")
                        .query(String.class)
                        .list();

        assertThat(escrito).isNotEmpty().containsOnly("{\"antes\": \"•••\", \"despues\": \"•••\"}");
        assertThat(
                        sql.sql(
                                        "SELECT puerta FROM crm.auditoria WHERE tabla = 'users' ORDER BY id LIMIT 1")
                                .query(String.class)
                                .single())
                .isEqualTo("inicio");
    }

    @Test
    void what_a_member_was_may_be_of_any_type_and_openapi_says_so() {
        var antes =
                leer(enviar(pedido("/v3/api-docs")))
                        .at("/components/schemas/CampoCambiado/properties/antes/type");

        assertThat(antes.valueStream().map(JsonNode::asString))
                .contains("string", "number", "boolean", "null");
    }

    private String cliente(String llave, String telefono) {
        var respuesta = webhook(visita(llave, "Lead " + llave, "TEMP-1", telefono));
        var presencia = leer(respuesta).get("id_presencia").asString();
        return leer(ver("/api/gestion/presencias/" + presencia)).get("cliente").asString();
    }

    private JsonNode historial(String cliente) {
        return leer(ver("/api/gestion/clientes/" + cliente + "/historial/")).get("results");
    }

    private static JsonNode cambio(JsonNode registro, String campo) {
        return registro.get("cambios")
                .valueStream()
                .filter(cambio -> cambio.get("campo").asString().equals(campo))
                .findFirst()
                .orElseThrow();
    }
}
