package pe.jcc.api.comercial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

class PresenciasTest extends VisitasDePrueba {

    @Test
    void with_what_is_required_it_is_agendada_and_a_tour() {
        var respuesta = registrar("");
        var presencia = logrado(201, respuesta);

        assertThat(presencia.get("id_presencia").asString()).matches("PRS\\d{5,}");
        assertThat(presencia.get("status_presencia_display").asString()).isEqualTo("Agendada");
        assertThat(presencia.get("tipo_tour").asString()).isEqualTo("tour");
        assertThat(presencia.get("fecha_hora_presencia").asString())
                .isEqualTo("2026-11-15T10:00:00-05:00");
        assertThat(presencia.at("/cliente_detalle/id_cliente").asString()).isEqualTo(cliente);
        assertThat(
                        List.of(
                                "lote_interes_inicial",
                                "asesor_closer",
                                "resultado_interaccion",
                                "venta_asociada",
                                "observaciones"))
                .allMatch(miembro -> presencia.get(miembro).isNull());
        assertThat(presencia.has("version")).isFalse();
        assertThat(etag(respuesta)).isEqualTo("\"0\"");
        assertThat(leer(ver(una(presencia)))).isEqualTo(presencia);
    }

    @Test
    void with_all_that_people_can_tell_it_shows_all() {
        var presencia = completa();

        for (var parte : PARTES) {
            assertThat(presencia.get(parte).asString()).isEqualTo(asesor);
            assertThat(presencia.get(parte + "_nombre").asString()).isEqualTo("Visita Asesora Uno");
        }
        assertThat(presencia.get("lote_interes_inicial").asString()).isEqualTo("VISITA-L1");
        assertThat(presencia.get("lote_interes_inicial_id_str").asString()).isEqualTo("VISITA-L1");
        assertThat(presencia.get("resultado_interaccion_display").asString())
                .isEqualTo("Interesado - Realizó Separación");
        assertThat(presencia.get("status_presencia").asString()).isEqualTo("realizada");
        assertThat(presencia.get("tipo_tour").asString()).isEqualTo("no_tour");
        assertThat(presencia.get("observaciones").asString()).isEqualTo("Volverá.");
        assertThat(leer(ver(PRESENCIAS + "?cliente_nombre=VISITA-1")).get("results").get(0))
                .isEqualTo(presencia);
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        PRESENCIAS,
                        """
                        {"cliente": "CLI-NO", "fecha_hora_presencia": "ayer", "proyecto_interes": " ",
                         "lote_interes_inicial": "L-NO", "asesor_captacion_opc": "A-1", "asesor_call_agenda": "A-2",
                         "asesor_liner": "A-3", "asesor_closer": "A-4", "medio_captacion": "", "modalidad": null,
                         "status_presencia": "z", "resultado_interaccion": "r", "tipo_tour": "", "venta_asociada": "V00001"}
                        """),
                "{\"cliente\":"
                        + NO_EXISTE.formatted("CLI-NO")
                        + ",\"fecha_hora_presencia\":[\"Fecha/hora con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].\"]"
                        + ",\"proyecto_interes\":[\"Este campo no puede estar en blanco.\"]"
                        + ",\"lote_interes_inicial\":"
                        + NO_EXISTE.formatted("L-NO")
                        + ",\"asesor_captacion_opc\":"
                        + NO_EXISTE.formatted("A-1")
                        + ",\"asesor_call_agenda\":"
                        + NO_EXISTE.formatted("A-2")
                        + ",\"asesor_liner\":"
                        + NO_EXISTE.formatted("A-3")
                        + ",\"asesor_closer\":"
                        + NO_EXISTE.formatted("A-4")
                        + ",\"medio_captacion\":[\"\\\"\\\" no es una elección válida.\"]"
                        + ",\"modalidad\":[\"Este campo no puede ser nulo.\"]"
                        + ",\"status_presencia\":[\"\\\"z\\\" no es una elección válida.\"]"
                        + ",\"resultado_interaccion\":[\"\\\"r\\\" no es una elección válida.\"]"
                        + ",\"tipo_tour\":[\"\\\"\\\" no es una elección válida.\"]"
                        + ",\"venta_asociada\":"
                        + NO_EXISTE.formatted("V00001")
                        + "}");
        rechaza(
                400,
                hacer("POST", PRESENCIAS, "{}"),
                "{%s}"
                        .formatted(
                                String.join(
                                        ",",
                                        List.of(
                                                        "cliente",
                                                        "fecha_hora_presencia",
                                                        "proyecto_interes",
                                                        "medio_captacion",
                                                        "modalidad")
                                                .stream()
                                                .map(
                                                        campo ->
                                                                "\"%s\":[\"Este campo es requerido.\"]"
                                                                        .formatted(campo))
                                                .toList())));
    }

    @Test
    void a_put_keeps_what_it_leaves_out_and_takes_what_it_brings() {
        var presencia = completa();

        var cambiada =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                una(presencia),
                                """
                                {"cliente": "%s", "fecha_hora_presencia": "2026-11-16T11:00", "proyecto_interes": "OASIS 3 (HUACHO 2)",
                                 "medio_captacion": "referido", "modalidad": "virtual", "asesor_liner": "", "lote_interes_inicial": ""}
                                """
                                        .formatted(cliente("VISITA-2"))));

        assertThat(cambiada.get("cliente").asString()).isEqualTo("VISITA-2");
        assertThat(cambiada.get("modalidad_display").asString()).isEqualTo("Virtual");
        assertThat(cambiada.get("asesor_liner").isNull()).isTrue();
        assertThat(cambiada.get("lote_interes_inicial").isNull()).isTrue();
        for (var queda :
                List.of("asesor_closer", "status_presencia", "tipo_tour", "observaciones")) {
            assertThat(cambiada.get(queda)).as(queda).isEqualTo(presencia.get(queda));
        }
        rechaza(
                400,
                hacer("PUT", una(presencia), "{\"proyecto_interes\": \"OASIS\"}"),
                "{\"fecha_hora_presencia\":[\"Este campo es requerido.\"],"
                        + "\"medio_captacion\":[\"Este campo es requerido.\"],"
                        + "\"modalidad\":[\"Este campo es requerido.\"]}");
    }

    @Test
    void an_empty_venta_is_none_and_a_null_cliente_is_refused() {
        var presencia = presencia(", \"venta_asociada\": \"\"");

        assertThat(cambiar(presencia, "{\"venta_asociada\": null}").get("venta_asociada").isNull())
                .isTrue();
        rechaza(
                400,
                hacer("PATCH", una(presencia), "{\"venta_asociada\": \"V00009\"}"),
                "{\"venta_asociada\":" + NO_EXISTE.formatted("V00009") + "}");
        rechaza(
                400,
                hacer("PATCH", una(presencia), "{\"cliente\": null}"),
                "{\"cliente\":[\"Este campo no puede ser nulo.\"]}");
    }

    @Test
    void what_the_crm_did_not_tell_may_stay_untold() {
        var presencia = deWebhook("PRES-1", "Nadie Que Exista");

        var cambiada =
                cambiar(presencia, "{\"medio_captacion\": \"\", \"observaciones\": \"Llamó.\"}");

        assertThat(cambiada.get("medio_captacion").asString()).isEmpty();
        assertThat(cambiada.get("proyecto_interes").asString()).isEmpty();
        cambiar(presencia, "{\"medio_captacion\": \"web\"}");
        rechaza(
                400,
                hacer("PATCH", una(presencia), "{\"medio_captacion\": \"\"}"),
                "{\"medio_captacion\":[\"\\\"\\\" no es una elección válida.\"]}");
    }

    @Test
    void a_captador_whom_nobody_knew_is_forgotten_when_a_person_says_who_it_is() {
        var presencia = deWebhook("PRES-2", "Nadie Que Exista");

        cambiar(presencia, "{\"asesor_liner\": \"%s\"}".formatted(asesor));
        assertThat(sinResolver(presencia)).containsExactly("Nadie Que Exista");
        cambiar(presencia, "{\"asesor_captacion_opc\": \"%s\"}".formatted(asesor));
        assertThat(sinResolver(presencia)).isEmpty();
    }

    @Test
    void who_saw_an_older_state_changes_and_deletes_nothing() {
        var presencia = presencia("");
        cambiar(presencia, "{\"observaciones\": \"Una.\"}");

        for (var metodo : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(hacer(metodo, una(presencia), "{}", "If-Match", "\"0\"").statusCode())
                    .isEqualTo(412);
        }
        var ahora = hacer("PATCH", una(presencia), "{}", "If-Match", "\"1\"");
        assertThat(ahora.statusCode()).isEqualTo(200);
        assertThat(hacer("DELETE", una(presencia), "", "If-Match", etag(ahora)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void one_that_is_deleted_is_gone_and_its_history_tells_of_it() {
        var presencia = presencia("");

        assertThat(hacer("DELETE", una(presencia), "").statusCode()).isEqualTo(204);

        for (var metodo : List.of("PATCH", "DELETE")) {
            rechaza(404, hacer(metodo, una(presencia), "{}"), "{\"detail\":\"No encontrado.\"}");
        }
        assertThat(
                        leer(ver(una(presencia) + "historial/"))
                                .get("results")
                                .findValuesAsString("operacion"))
                .containsExactly("eliminado", "creado");
    }

    @Test
    void a_lote_or_an_asesor_that_goes_leaves_the_presencia() {
        var presencia = completa();

        sql.sql("DELETE FROM comercial.lotes WHERE id_lote = 'VISITA-L1'").update();
        assertThat(hacer("DELETE", "/api/gestion/asesores/" + asesor + "/", "").statusCode())
                .isEqualTo(204);

        var ahora = leer(ver(una(presencia)));
        assertThat(ahora.get("lote_interes_inicial").isNull()).isTrue();
        assertThat(PARTES).allMatch(parte -> ahora.get(parte).isNull());
    }

    @Test
    void a_form_does_too() {
        var formulario =
                "cliente=%s&fecha_hora_presencia=2026-11-15T10:00&proyecto_interes=OASIS&medio_captacion=web&modalidad=virtual&asesor_liner="
                        .formatted(cliente);

        var presencia =
                logrado(
                        201,
                        hacer(
                                "POST",
                                PRESENCIAS,
                                formulario,
                                "Content-Type",
                                "application/x-www-form-urlencoded"));

        assertThat(presencia.get("modalidad").asString()).isEqualTo("virtual");
        assertThat(presencia.get("asesor_liner").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?page_size=1", "?page_size=100", "?asesor_liner_nombre=visita"})
    void a_list_is_two_statements_and_a_detail_one(String consulta) {
        var presencia = completa();
        for (int i = 0; i < 5; i++) {
            completa();
        }

        assertThat(sentencias(ver(PRESENCIAS + consulta))).hasSize(2);
        assertThat(sentencias(ver(una(presencia)))).hasSize(1);
    }

    private JsonNode completa() {
        var partes =
                String.join(
                        "",
                        PARTES.stream()
                                .map(parte -> ", \"%s\": \"%s\"".formatted(parte, asesor))
                                .toList());
        if (!hayLote()) {
            lote("VISITA-L1");
        }
        return presencia(
                partes
                        + """
                        , "lote_interes_inicial": "VISITA-L1", "status_presencia": "realizada", "tipo_tour": "no_tour",
                        "resultado_interaccion": "interesado_separacion", "observaciones": "Volverá."
                        """);
    }

    private boolean hayLote() {
        return sql.sql("SELECT EXISTS (SELECT FROM comercial.lotes WHERE id_lote = 'VISITA-L1')")
                .query(Boolean.class)
                .single();
    }

    private List<String> sinResolver(JsonNode presencia) {
        return sql.sql(
                        """
                        SELECT asesor_sin_resolver FROM comercial.presencias
                        WHERE id_presencia = ? AND asesor_sin_resolver IS NOT NULL
                        """)
                .param(presencia.get("id_presencia").asString())
                .query((fila, _) -> fila.getString(1))
                .list();
    }
}
