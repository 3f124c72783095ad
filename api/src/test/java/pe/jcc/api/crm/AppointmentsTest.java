package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;

class AppointmentsTest extends CitasDePrueba {

    @Test
    void an_appointment_is_made_with_two_members_by_whoever_asks_for_it() {
        var cita = logrado(201, agendar("2026-12-01T15:00:00Z", ""));

        assertThat(cita.propertyNames())
                .containsExactly(
                        "id",
                        "lead",
                        "asesor_comercial",
                        "asesor_presencial",
                        "fecha_hora",
                        "duracion_minutos",
                        "lugar",
                        "estado",
                        "observaciones",
                        "fecha_creacion",
                        "ultima_actualizacion",
                        "has_ever_been_confirmed",
                        "opc_personal_atendio",
                        "opc_personal_atendio_details");
        assertThat(cita.get("lead")).isEqualTo(lead);
        assertThat(cita.at("/asesor_comercial/username").asString()).isEqualTo("admin");
        assertThat(cita.get("fecha_hora").asString()).isEqualTo("2026-12-01T10:00:00-05:00");
        assertThat(cita.get("duracion_minutos").asInt()).isEqualTo(60);
        assertThat(cita.get("estado").asString()).isEqualTo("Pendiente");
        assertThat(leer(ver(cita(cita)))).isEqualTo(cita);

        var sinNadie = logrado(200, hacer("PATCH", cita(cita), "{\"asesor_comercial_id\": null}"));
        assertThat(sinNadie.get("asesor_comercial").isNull()).isTrue();
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer("POST", CITAS, "{}"),
                "{\"lead_id\":[\"Este campo es requerido.\"],\"fecha_hora\":[\"Este campo es requerido.\"]}");
        rechaza(
                400,
                hacer(
                        "POST",
                        CITAS,
                        """
                        {"lead_id": 987654, "fecha_hora": "01/12/2026", "estado": "X", "asesor_presencial_id": "a",
                         "opc_personal_atendio_id": 987654, "duracion_minutos": 0}
                        """),
                "{\"lead_id\":[\"Clave primaria \\\"987654\\\" inválida - objeto no existe.\"],"
                        + "\"asesor_presencial_id\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"],"
                        + "\"opc_personal_atendio_id\":[\"Clave primaria \\\"987654\\\" inválida - objeto no existe.\"],"
                        + "\"fecha_hora\":[\"Fecha/hora con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].\"],"
                        + "\"duracion_minutos\":[\"Asegúrese de que este valor es mayor o igual a 1.\"],"
                        + "\"estado\":[\"\\\"X\\\" no es una elección válida.\"]}");
    }

    @Test
    void once_confirmed_it_always_has_been_and_the_history_tells_each_change_once() {
        var cita = logrado(201, agendar("2026-12-01T15:00:00", ", \"lugar\": \"Sala Lince\""));
        cambiar(cita, "{\"estado\": \"Confirmada\"}");
        var otra = cambiar(cita, "{\"estado\": \"Reprogramada\"}");

        assertThat(otra.get("has_ever_been_confirmed").asBoolean()).isTrue();
        var id = cita.get("id").asString();
        var acciones = leer(ver(cita(cita) + "actions/"));
        assertThat(acciones)
                .extracting(accion -> accion.get("detalle_accion").asString())
                .containsExactly(
                        "Cita (ID: %s) con Prueba Cita actualizada. Nuevo estado: Reprogramada."
                                .formatted(id),
                        "Cita (ID: %s) con Prueba Cita actualizada. Nuevo estado: Confirmada."
                                .formatted(id),
                        "Nueva cita agendada (ID: %s) con Prueba Cita para el 01/12/2026 15:00 en Sala Lince. Estado: Pendiente."
                                .formatted(id),
                        "Lead \"Prueba Cita\" (ID: %s) creado.".formatted(lead.get("id")));
        assertThat(acciones.get(0).get("appointment_details"))
                .isEqualTo(
                        json(
                                "{\"id\":%s,\"fecha_hora\":\"2026-12-01T15:00:00-05:00\",\"lugar\":\"Sala Lince\",\"estado\":\"Reprogramada\"}"
                                        .formatted(id)));
        assertThat(leer(ver("/api/actions/?appointment=" + id)).get("count").asInt()).isEqualTo(3);
        rechaza(
                400,
                ver("/api/actions/?user=987654&appointment=abc"),
                "{\"appointment\":[\"Escoja una opción válida. Esa opción no está entre las disponibles.\"]}");
    }

    @Test
    void the_last_one_gone_people_follow_up_again() {
        logrado(200, hacer("PATCH", lead(lead), "{\"tipificacion\": \"CITA - SALA\"}"));
        var una = logrado(201, agendar("2026-12-01T15:00:00", ""));
        var otra = logrado(201, agendar("2026-12-02T15:00:00", ""));

        assertThat(hacer("DELETE", cita(una), "").statusCode()).isEqualTo(204);
        assertThat(tipificacion()).isEqualTo("CITA - SALA");
        assertThat(hacer("DELETE", cita(otra), "", "If-Match", "\"9\"").statusCode())
                .isEqualTo(412);
        assertThat(hacer("DELETE", cita(otra), "").statusCode()).isEqualTo(204);
        assertThat(tipificacion()).isEqualTo("SEGUIMIENTO");
        assertThat(leer(ver(lead(lead) + "actions/")))
                .extracting(accion -> accion.get("tipo_accion").asString())
                .containsExactly(
                        "Lead Actualizado",
                        "Cita Eliminada",
                        "Cita Eliminada",
                        "Lead Actualizado",
                        "Lead Creado");
        assertThat(hacer("DELETE", cita(otra), "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_narrows_searches_and_orders() {
        var una =
                logrado(
                        201,
                        agendar(
                                "2026-12-01T23:59:59",
                                presencial() + ", \"lugar\": \"Sala Ñandú\""));
        var otra = logrado(201, agendar("2026-12-02T00:00:00", ", \"estado\": \"Cancelada\""));

        verIds("asesor_presencial=" + asesor, una);
        verIds("search=900-900-001&fecha_hora_gte=2026-12-01&fecha_hora_lte=2026-12-01", una);
        verIds("search=prueba%20cita&fecha_hora_gte=2026-12-02&fecha_hora_lte=2026-12-31", otra);
        verIds("search=prueba%20cita&fecha_hora_gte=zz&ordering=nada", otra, una);
        verIds("search=prueba%20cita&ordering=fecha_hora", una, otra);
        verIds("search=prueba%20nandu", una);
        verIds("search=prueba&estado=Cancelada", otra);
        rechaza(
                400,
                ver(CITAS + "?asesor_comercial=987654&estado=Pendiente"),
                "{\"asesor_comercial\":[\"Escoja una opción válida. Esa opción no está entre las disponibles.\"]}");
    }

    private void verIds(String consulta, JsonNode... citas) {
        assertThat(leer(ver(CITAS + "?" + consulta)).get("results"))
                .extracting(cita -> cita.get("id"))
                .containsExactlyElementsOf(
                        Arrays.stream(citas).map(cita -> cita.get("id")).toList());
    }

    private String tipificacion() {
        return leer(ver(lead(lead))).get("tipificacion").asString();
    }
}
