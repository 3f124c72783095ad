package pe.jcc.api.comercial.recibido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class ReprocesoTest extends RecibidosDePrueba {

    @Test
    void one_that_was_refused_is_corrected_and_what_came_stays_as_it_came() {
        var token = token("corrige");
        enviarDe(token, mala("CORRIGE-1", "900500001"));
        long id = ultimo("corrige");
        assertThat(detalle(id).at("/resumen/estado").asString()).isEqualTo("rechazado");

        var buena = visita("CORRIGE-1", "Lead Corregido", "TEMP-1", "900500001");
        var corregido = logrado(200, reprocesar(id, "{\"cuerpo\": " + buena + "}"));

        assertThat(corregido.at("/resumen/estado").asString()).isEqualTo("procesado");
        assertThat(corregido.at("/resumen/intento").asInt()).isEqualTo(2);
        assertThat(corregido.at("/resumen/corregido").asBoolean()).isTrue();
        assertThat(corregido.at("/resumen/id_presencia").asString()).startsWith("PRS");
        assertThat(corregido.get("cuerpo").asString()).isEqualTo(mala("CORRIGE-1", "900500001"));
        assertThat(json(corregido.at("/correccion/cuerpo").asString())).isEqualTo(json(buena));
        assertThat(corregido.at("/correccion/corregido_por").asString()).isEqualTo("admin");
        assertThat(corregido.get("intentos")).hasSize(2);
        intento(corregido, 1, "llamante", 400, "Datos de cliente inválidos.");
        intento(corregido, 2, "manual", 200, "procesadas correctamente");
        assertThat(corregido.at("/intentos/0/cuerpo").isNull()).isTrue();
        assertThat(corregido.at("/intentos/0/usuario").isNull()).isTrue();
        assertThat(corregido.at("/intentos/1/usuario").asString()).isEqualTo("admin");
        assertThat(cuantas("presencias WHERE id_presencia_crm = 'CORRIGE-1'")).isEqualTo(1);
    }

    @Test
    void a_correction_that_is_refused_again_says_why_and_is_what_the_next_attempt_processes() {
        var token = token("insiste");
        enviarDe(token, mala("INSISTE-1", "900500002"));
        long id = ultimo("insiste");

        var otra = logrado(200, reprocesar(id, "{\"cuerpo\": \"{\\\"cliente\\\": \"}"));
        assertThat(otra.at("/resumen/estado").asString()).isEqualTo("rechazado");
        assertThat(otra.get("respuesta").asString()).contains("JSON parse error");

        logrado(200, reprocesar(id, "{\"cuerpo\": {\"id_presencia_crm\": \"INSISTE-1\"}}"));
        var tercera = logrado(200, reprocesar(id, ""));

        assertThat(tercera.get("intentos")).hasSize(4);
        intento(tercera, 2, "manual", 400, "JSON parse error");
        intento(tercera, 3, "manual", 400, "Falta información de cliente.");
        intento(tercera, 4, "manual", 400, "Falta información de cliente.");
        assertThat(tercera.at("/intentos/1/cuerpo").asString()).isEqualTo("{\"cliente\": ");
        assertThat(tercera.at("/intentos/3/cuerpo").asString()).contains("INSISTE-1");
    }

    @Test
    void a_correction_is_an_object_or_its_text() {
        var token = token("forma");
        enviarDe(token, mala("FORMA-1", "900500003"));
        long id = ultimo("forma");

        for (var cuerpo : new String[] {"5", "\" \"", "[]", "true"}) {
            rechaza(
                    400,
                    reprocesar(id, "{\"cuerpo\": " + cuerpo + "}"),
                    "{\"cuerpo\":[\"El cuerpo corregido es un objeto JSON, o su texto.\"]}");
        }
        assertThat(detalle(id).get("intentos")).hasSize(1);
    }

    @Test
    void one_that_was_processed_or_is_waiting_is_not_processed_again() {
        var token = token("hecho");
        enviarDe(token, visita("HECHO-1", "Lead Hecho", "TEMP-1", "900500004"));

        rechaza(
                409,
                reprocesar(ultimo("hecho"), ""),
                "{\"detail\":\"Este webhook ya se procesó: no hay nada que reprocesar.\"}");
        sql.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos
                            (recibido_en, llamante, direccion_origen, ruta, cabeceras, tipo_de_cuerpo, cuerpo)
                        VALUES (now() + interval '1 hour', 'espera', '', '/', '{}', 'application/json', '')
                        """)
                .update();
        rechaza(
                409,
                reprocesar(ultimo("espera"), ""),
                "{\"detail\":\"Este webhook se está procesando en este momento.\"}");
        assertThat(reprocesar(999_999_999, "").statusCode()).isEqualTo(404);
        sql.sql("DELETE FROM comercial.webhooks_recibidos WHERE llamante = 'espera'").update();
    }

    @Test
    void of_several_who_correct_it_at_once_one_does_and_the_others_hear_409() throws Exception {
        var token = token("carrera");
        enviarDe(token, mala("CARRERA-1", "900500005"));
        long id = ultimo("carrera");
        var buena =
                "{\"cuerpo\": " + visita("CARRERA-1", "Lead Carrera", "TEMP-1", "900500005") + "}";

        var respuestas = aLaVez(8, _ -> reprocesar(id, buena));

        assertThat(respuestas)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(detalle(id).get("intentos")).hasSize(2);
        assertThat(cuantas("presencias WHERE id_presencia_crm = 'CARRERA-1'")).isEqualTo(1);
    }

    @Test
    void without_a_key_it_is_still_the_visit_that_it_was() {
        var token = token("sin-llave");
        var conMalaVenta =
                visita("X", "Lead Sin Llave", "TEMP-1", "900500006")
                        .replace("\"id_presencia_crm\": \"X\",", "")
                        .strip()
                        .replaceFirst("\\}$", ", \"venta\": {\"lote\": \"L0001\"}}");
        assertThat(enviarDe(token, conMalaVenta).statusCode()).isEqualTo(400);
        long id = ultimo("sin-llave");
        var presencia = detalle(id).at("/resumen/id_presencia").asString();

        var otra = logrado(200, reprocesar(id, ""));
        var sinVenta = conMalaVenta.replaceFirst(", \"venta\".*", "}");
        var buena = logrado(200, reprocesar(id, "{\"cuerpo\": " + sinVenta + "}"));

        assertThat(presencia).startsWith("PRS");
        assertThat(otra.at("/resumen/id_presencia").asString()).isEqualTo(presencia);
        assertThat(buena.at("/resumen/estado").asString()).isEqualTo("procesado");
        assertThat(buena.at("/resumen/id_presencia").asString()).isEqualTo(presencia);
        assertThat(cuantas("clientes WHERE telefono_normalizado = '+51900500006'")).isEqualTo(1);
        assertThat(
                        cuantas(
                                "presencias JOIN comercial.clientes ON cliente = id_cliente"
                                        + " WHERE telefono_normalizado = '+51900500006'"))
                .isEqualTo(1);
    }

    @Test
    void many_are_counted_and_then_processed_again_as_far_as_they_can_be() {
        var token = token("muchos");
        for (int n = 1; n <= 3; n++) {
            enviarDe(token, mala("MUCHOS-" + n, "90050010" + n));
        }
        enviarDe(token, visita("MUCHOS-4", "Lead Bueno", "TEMP-1", "900500104"));
        long primero =
                sql.sql(
                                "SELECT min(id) FROM comercial.webhooks_recibidos WHERE llamante = 'muchos'")
                        .query(Long.class)
                        .single();
        logrado(200, reprocesar(primero, "{\"cuerpo\": " + mala("MUCHOS-1", "900500101") + "}"));
        sql.sql(
                        "UPDATE comercial.webhooks_recibidos SET cuerpo_corregido = convert_to(?, 'UTF8') WHERE id = ?")
                .params(visita("MUCHOS-1", "Lead Mejor", "TEMP-1", "900500101"), primero)
                .update();

        rechaza(
                200,
                todos("\"simulacro\": true, \"desde\": \"2026-01-01T00:00:00\""),
                "{\"total\":3}");
        rechaza(
                200,
                todos("\"simulacro\": true, \"hasta\": \"2026-01-01T00:00:00\""),
                "{\"total\":0}");
        var respuesta = logrado(200, todos("\"estado\": \"rechazado\""));

        assertThat(respuesta.get("total").asInt()).isEqualTo(3);
        assertThat(respuesta.get("procesados").asInt()).isEqualTo(1);
        assertThat(respuesta.get("rechazados").asInt()).isEqualTo(2);
        assertThat(respuesta.get("fallidos").asInt()).isZero();
        assertThat(respuesta.get("omitidos").asInt()).isZero();
        assertThat(respuesta.get("quedan").asInt()).isZero();
        rechaza(
                200,
                todos("\"simulacro\": true, \"despues_de\": " + (primero + 1)),
                "{\"total\":1}");
        var ninguno = logrado(200, todos("\"despues_de\": " + respuesta.get("ultimo")));
        assertThat(ninguno.get("total").asInt()).isZero();
        assertThat(ninguno.get("ultimo").isNull()).isTrue();
    }

    @Test
    void whoever_does_not_say_which_processes_none_again() {
        rechaza(
                400,
                hacer("POST", RECIBIDOS + "reprocesar/", "{\"simulacro\": false}"),
                "{\"non_field_errors\":[\"Diga qué reprocesar: estado, llamante, search, desde, hasta o"
                        + " id_presencia_crm.\"]}");
        rechaza(
                400,
                hacer("POST", RECIBIDOS + "reprocesar/", "{\"estado\": \"procesado\"}"),
                "{\"estado\":[\"\\\"procesado\\\" no es una elección válida.\"]}");
    }

    private HttpResponse<String> todos(String filtro) {
        return hacer(
                "POST", RECIBIDOS + "reprocesar/", "{\"llamante\": \"muchos\", " + filtro + "}");
    }
}
