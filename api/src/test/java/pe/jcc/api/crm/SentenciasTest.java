package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a page costs the database does not grow with what stands on it. */
class SentenciasTest extends LeadsDePrueba {

    private JsonNode lead = JsonNodeFactory.instance.objectNode();
    private JsonNode cita = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void algunos() {
        var user = crear("sentencias-" + System.nanoTime()).get("id");
        var opc = opc("Prueba Captador", user);
        for (int i = 0; i < 12; i++) {
            lead =
                    logrado(
                            201,
                            crearLead(
                                    "Prueba " + i,
                                    "9005000" + (10 + i),
                                    ", \"personal_opc_captador\": %s, \"asesor\": %s"
                                            .formatted(opc, user)));
            cita =
                    logrado(
                            201,
                            hacer(
                                    "POST",
                                    CITAS,
                                    "{\"lead_id\": %s, \"fecha_hora\": \"2026-12-%02dT15:00\", \"asesor_presencial_id\": %s, \"opc_personal_atendio_id\": %s}"
                                            .formatted(lead.get("id"), i + 1, user, opc)));
            logrado(
                    201,
                    hacer(
                            "POST",
                            "/api/lead-duplicates/",
                            "{\"original_lead\": %s, \"nombre\": \"Prueba\", \"celular\": \"9\", \"asesor\": %s, \"captador\": %s}"
                                    .formatted(lead.get("id"), user, opc)));
        }
    }

    @AfterEach
    void nadaQueda() {
        borrarLeads();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/leads/?page_size=1",
                "/api/leads/?page_size=100",
                "/api/leads/?search=prueba+900&page_size=100&context=gestion&ordering=nombre",
                "/api/leads/?personal_opc_captador=1&supervisor_opc_captador=1",
                "/api/leads/{lead}/",
                "/api/leads/{lead}/actions/",
                "/api/leads/{lead}/origenes/",
                "/api/leads/{lead}/historial/",
                "/api/appointments/?page_size=100",
                "/api/appointments/?search=prueba&page_size=100&ordering=lead__nombre",
                "/api/appointments/?asesor_comercial=1",
                "/api/appointments/{cita}/",
                "/api/appointments/{cita}/actions/",
                "/api/actions/?page_size=100",
                "/api/actions/?lead={lead}",
                "/api/actions/?lead={lead}&appointment=1&user=1",
                "/api/lead-duplicates/?page_size=100",
                "/api/lead-duplicates/?search=prueba",
                "/api/dashboard-metrics/?context=gestion",
                "/api/opc-leads-metrics/",
                "/api/opc-personnel/?page_size=1000",
                "/api/users/?page_size=1000",
            })
    void a_list_a_detail_and_a_search_issue_at_most_three_statements(String ruta) {
        var respuesta =
                ver(
                        ruta.replace("{lead}", lead.get("id").asString())
                                .replace("{cita}", cita.get("id").asString()));

        assertThat(respuesta.statusCode()).isIn(200, 400);
        var pedido = respuesta.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Sentencias.de(pedido)).hasSizeBetween(1, 3);
    }
}
