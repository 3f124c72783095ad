package pe.jcc.api.crm;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Leads that tests make, and the people around them; all their names begin with "Prueba". */
abstract class LeadsDePrueba extends PersonasTest {

    protected static final String LEADS = "/api/leads/";
    protected static final String CITAS = "/api/appointments/";

    /** With their appointments, actions and duplicates; and the OPC people. */
    protected void borrarLeads() {
        sql.sql("DELETE FROM crm.leads WHERE nombre LIKE 'Prueba%'").update();
        sql.sql("DELETE FROM crm.lead_duplicates WHERE nombre LIKE 'Prueba%'").update();
        sql.sql("DELETE FROM crm.opc_personnel WHERE nombre LIKE 'Prueba%'").update();
    }

    protected JsonNode lead(String nombre, String celular) {
        return logrado(201, crearLead(nombre, celular, ""));
    }

    protected HttpResponse<String> crearLead(String nombre, String celular, String mas) {
        return hacer(
                "POST",
                LEADS,
                "{\"nombre\": \"%s\", \"celular\": \"%s\"%s}".formatted(nombre, celular, mas));
    }

    /** The id of an OPC person. */
    protected JsonNode opc(String nombre, @Nullable JsonNode user) {
        var cuerpo = "{\"nombre\": \"%s\", \"rol\": \"OPC\", \"user\": %s}".formatted(nombre, user);
        return logrado(201, hacer("POST", "/api/opc-personnel/", cuerpo)).get("id");
    }

    protected static String lead(JsonNode lead) {
        return LEADS + lead.get("id") + "/";
    }

    protected static String cita(JsonNode cita) {
        return CITAS + cita.get("id") + "/";
    }
}
