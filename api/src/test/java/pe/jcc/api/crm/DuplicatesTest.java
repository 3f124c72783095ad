package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class DuplicatesTest extends LeadsDePrueba {

    private static final String DUPLICADOS = "/api/lead-duplicates/";

    @AfterEach
    void nadaQueda() {
        borrarLeads();
    }

    @Test
    void a_duplicate_is_made_changed_found_and_deleted() {
        var lead = lead("Prueba Original", "900600001");
        var duplicado =
                duplicado(
                        lead, ", \"estado\": \"fusionado\", \"fecha_interaccion\": \"2026-11-20\"");

        assertThat(duplicado.get("estado").asString()).isEqualTo("pendiente");
        assertThat(duplicado.get("original_lead_details")).isEqualTo(lead);
        var otro = logrado(200, hacer("PATCH", este(duplicado), "{\"distrito\": \"Ate\"}"));
        assertThat(otro.get("distrito").asString()).isEqualTo("Ate");
        assertThat(otro.get("fecha_interaccion").asString()).isEqualTo("2026-11-20");
        assertThat(leer(ver(DUPLICADOS + "?search=prueba%20pendiente")).get("results"))
                .containsExactly(otro);
        assertThat(hacer("DELETE", este(duplicado), "").statusCode()).isEqualTo(204);
        assertThat(ver(este(duplicado)).statusCode()).isEqualTo(404);
        rechaza(
                400,
                hacer("POST", DUPLICADOS, "{\"nombre\": \"Prueba\", \"original_lead\": 987654}"),
                "{\"original_lead\":[\"Clave primaria \\\"987654\\\" inválida - objeto no existe.\"],"
                        + "\"celular\":[\"Este campo es requerido.\"]}");
    }

    @Test
    void merging_fills_what_is_empty_and_undoing_empties_it_again() {
        var asesor = crear("del.duplicado").get("id");
        var opc = opc("Prueba Captadora", null);
        var lead =
                logrado(
                        201,
                        crearLead(
                                "Prueba Original",
                                "900600002",
                                ", \"medio\": \"Web\", \"distrito\": \"\""));
        var duplicado =
                duplicado(
                        lead,
                        ", \"medio\": \"Referidos\", \"distrito\": \"Ate\", \"email\": \"dos@example.test\", \"tipificacion\": \"SEGUIMIENTO\", \"asesor\": %s, \"captador\": %s"
                                .formatted(asesor, opc));

        rechaza(
                200,
                hacer("POST", este(duplicado) + "fusionar/", ""),
                "{\"message\":\"Lead fusionado correctamente.\"}");
        var fusionado = leer(ver(lead(lead)));
        assertThat(fusionado.get("medio").asString()).isEqualTo("Web");
        assertThat(fusionado.get("distrito").asString()).isEqualTo("Ate");
        assertThat(fusionado.get("email").asString()).isEqualTo("dos@example.test");
        assertThat(fusionado.get("tipificacion").asString()).isEqualTo("SEGUIMIENTO");
        assertThat(fusionado.at("/asesor/id")).isEqualTo(asesor);
        assertThat(fusionado.at("/personal_opc_captador/id")).isEqualTo(opc);
        assertThat(fusionado.get("es_lead_opc").asBoolean()).isTrue();
        assertThat(leer(ver(este(duplicado))).get("estado").asString()).isEqualTo("fusionado");
        assertThat(leer(ver(lead(lead) + "origenes/")))
                .hasSize(6)
                .contains(
                        json(
                                "{\"campo\":\"distrito\",\"antes\":\"\",\"despues\":\"Ate\",\"lead_duplicate\":%s}"
                                        .formatted(duplicado.get("id"))));
        rechaza(
                400,
                hacer("POST", este(duplicado) + "ignorar/", ""),
                "{\"error\":\"Este duplicado ya está fusionado.\"}");

        logrado(200, hacer("PATCH", lead(lead), "{\"distrito\": \"Comas\"}"));
        rechaza(
                200,
                hacer("POST", este(duplicado) + "deshacer/", ""),
                "{\"message\":\"El duplicado está pendiente otra vez.\"}");
        var deshecho = leer(ver(lead(lead)));
        assertThat(deshecho.get("distrito").asString()).isEqualTo("Comas");
        assertThat(deshecho.get("email").isNull()).isTrue();
        assertThat(deshecho.get("tipificacion").asString()).isEmpty();
        assertThat(deshecho.get("asesor").isNull()).isTrue();
        assertThat(deshecho.get("personal_opc_captador").isNull()).isTrue();
        assertThat(deshecho.get("es_lead_opc").asBoolean()).isFalse();
        assertThat(leer(ver(lead(lead) + "origenes/"))).isEmpty();
        rechaza(
                400,
                hacer("POST", este(duplicado) + "deshacer/", ""),
                "{\"error\":\"Este duplicado está pendiente: no hay nada que deshacer.\"}");
    }

    @Test
    void one_without_a_lead_can_be_ignored_and_not_merged() {
        var duplicado =
                logrado(
                        201,
                        hacer(
                                "POST",
                                DUPLICADOS,
                                "{\"nombre\": \"Prueba Suelta\", \"celular\": \"900\"}"));

        rechaza(
                400,
                hacer("POST", este(duplicado) + "fusionar/", ""),
                "{\"error\":\"No hay lead original para fusionar.\"}");
        rechaza(
                200,
                hacer("POST", este(duplicado) + "ignorar/", ""),
                "{\"message\":\"Duplicado marcado como ignorado.\"}");
        logrado(200, hacer("POST", este(duplicado) + "deshacer/", ""));
        assertThat(leer(ver(este(duplicado))).get("estado").asString()).isEqualTo("pendiente");
        assertThat(hacer("POST", DUPLICADOS + "987654/fusionar/", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_email_of_somebody_else_is_not_taken_over() {
        logrado(201, crearLead("Prueba Otra", "900600003", ", \"email\": \"suyo@example.test\""));
        var lead = lead("Prueba Original", "900600004");
        var duplicado =
                duplicado(lead, ", \"email\": \"Suyo@example.test\", \"distrito\": \"Ate\"");

        logrado(200, hacer("POST", este(duplicado) + "fusionar/", ""));

        var fusionado = leer(ver(lead(lead)));
        assertThat(fusionado.get("email").isNull()).isTrue();
        assertThat(fusionado.get("distrito").asString()).isEqualTo("Ate");
    }

    @Test
    void one_that_is_merged_stays_with_its_lead() {
        var lead = lead("Prueba Original", "900600006");
        var otro = logrado(201, crearLead("Prueba Otra", "900600007", ", \"distrito\": \"Ate\""));
        var duplicado = duplicado(lead, ", \"distrito\": \"Ate\"");
        logrado(200, hacer("POST", este(duplicado) + "fusionar/", ""));
        var mudado = "{\"original_lead\": %s}".formatted(otro.get("id"));

        rechaza(
                409,
                hacer("PATCH", este(duplicado), mudado),
                "{\"detail\":\"Este duplicado ya se fusionó con su lead: deshágalo antes de darle otro.\"}");
        logrado(200, hacer("PATCH", este(duplicado), "{\"medio\": \"Web\"}"));
        logrado(200, hacer("POST", este(duplicado) + "deshacer/", ""));
        logrado(200, hacer("PATCH", este(duplicado), mudado));
        assertThat(leer(ver(lead(lead))).get("distrito").isNull()).isTrue();
    }

    @Test
    void an_opc_person_is_deleted_while_what_they_told_is_merged() throws Exception {
        for (int i = 0; i < 20; i++) {
            var opc = opc("Prueba Que Se Va", null);
            var duplicado =
                    duplicado(
                            lead("Prueba " + i, "9006001" + (10 + i)),
                            ", \"captador\": %s".formatted(opc));

            var respuestas =
                    aLaVez(
                            2,
                            n ->
                                    n == 0
                                            ? hacer("DELETE", "/api/opc-personnel/" + opc + "/", "")
                                            : hacer("POST", este(duplicado) + "fusionar/", ""));

            assertThat(respuestas.get(0).statusCode()).isEqualTo(204);
            assertThat(respuestas.get(1).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void merged_by_many_at_once_it_is_merged_once() throws Exception {
        var lead = lead("Prueba Original", "900600005");
        var duplicado = duplicado(lead, ", \"distrito\": \"Ate\"");

        var respuestas = aLaVez(10, n -> hacer("POST", este(duplicado) + "fusionar/", ""));

        assertThat(respuestas).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(respuestas).filteredOn(r -> r.statusCode() == 400).hasSize(9);
        assertThat(leer(ver(lead(lead) + "actions/"))).hasSize(2);
    }

    private JsonNode duplicado(JsonNode lead, String mas) {
        return logrado(
                201,
                hacer(
                        "POST",
                        DUPLICADOS,
                        "{\"original_lead\": %s, \"nombre\": \"Prueba Repetida\", \"celular\": %s%s}"
                                .formatted(lead.get("id"), lead.get("celular"), mas)));
    }

    private static String este(JsonNode duplicado) {
        return DUPLICADOS + duplicado.get("id") + "/";
    }
}
