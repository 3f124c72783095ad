package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;

class LeadsTest extends LeadsDePrueba {

    @AfterEach
    void nadaQueda() {
        borrarLeads();
    }

    @Test
    void a_lead_is_made_with_two_members_and_shows_all() {
        var respuesta =
                hacer("POST", LEADS, "{\"nombre\": \" Prueba Ñandú \", \"celular\": 900700001}");
        var lead = logrado(201, respuesta);

        assertThat(lead.propertyNames())
                .containsExactly(
                        "id",
                        "ubicacion",
                        "proyecto_interes",
                        "nombre",
                        "celular",
                        "medio",
                        "distrito",
                        "tipificacion",
                        "observacion",
                        "observacion_opc",
                        "fecha_creacion",
                        "ultima_actualizacion",
                        "asesor",
                        "asesor_details",
                        "personal_opc_captador",
                        "supervisor_opc_captador",
                        "personal_opc_captador_details",
                        "supervisor_opc_captador_details",
                        "fecha_captacion",
                        "calle_o_modulo",
                        "es_lead_opc",
                        "es_directeo",
                        "email");
        assertThat(lead.get("nombre").asString()).isEqualTo("Prueba Ñandú");
        assertThat(lead.get("celular").asString()).isEqualTo("900700001");
        assertThat(lead.get("tipificacion").asString()).isEmpty();
        assertThat(leer(ver(lead(lead)))).isEqualTo(lead);
        assertThat(etag(respuesta)).isEqualTo("\"0\"");
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        LEADS,
                        """
                        {"nombre": " ", "celular": "123456789012345678901", "email": "no", "tipificacion": "X",
                         "proyecto_interes": "Y", "calle_o_modulo": "Z", "asesor": 987654, "fecha_captacion": "31/12/2026",
                         "personal_opc_captador": "abc", "supervisor_opc_captador_id": 987654, "es_directeo": "quizá"}
                        """),
                "{\"personal_opc_captador\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"],"
                        + "\"es_directeo\":[\"Debe ser un booleano válido.\"],"
                        + "\"nombre\":[\"Este campo no puede estar en blanco.\"],"
                        + "\"celular\":[\"Asegúrese de que este campo no tenga más de 20 caracteres.\"],"
                        + "\"email\":[\"Introduzca una dirección de correo electrónico válida.\"],"
                        + "\"proyecto_interes\":[\"\\\"Y\\\" no es una elección válida.\"],"
                        + "\"tipificacion\":[\"\\\"X\\\" no es una elección válida.\"],"
                        + "\"asesor\":[\"Clave primaria \\\"987654\\\" inválida - objeto no existe.\"],"
                        + "\"supervisor_opc_captador_id\":[\"Clave primaria \\\"987654\\\" inválida - objeto no existe.\"],"
                        + "\"fecha_captacion\":[\"Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.\"],"
                        + "\"calle_o_modulo\":[\"\\\"Z\\\" no es una elección válida.\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900700010", "+51 900 700 010", "900-700-010", "0051 900700010"})
    void a_number_is_one_leads_however_it_is_typed(String escrito) {
        lead("Prueba Uno", "900 700 010");

        rechaza(
                400,
                crearLead("Prueba Dos", escrito, ""),
                "{\"celular\":[\"Ya existe lead con este celular.\"]}");
    }

    @Test
    void two_whose_number_the_migration_found_to_be_one_can_both_be_saved() {
        var dueno = lead("Prueba Dueño", "900700030");
        var otro = lead("Prueba Disputado", "900700031");
        sql.sql(
                        """
                        UPDATE crm.leads SET celular = '900 700 030', celular_normalizado = '+51900700030',
                            en_conflicto = true WHERE id = ?
                        """)
                .param(otro.get("id").asLong())
                .update();

        for (var lead : List.of(dueno, otro)) {
            logrado(
                    200,
                    hacer(
                            "PUT",
                            lead(lead),
                            "{\"nombre\": \"Prueba Guardado\", \"celular\": \"900-700-030\"}"));
        }
        assertThat(hacer("PATCH", lead(otro), "{\"celular\": \"900700032\"}").statusCode())
                .isEqualTo(200);
        rechaza(
                400,
                hacer("PATCH", lead(otro), "{\"celular\": \"900700030\"}"),
                "{\"celular\":[\"Ya existe lead con este celular.\"]}");
    }

    @Test
    void an_email_is_one_leads_too() {
        logrado(201, crearLead("Prueba Uno", "900700011", ", \"email\": \"Uno@Example.Test\""));

        rechaza(
                400,
                crearLead("Prueba Dos", "900700012", ", \"email\": \"uno@example.test\""),
                "{\"email\":[\"Ya existe lead con este email.\"]}");
    }

    @Test
    void of_twenty_at_once_with_one_number_one_is_made() throws Exception {
        var respuestas =
                aLaVez(
                        20,
                        n ->
                                crearLead(
                                        "Prueba " + n,
                                        n % 2 == 0 ? "900700013" : "+51900700013",
                                        ""));

        assertThat(respuestas).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(respuestas)
                .filteredOn(r -> r.statusCode() == 400)
                .hasSize(19)
                .allSatisfy(
                        r ->
                                assertThat(r.body())
                                        .isEqualTo(
                                                "{\"celular\":[\"Ya existe lead con este celular.\"]}"));
    }

    @Test
    void who_brings_somebody_directly_looks_after_them() {
        var user = crear("opc.directo");
        var opc = opc("Prueba Captadora", user.get("id"));
        var otro = crear("otro.asesor").get("id");
        var juntos =
                ", \"es_directeo\": true, \"personal_opc_captador\": %s, \"asesor\": %s"
                        .formatted(opc, otro);

        var lead = logrado(201, crearLead("Prueba Directa", "900700014", juntos));
        assertThat(lead.at("/asesor/id")).isEqualTo(user.get("id"));
        assertThat(lead.at("/asesor/opc_profile_id")).isEqualTo(opc);
        assertThat(lead.get("es_lead_opc").asBoolean()).isTrue();
        assertThat(lead.get("personal_opc_captador_details"))
                .isEqualTo(lead.get("personal_opc_captador"));

        var dado = logrado(200, hacer("PATCH", lead(lead), "{\"asesor\": " + otro + "}"));
        assertThat(dado.at("/asesor/id")).isEqualTo(otro);
        var solo = logrado(200, hacer("PATCH", lead(lead), "{\"es_directeo\": true}"));
        assertThat(solo.at("/asesor/id")).isEqualTo(otro);
        var falso = logrado(200, hacer("PATCH", lead(lead), "{\"es_lead_opc\": false}"));
        assertThat(falso.get("es_lead_opc").asBoolean()).isTrue();

        assertThat(hacer("DELETE", "/api/opc-personnel/" + opc + "/", "").statusCode())
                .isEqualTo(204);
        var queda = leer(ver(lead(lead)));
        assertThat(queda.get("personal_opc_captador").isNull()).isTrue();
        assertThat(queda.get("es_lead_opc").asBoolean()).isTrue();
    }

    @Test
    void a_choice_of_the_old_system_may_stay() {
        var lead = lead("Prueba Antigua", "900700015");
        sql.sql(
                        "UPDATE crm.leads SET tipificacion = 'INVENTADA', proyecto_interes = 'X' WHERE id = ?")
                .param(lead.get("id").asLong())
                .update();

        var cambiado =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                lead(lead),
                                "{\"nombre\": \"Prueba Otra\", \"celular\": \"900700015\", \"tipificacion\": \"INVENTADA\"}"));

        assertThat(cambiado.get("tipificacion").asString()).isEqualTo("INVENTADA");
        assertThat(cambiado.get("proyecto_interes").asString()).isEqualTo("X");
        assertThat(hacer("PATCH", lead(lead), "{\"tipificacion\": \"OTRA\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void its_history_names_who_acted_and_goes_with_it_but_for_the_audit() {
        var lead = lead("Prueba Historia", "900700016");
        logrado(200, hacer("PATCH", lead(lead), "{\"tipificacion\": \"SEGUIMIENTO\"}"));

        var acciones = leer(ver(lead(lead) + "actions/"));
        var id = lead.get("id");
        assertThat(acciones).hasSize(2);
        assertThat(acciones.get(0).get("detalle_accion").asString())
                .isEqualTo(
                        "Lead \"Prueba Historia\" (ID: %s) actualizado. Tipificación actual: SEGUIMIENTO."
                                .formatted(id));
        assertThat(acciones.get(0).at("/user/username").asString()).isEqualTo("admin");
        assertThat(acciones.get(1).get("tipo_accion").asString()).isEqualTo("Lead Creado");
        var accion = acciones.get(1).get("id");
        assertThat(leer(ver("/api/actions/" + accion + "/"))).isEqualTo(acciones.get(1));

        rechaza(
                200,
                hacer("DELETE", lead(lead), ""),
                "{\"detail\":\"Lead %s y todas sus citas, acciones y duplicados asociados han sido eliminados en cascada.\"}"
                        .formatted(id));
        assertThat(ver("/api/actions/" + accion + "/").statusCode()).isEqualTo(404);
        assertThat(
                        leer(ver("/api/actions/?ordering=-fecha_accion"))
                                .at("/results/0/detalle_accion")
                                .asString())
                .isEqualTo("Lead \"Prueba Historia\" (ID: %s) eliminado.".formatted(id));
        assertThat(
                        sql.sql(
                                        "SELECT operacion FROM crm.auditoria WHERE tabla = 'actions' AND llave = ?")
                                .param(accion.toString())
                                .query((fila, _) -> fila.getString(1))
                                .list())
                .containsExactly("eliminado");
        assertThat(ver(lead(lead) + "historial/").body())
                .contains("\"operacion\":\"eliminado\"", "\"campo\":\"tipificacion\"");
    }

    @Test
    void many_are_given_to_another_and_those_who_had_them_do_not_count() {
        var uno = lead("Prueba A", "900700017");
        var dos = lead("Prueba B", "900700018");
        var asesor = crear("reasignada").get("id");
        var opc = opc("Prueba Captador", null);
        var ambos = "[%s, \"%s\", 987654]".formatted(uno.get("id"), dos.get("id"));

        mensaje("2 leads reasignados correctamente.", reasignar(ambos, asesor, null));
        mensaje("0 leads reasignados correctamente.", reasignar(ambos, asesor, null));
        mensaje("2 leads reasignados correctamente.", reasignar(ambos, asesor, opc));
        mensaje("0 leads reasignados correctamente.", reasignar(ambos, "987654", null));
        assertThat(leer(ver(lead(uno))).get("es_lead_opc").asBoolean()).isTrue();
        assertThat(leer(ver(lead(uno) + "actions/")))
                .extracting(a -> a.get("detalle_accion").asString())
                .startsWith(
                        "Lead reasignado: asesor a reasignada, captador a Prueba Captador.",
                        "Lead reasignado: asesor a reasignada.");

        var falta =
                "{\"error\":\"Debes proporcionar los IDs de los leads y el nuevo asesor o captador.\"}";
        rechaza(400, reasignar("[]", asesor, null), falta);
        rechaza(400, reasignar(ambos, null, null), falta);
        rechaza(
                400,
                reasignar("[\"a\"]", "\"b\"", null),
                "{\"lead_ids\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"],"
                        + "\"nuevo_asesor_id\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"]}");
    }

    private void mensaje(String dicho, HttpResponse<String> respuesta) {
        rechaza(200, respuesta, "{\"message\":\"" + dicho + "\"}");
    }

    private HttpResponse<String> reasignar(
            String leads, @Nullable Object asesor, @Nullable Object captador) {
        return hacer(
                "POST",
                LEADS + "reasignar/",
                "{\"lead_ids\": %s, \"nuevo_asesor_id\": %s, \"nuevo_captador_id\": %s}"
                        .formatted(leads, asesor, captador));
    }
}
