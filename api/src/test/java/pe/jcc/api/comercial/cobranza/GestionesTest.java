package pe.jcc.api.comercial.cobranza;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class GestionesTest extends CobranzasDePrueba {

    private static final String LLAMADA =
            "\"tipo_contacto\": \"LLAMADA\", \"resultado\": \"Promete pagar\"";

    @Test
    void a_gestion_is_of_who_makes_it_now() {
        var cuota = cuota(venta(EN_SOLES, CREDITO), 2);

        var respuesta = gestionar(cuota, LLAMADA + ", \"proximo_seguimiento\": \"2020-01-01\"");
        var gestion = logrado(201, respuesta);

        long admin =
                sql.sql("SELECT id FROM crm.users WHERE username = 'admin'")
                        .query(Long.class)
                        .single();
        assertThat(gestion)
                .hasToString(
                        "{\"id\":%d,\"cuota\":%d,\"responsable\":%d,\"responsable_nombre\":\"Ada Admin\",\"fecha_gestion\":\"%s\",\"tipo_contacto\":\"LLAMADA\",\"resultado\":\"Promete pagar\",\"proximo_seguimiento\":\"2020-01-01\"}"
                                .formatted(
                                        gestion.get("id").asLong(),
                                        cuota,
                                        admin,
                                        gestion.get("fecha_gestion").asString()));
        assertThat(gestion.get("fecha_gestion").asString()).startsWith(hoy() + "T");
        assertThat(gestion.get("fecha_gestion").asString()).endsWith("-05:00");
        assertThat(etag(respuesta)).isEqualTo("\"0\"");
        assertThat(leer(ver(gestion(gestion.get("id").asLong())))).isEqualTo(gestion);
    }

    @Test
    void who_has_no_name_is_told_by_their_username_and_a_gestion_keeps_the_name_it_had() {
        var cuota = cuota(venta(EN_SOLES, CREDITO), 1);
        var antes = logrado(201, gestionar(cuota, LLAMADA));
        llamarse("", "");

        var sinNombre = logrado(201, gestionar(cuota, LLAMADA));
        var cambiada =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                gestion(antes.get("id").asLong()),
                                "{\"resultado\": \"Pagó\", \"responsable\": 7, \"responsable_nombre\": \"Otra\"}"));

        assertThat(sinNombre.get("responsable_nombre").asString()).isEqualTo("admin");
        assertThat(cambiada.get("responsable_nombre").asString()).isEqualTo("Ada Admin");
        assertThat(cambiada.get("responsable")).isEqualTo(antes.get("responsable"));
        assertThat(cambiada.get("fecha_gestion")).isEqualTo(antes.get("fecha_gestion"));
        assertThat(cambiada.get("resultado").asString()).isEqualTo("Pagó");
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer("POST", GESTIONES, "{}"),
                "{\"cuota\":[\"Este campo es requerido.\"],\"tipo_contacto\":[\"Este campo es requerido.\"],\"resultado\":[\"Este campo es requerido.\"]}");
        rechaza(
                400,
                gestionar(
                        999999999,
                        "\"tipo_contacto\": \"VISITA\", \"resultado\": \" \", \"proximo_seguimiento\": \"mañana\""),
                "{\"cuota\":[\"Clave primaria \\\"999999999\\\" inválida - objeto no existe.\"],"
                        + "\"tipo_contacto\":[\"\\\"VISITA\\\" no es una elección válida.\"],"
                        + "\"resultado\":[\"Este campo no puede estar en blanco.\"],"
                        + "\"proximo_seguimiento\":[\"Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.\"]}");
        rechaza(
                400,
                hacer(
                        "POST",
                        GESTIONES,
                        "{\"cuota\": \"x\", \"tipo_contacto\": null, \"resultado\": []}"),
                "{\"cuota\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"],"
                        + "\"tipo_contacto\":[\"Este campo no puede ser nulo.\"],"
                        + "\"resultado\":[\"No es una cadena válida.\"]}");
    }

    @Test
    void a_cuota_that_its_plan_has_no_longer_keeps_its_gestiones_and_gets_no_more() {
        var venta = venta(EN_SOLES, "\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 24");
        var cuota = cuota(venta, 24);
        var gestion = logrado(201, gestionar(cuota, LLAMADA));
        cambiar(venta, "{\"plazo_meses_credito\": 12}");

        assertThat(leer(gestionar(cuota, LLAMADA)).propertyNames()).containsExactly("cuota");
        var cambiada =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                gestion(gestion.get("id").asLong()),
                                "{\"cuota\": %d, \"tipo_contacto\": \"CARTA\", \"resultado\": \"x\"}"
                                        .formatted(cuota)));
        assertThat(cambiada.get("cuota").asLong()).isEqualTo(cuota);
        rechaza(
                409,
                hacer("DELETE", esta(venta), ""),
                "{\"detail\":\"No se puede eliminar: está en uso (gestiones de cobranza).\"}");
    }

    @Test
    void who_saw_an_older_state_changes_and_deletes_nothing() {
        var cuota = cuota(venta(EN_SOLES, CREDITO), 1);
        var id = logrado(201, gestionar(cuota, LLAMADA)).get("id").asLong();
        logrado(200, hacer("PATCH", gestion(id), "{\"tipo_contacto\": \"EMAIL\"}"));

        for (var metodo : List.of("PATCH", "DELETE")) {
            assertThat(hacer(metodo, gestion(id), "{}", "If-Match", "\"0\"").statusCode())
                    .isEqualTo(412);
        }
        assertThat(hacer("DELETE", gestion(id), "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);
        for (var metodo : List.of("GET", "PATCH", "DELETE")) {
            rechaza(404, hacer(metodo, gestion(id), "{}"), "{\"detail\":\"No encontrado.\"}");
        }
        assertThat(
                        leer(ver(gestion(id) + "historial/"))
                                .get("results")
                                .findValuesAsString("operacion"))
                .containsExactly("eliminado", "cambiado", "creado");
    }

    @Test
    void gestiones_are_found_by_cuota_and_by_words_and_ordered_as_one_wants() {
        var venta = venta(EN_SOLES, CREDITO);
        var primera = cuota(venta, 1);
        var segunda = cuota(venta, 2);
        logrado(
                201,
                gestionar(
                        primera,
                        "\"tipo_contacto\": \"CARTA\", \"resultado\": \"Número equivocado\", \"proximo_seguimiento\": \"2026-12-02\""));
        logrado(
                201,
                gestionar(
                        primera,
                        "\"tipo_contacto\": \"EMAIL\", \"resultado\": \"No contesta\", \"proximo_seguimiento\": \"2026-12-01\""));
        logrado(201, gestionar(segunda, LLAMADA));

        assertThat(resultados("cuota=" + primera))
                .containsExactly("No contesta", "Número equivocado");
        assertThat(resultados("ordering=fecha_gestion&search=compradora"))
                .containsExactly("Número equivocado", "No contesta", "Promete pagar");
        assertThat(resultados("ordering=proximo_seguimiento&search=ada+compradora"))
                .containsExactly("No contesta", "Número equivocado", "Promete pagar");
        assertThat(resultados("ordering=-proximo_seguimiento&cuota=" + primera))
                .containsExactly("Número equivocado", "No contesta");
        assertThat(resultados("search=numero+EQUIVOCADO")).containsExactly("Número equivocado");
        assertThat(resultados("cuota=999999999")).isEmpty();
        rechaza(400, ver(GESTIONES + "?cuota=abc"), "{\"cuota\":[\"Introduzca un número.\"]}");
        assertThat(ver(GESTIONES + "?ordering=nada").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?search=promete+ada&cuota=1", "{id}/"})
    void a_list_a_detail_and_a_search_issue_at_most_three_statements(String ruta) {
        var id =
                logrado(201, gestionar(cuota(venta(EN_SOLES, CREDITO), 1), LLAMADA))
                        .get("id")
                        .asString();

        var respuesta = ver(GESTIONES + ruta.replace("{id}", id));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(sentencias(respuesta)).hasSizeBetween(1, 3);
    }

    private List<String> resultados(String consulta) {
        return logrado(200, ver(GESTIONES + "?" + consulta))
                .get("results")
                .valueStream()
                .map(gestion -> gestion.get("resultado").asString())
                .toList();
    }
}
