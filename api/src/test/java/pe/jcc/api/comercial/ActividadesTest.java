package pe.jcc.api.comercial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

class ActividadesTest extends VisitasDePrueba {

    private static final String DIA = "2026-11-15";

    @Test
    void an_actividad_is_told_with_two_members() {
        var respuesta = contar("");
        var actividad = logrado(201, respuesta);

        assertThat(actividad)
                .hasToString(
                        "{\"id_actividad\":\"%s\",\"fecha_actividad\":\"2026-11-15\",\"asesor\":\"%s\",\"asesor_nombre\":\"Visita Asesora Uno\",\"datos_captados_opc\":0,\"llamadas_realizadas\":0,\"presencias_generadas\":0,\"notas_actividad\":null}"
                                .formatted(actividad.get("id_actividad").asString(), asesor));
        assertThat(actividad.get("id_actividad").asString()).matches("ACT\\d{5,}");
        assertThat(etag(respuesta)).isEqualTo("\"0\"");
        assertThat(leer(ver(laActividad(actividad)))).isEqualTo(actividad);
    }

    @Test
    void figures_may_be_less_than_nothing_and_a_day_may_be_told_twice() {
        logrado(201, contar(""));
        var otra =
                logrado(
                        201,
                        contar(", \"datos_captados_opc\": -5, \"llamadas_realizadas\": \"20\""));

        assertThat(otra.get("datos_captados_opc").asInt()).isEqualTo(-5);
        assertThat(otra.get("llamadas_realizadas").asInt()).isEqualTo(20);
        assertThat(actividades("Visita Asesora", DIA)).hasSize(2);
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        ACTIVIDADES,
                        "{\"fecha_actividad\": \"15/11/2026\", \"asesor\": \"A-1\", \"datos_captados_opc\": \"x\", \"llamadas_realizadas\": 99999999999}"),
                "{\"fecha_actividad\":[\"Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.\"],"
                        + "\"asesor\":[\"Clave primaria \\\"A-1\\\" inválida - objeto no existe.\"],"
                        + "\"datos_captados_opc\":[\"Introduzca un número entero válido.\"],"
                        + "\"llamadas_realizadas\":[\"Asegúrese de que este valor es menor o igual a 2147483647.\"]}");
        rechaza(
                400,
                hacer("POST", ACTIVIDADES, "{}"),
                "{\"fecha_actividad\":[\"Este campo es requerido.\"],\"asesor\":[\"Este campo es requerido.\"]}");
    }

    @Test
    void a_put_keeps_what_it_leaves_out_and_what_is_counted_cannot_be_sent() {
        var actividad =
                logrado(
                        201,
                        contar(", \"llamadas_realizadas\": 7, \"notas_actividad\": \"Feria\""));

        var cambiada =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                laActividad(actividad),
                                "{\"fecha_actividad\": \"2026-11-16\", \"asesor\": \"%s\", \"presencias_generadas\": 9}"
                                        .formatted(asesor)));

        assertThat(cambiada.get("fecha_actividad").asString()).isEqualTo("2026-11-16");
        assertThat(cambiada.get("llamadas_realizadas").asInt()).isEqualTo(7);
        assertThat(cambiada.get("notas_actividad").asString()).isEqualTo("Feria");
        assertThat(cambiada.get("presencias_generadas").asInt()).isZero();
        rechaza(
                400,
                hacer("PUT", laActividad(actividad), "{}"),
                "{\"fecha_actividad\":[\"Este campo es requerido.\"],\"asesor\":[\"Este campo es requerido.\"]}");
    }

    @Test
    void who_saw_an_older_state_changes_and_deletes_nothing() {
        var actividad = logrado(201, contar(""));
        logrado(200, hacer("PATCH", laActividad(actividad), "{\"llamadas_realizadas\": 1}"));

        for (var metodo : List.of("PATCH", "DELETE")) {
            assertThat(
                            hacer(metodo, laActividad(actividad), "{}", "If-Match", "\"0\"")
                                    .statusCode())
                    .isEqualTo(412);
        }
        assertThat(hacer("DELETE", laActividad(actividad), "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);
        for (var metodo : List.of("GET", "PATCH", "DELETE")) {
            rechaza(
                    404,
                    hacer(metodo, laActividad(actividad), "{}"),
                    "{\"detail\":\"No encontrado.\"}");
        }
        assertThat(
                        leer(ver(laActividad(actividad) + "historial/"))
                                .get("results")
                                .findValuesAsString("operacion"))
                .containsExactly("eliminado", "cambiado", "creado");
    }

    @Test
    void the_list_is_by_day_then_name_then_code_and_narrows_by_both() {
        var zoe = asesor("Visita Zoe");
        var otra = asesor("Visita Álvaro");
        for (var dia : List.of("2026-12-01", "2026-12-02", "2026-12-03")) {
            for (var quien : List.of(otra, zoe, asesor)) {
                logrado(201, contar(dia, quien, ""));
            }
        }

        var ruta = ACTIVIDADES + "?asesor_nombre=visita&page_size=5";
        var pagina =
                leer(
                        ver(
                                ruta
                                        + "&fecha_actividad_after=2026-12-01&fecha_actividad_before=2026-12-02"));

        assertThat(pagina.get("count").asInt()).isEqualTo(6);
        assertThat(
                        pagina.get("results")
                                .valueStream()
                                .map(
                                        a ->
                                                a.get("fecha_actividad").asString()
                                                        + a.get("asesor_nombre").asString()))
                .containsExactly(
                        "2026-12-02Visita Asesora Uno",
                        "2026-12-02Visita Zoe",
                        "2026-12-02Visita Álvaro",
                        "2026-12-01Visita Asesora Uno",
                        "2026-12-01Visita Zoe");
        assertThat(leer(ver(ACTIVIDADES + "?asesor_nombre=ALVARO")).get("count").asInt())
                .isEqualTo(3);
        rechaza(
                400,
                ver(ACTIVIDADES + "?fecha_actividad_after=zz&fecha_actividad_before=2026-02-30"),
                "{\"fecha_actividad_after\":[\"Introduzca una fecha válida.\"],\"fecha_actividad_before\":[\"Introduzca una fecha válida.\"]}");
    }

    @Test
    void a_list_is_two_statements_and_a_detail_one() {
        JsonNode actividad = logrado(201, contar(""));
        for (int i = 0; i < 9; i++) {
            logrado(201, contar(""));
        }

        assertThat(sentencias(ver(ACTIVIDADES + "?page_size=1"))).hasSize(2);
        assertThat(sentencias(ver(ACTIVIDADES + "?page_size=100&asesor_nombre=visita"))).hasSize(2);
        assertThat(sentencias(ver(laActividad(actividad)))).hasSize(1);
    }

    private HttpResponse<String> contar(String mas) {
        return contar(DIA, asesor, mas);
    }

    private HttpResponse<String> contar(String dia, String quien, String mas) {
        return hacer(
                "POST",
                ACTIVIDADES,
                "{\"fecha_actividad\": \"%s\", \"asesor\": \"%s\"%s}".formatted(dia, quien, mas));
    }

    private static String laActividad(JsonNode actividad) {
        return ACTIVIDADES + actividad.get("id_actividad").asString() + "/";
    }
}
