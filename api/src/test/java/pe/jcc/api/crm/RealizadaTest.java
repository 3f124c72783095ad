package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/** A visit that took place is a presencia of the commercial side when the call returns, and one only. */
class RealizadaTest extends LeadsDePrueba {

    private JsonNode lead = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void alguien() {
        var opc = opc("Prueba Sin Asesor", null);
        lead =
                logrado(
                        201,
                        crearLead(
                                "Prueba Visita",
                                "900 950 001",
                                ", \"distrito\": \"Ate\", \"medio\": \"Redes Sociales (WhatsApp)\", \"email\": \"visita@example.test\", \"personal_opc_captador\": %s, \"observacion\": \"con su hijo\""
                                        .formatted(opc)));
    }

    @AfterEach
    void nadaQueda() {
        sql.sql(
                        """
                        DELETE FROM comercial.presencias WHERE cliente IN
                            (SELECT id_cliente FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Prueba%')
                        """)
                .update();
        sql.sql(
                        "DELETE FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Prueba%'")
                .update();
        borrarLeads();
    }

    @Test
    void it_becomes_a_presencia_with_all_that_the_contract_tells() {
        var cita = agendar("Realizada", "Reunión por ZOOM");

        var presencia = presencias(cita).getFirst();
        assertThat(presencia.at("/cliente_detalle/nombres_completos_razon_social").asString())
                .isEqualTo("Prueba Visita");
        assertThat(presencia.at("/cliente_detalle/numero_documento").asString())
                .isEqualTo("TEMP-0001");
        assertThat(presencia.at("/cliente_detalle/telefono_principal").asString())
                .isEqualTo("900 950 001");
        assertThat(presencia.at("/cliente_detalle/email_principal").asString())
                .isEqualTo("visita@example.test");
        assertThat(presencia.at("/cliente_detalle/direccion").asString()).isEqualTo("Ate");
        assertThat(presencia.get("fecha_hora_presencia").asString())
                .isEqualTo("2026-12-01T15:00:00-05:00");
        assertThat(presencia.get("proyecto_interes").asString()).isEmpty();
        assertThat(presencia.get("medio_captacion").asString()).isEqualTo("redes_facebook");
        assertThat(presencia.get("modalidad").asString()).isEqualTo("virtual");
        assertThat(presencia.get("status_presencia").asString()).isEqualTo("realizada");
        assertThat(presencia.get("resultado_interaccion").asString())
                .isEqualTo("interesado_seguimiento");
        assertThat(presencia.get("observaciones").asString())
                .contains("Prueba Visita", "con su hijo");
        assertThat(
                        sql.sql(
                                        "SELECT asesor_sin_resolver FROM comercial.presencias WHERE id_presencia_crm = ?")
                                .param("CRM-" + cita.get("id"))
                                .query(String.class)
                                .single())
                .isEqualTo("Prueba Sin Asesor");
    }

    @Test
    void by_whichever_way_it_took_place_there_is_one_and_it_stays() {
        var cita = agendar("Pendiente", "Sala Lince");
        assertThat(presencias(cita)).isEmpty();

        cambiar("PATCH", cita, "{\"estado\": \"Realizada\"}");
        assertThat(presencias(cita)).hasSize(1);
        cambiar("PATCH", cita, "{\"estado\": \"Pendiente\"}");
        cambiar(
                "PUT",
                cita,
                "{\"lead_id\": %s, \"fecha_hora\": \"2026-12-01T15:00:00\", \"estado\": \"Realizada\"}"
                        .formatted(lead.get("id")));
        assertThat(presencias(cita)).hasSize(1);
        assertThat(presencias(cita).getFirst().get("modalidad").asString()).isEqualTo("presencial");

        assertThat(hacer("DELETE", lead(lead), "").statusCode()).isEqualTo(200);
        assertThat(presencias(cita)).hasSize(1);
    }

