package pe.jcc.api.crm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.net.http.HttpResponse;

/** A lead and somebody who attends, for tests of appointments. */
abstract class CitasDePrueba extends LeadsDePrueba {

    protected JsonNode lead = JsonNodeFactory.instance.objectNode();
    protected JsonNode asesor = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void alguien() {
        lead = lead("Prueba Cita", "900900001");
        asesor = crear("presencial-" + System.nanoTime()).get("id");
    }

    @AfterEach
    void nadaQueda() {
        borrarLeads();
    }

    protected HttpResponse<String> agendar(String cuando, String mas) {
        return hacer(
                "POST",
                CITAS,
                "{\"lead_id\": %s, \"fecha_hora\": \"%s\"%s}"
                        .formatted(lead.get("id"), cuando, mas));
    }

    protected JsonNode cambiar(JsonNode cita, String cuerpo) {
        return logrado(200, hacer("PATCH", cita(cita), cuerpo));
    }

    protected String presencial() {
        return ", \"asesor_presencial_id\": " + asesor;
    }

    protected long cuantas(String condicion) {
        return sql.sql("SELECT count(*) FROM crm.appointments WHERE " + condicion)
                .query(Long.class)
                .single();
    }
}