    @Test
    void a_lead_that_came_had_its_latest_appointment() {
        var vieja = agendar("Pendiente", "Sala Lince");
        var nueva = agendar("Confirmada", "Sala Lince");
        cambiar("PATCH", nueva, "{\"fecha_hora\": \"2026-12-05T15:00:00\"}");

        logrado(200, hacer("PATCH", lead(lead), "{\"tipificacion\": \"YA ASISTIO\"}"));

        assertThat(leer(ver(cita(nueva))).get("estado").asString()).isEqualTo("Realizada");
        assertThat(leer(ver(cita(vieja))).get("estado").asString()).isEqualTo("Pendiente");
        assertThat(presencias(nueva)).hasSize(1);
        assertThat(presencias(vieja)).isEmpty();

        cambiar("PATCH", nueva, "{\"estado\": \"Pendiente\"}");
        logrado(
                200,
                hacer(
                        "PATCH",
                        lead(lead),
                        "{\"observacion\": \"otra\", \"tipificacion\": \"YA ASISTIO\"}"));
        assertThat(leer(ver(cita(nueva))).get("estado").asString()).isEqualTo("Pendiente");
    }

    @Test
    void told_by_many_at_once_it_is_one() throws Exception {
        var cita = agendar("Pendiente", "Sala Lince");

        var respuestas =
                aLaVez(
                        10,
                        n ->
                                n % 2 == 0
                                        ? hacer("PATCH", cita(cita), "{\"estado\": \"Realizada\"}")
                                        : hacer(
                                                "PATCH",
                                                lead(lead),
                                                "{\"tipificacion\": \"YA ASISTIO\"}"));

        assertThat(respuestas).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(200));
        assertThat(presencias(cita)).hasSize(1);
    }

    @Test
    void a_presencia_that_cannot_be_leaves_the_appointment_as_it_was() {
        var cita = agendar("Pendiente", "Sala Lince");
        sqlDeMigracion()
                .sql(
                        "ALTER TABLE comercial.presencias ADD CONSTRAINT presencias_de_prueba CHECK (id_presencia_crm NOT LIKE 'CRM-%') NOT VALID")
                .update();
        try {
            assertThat(hacer("PATCH", cita(cita), "{\"estado\": \"Realizada\"}").statusCode())
                    .isEqualTo(500);
        } finally {
            sqlDeMigracion()
                    .sql("ALTER TABLE comercial.presencias DROP CONSTRAINT presencias_de_prueba")
                    .update();
        }

        assertThat(leer(ver(cita(cita)))).isEqualTo(cita);
        assertThat(leer(ver(cita(cita) + "actions/"))).hasSize(2);
    }

    @Test
    void the_latest_that_took_place_can_be_told_again() {
        var cita = agendar("Realizada", "Sala Lince");
        cambiar("PATCH", cita, "{\"fecha_hora\": \"2099-12-01T15:00:00\"}");

        rechaza(
                200,
                hacer("POST", "/api/test-webhook/", ""),
                "{\"message\":\"Webhook enviado correctamente.\",\"appointment_id\":%s,\"lead_name\":\"Prueba Visita\"}"
                        .formatted(cita.get("id")));
        assertThat(presencias(cita)).hasSize(1);
    }

    private JsonNode agendar(String estado, String lugar) {
        return logrado(
                201,
                hacer(
                        "POST",
                        CITAS,
                        "{\"lead_id\": %s, \"fecha_hora\": \"2026-12-01T15:00:00\", \"estado\": \"%s\", \"lugar\": \"%s\"}"
                                .formatted(lead.get("id"), estado, lugar)));
    }

    private void cambiar(String metodo, JsonNode cita, String cuerpo) {
        logrado(200, hacer(metodo, cita(cita), cuerpo));
    }

    private List<JsonNode> presencias(JsonNode cita) {
        return sql
                .sql("SELECT id_presencia FROM comercial.presencias WHERE id_presencia_crm = ?")
                .param("CRM-" + cita.get("id"))
                .query((fila, _) -> fila.getString(1))
                .list()
                .stream()
                .map(id -> leer(ver("/api/gestion/presencias/" + id + "/")))
                .toList();
    }
}
