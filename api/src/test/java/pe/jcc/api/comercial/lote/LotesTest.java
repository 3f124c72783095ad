package pe.jcc.api.comercial.lote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;

class LotesTest extends LotesDePrueba {

    private static final String SIN_PRECIO =
            "{\"precio_lista_soles\":[\"Este campo es obligatorio para proyectos que no son Aucallama u Oasis 2.\"]}";
    private static final String OCUPADO =
            "{\"non_field_errors\":[\"Ya existe un lote en ese proyecto, etapa, manzana y número.\"]}";

    @AfterEach
    void nadaQueda() {
        borrarLotes();
    }

    @Test
    void a_lote_is_made_changed_found_and_deleted() {
        var lote =
                logrado(
                        201,
                        crear(
                                EN_SOLES,
                                "Prueba Ñ",
                                "7",
                                ", \"precio_lista_soles\": 17000, \"precio_credito_12_meses_soles\": \"18650.5\", \"precio_lista_dolares\": 0, \"partida_registral\": \"\""));

        assertThat(lote.get("id_lote").asString()).matches("L\\d{4,}");
        assertThat(lote.get("area_m2").asString()).isEqualTo("120.50");
        assertThat(lote.get("precio_lista_soles").asString()).isEqualTo("17000.00");
        assertThat(lote.get("precio_credito_12_meses_soles").asString()).isEqualTo("18650.50");
        assertThat(lote.get("precio_lista_dolares").asString()).isEqualTo("0.00");
        assertThat(lote.get("precio_credito_36_meses_soles").isNull()).isTrue();
        assertThat(lote.get("estado_lote").asString()).isEqualTo("Disponible");
        assertThat(lote.get("partida_registral").asString()).isEmpty();
        assertThat(lote.get("colindancias").isNull()).isTrue();

        var otro = logrado(200, hacer("PATCH", este(lote), "{\"estado_lote\": \"Reservado\"}"));
        assertThat(otro.get("estado_lote").asString()).isEqualTo("Reservado");
        assertThat(otro.get("precio_lista_soles")).isEqualTo(lote.get("precio_lista_soles"));
        assertThat(hallados("?q=prueba%20n&estado_lote=Vendido,Reservado")).containsExactly(otro);

        assertThat(hacer("DELETE", este(lote), "").statusCode()).isEqualTo(204);
        assertThat(ver(este(lote)).statusCode()).isEqualTo(404);
        assertThat(leer(ver(este(lote) + "historial/")).at("/results/0/operacion").asString())
                .isEqualTo("eliminado");
    }

    @Test
    void what_a_put_leaves_out_stays_and_what_it_has_to_bring_is_asked_for() {
        var lote = lote("Prueba A", "1");
        logrado(200, hacer("PATCH", este(lote), "{\"observaciones_lote\": \"De esquina\"}"));

        var puesto =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                este(lote),
                                "{\"ubicacion_proyecto\": \"%s\", \"area_m2\": 90}"
                                        .formatted(EN_SOLES)));

        assertThat(puesto.get("observaciones_lote").asString()).isEqualTo("De esquina");
        assertThat(puesto.get("precio_lista_soles").asString()).isEqualTo("17000.00");
        assertThat(puesto.get("area_m2").asString()).isEqualTo("90.00");
        rechaza(
                400,
                hacer("PUT", este(lote), "{}"),
                "{\"ubicacion_proyecto\":[\"Este campo es requerido.\"],\"area_m2\":[\"Este campo es requerido.\"]}");
    }

    @Test
    void what_cannot_be_is_told_all_at_once() {
        rechaza(
                400,
                hacer(
                        "POST",
                        LOTES,
                        """
                        {"ubicacion_proyecto": "OASIS 9", "area_m2": -1, "etapa": 99999, "precio_lista_soles": "1e20",
                         "precio_credito_24_meses_soles": -0.01, "precio_lista_dolares": "x", "estado_lote": ""}
                        """),
                "{\"ubicacion_proyecto\":[\"No existe el proyecto \\\"OASIS 9\\\".\"],"
                        + "\"etapa\":[\"Asegúrese de que este valor es menor o igual a 32767.\"],"
                        + "\"area_m2\":[\"Asegúrese de que este valor es mayor o igual a 0.\"],"
                        + "\"precio_lista_soles\":[\"Asegúrese de que no haya más de 12 dígitos en total.\"],"
                        + "\"precio_credito_24_meses_soles\":[\"Asegúrese de que este valor es mayor o igual a 0.\"],"
                        + "\"precio_lista_dolares\":[\"Se requiere un número válido.\"],"
                        + "\"estado_lote\":[\"\\\"\\\" no es una elección válida.\"]}");
    }

    @Test
    void a_proyecto_priced_in_soles_needs_a_price_in_soles_and_one_in_dollars_does_not() {
        rechaza(400, crear(EN_SOLES, "Prueba P", "1", ""), SIN_PRECIO);
        var lote =
                logrado(
                        201,
                        crear(EN_DOLARES, "Prueba P", "1", ", \"precio_lista_dolares\": 15500"));

        assertThat(lote.get("precio_lista_soles").isNull()).isTrue();
        assertThat(lote.get("precio_lista_dolares").asString()).isEqualTo("15500.00");
        rechaza(
                400,
                hacer("PATCH", este(lote), "{\"ubicacion_proyecto\": \"%s\"}".formatted(EN_SOLES)),
                SIN_PRECIO);
        rechaza(
                400,
                hacer("PATCH", este(lote("Prueba P", "2")), "{\"precio_lista_soles\": null}"),
                SIN_PRECIO);
    }

    @Test
    void a_proyecto_is_known_as_people_write_it_and_its_lotes_follow_its_name() {
        var lote = logrado(201, crear(" oasis 2  (Aucállama) ", "Prueba N", "1", ""));
        assertThat(lote.get("ubicacion_proyecto").asString()).isEqualTo(EN_DOLARES);

        sql.sql("UPDATE compartido.proyectos SET nombre = 'OTRO NOMBRE' WHERE nombre = ?")
                .param(EN_DOLARES)
                .update();
        try {
            assertThat(leer(ver(este(lote))).get("ubicacion_proyecto").asString())
                    .isEqualTo("OTRO NOMBRE");
            assertThat(leer(ver(LOTES + "ubicaciones_proyecto/")).get("ubicaciones_proyecto"))
                    .extracting(JsonNode::asString)
                    .contains("OTRO NOMBRE", EN_SOLES);
        } finally {
            sql.sql("UPDATE compartido.proyectos SET nombre = ? WHERE nombre = 'OTRO NOMBRE'")
                    .param(EN_DOLARES)
                    .update();
        }
    }

    @Test
    void one_lote_is_in_a_place_however_it_is_written() {
        var lote = lote("Prueba Ú", "3");

        rechaza(400, crear(EN_SOLES, "prueba  u", "3", ", \"precio_lista_soles\": 1"), OCUPADO);
        var otro = lote("Prueba Ú", "4");
        rechaza(400, hacer("PATCH", este(otro), "{\"numero_lote\": \"3\"}"), OCUPADO);
        logrado(200, hacer("PATCH", este(otro), "{\"numero_lote\": \"3\", \"etapa\": null}"));
        logrado(200, hacer("PATCH", este(lote), "{\"numero_lote\": \"\"}"));
        logrado(200, hacer("PATCH", este(otro), "{\"numero_lote\": \"3\", \"etapa\": 1}"));
    }

    @Test
    void fifty_at_once_get_fifty_codes_and_one_place_goes_to_one_of_them() throws Exception {
        var codigos = new HashSet<String>();
        for (var creado :
                aLaVez(
                        50,
                        n ->
                                crear(
                                        EN_SOLES,
                                        "Prueba M",
                                        String.valueOf(n),
                                        ", \"precio_lista_soles\": 1"))) {
            codigos.add(logrado(201, creado).get("id_lote").asString());
        }
        assertThat(codigos).hasSize(50);

        var enUno =
                aLaVez(20, _ -> crear(EN_SOLES, "Prueba M", "A", ", \"precio_lista_soles\": 1"));
        assertThat(enUno.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(enUno.stream().filter(r -> r.body().equals(OCUPADO))).hasSize(19);
    }

    @Test
    void who_has_not_seen_the_present_lote_does_not_change_it() {
        var lote = lote("Prueba E", "1");
        var etag = etag(ver(este(lote)));
        logrado(200, hacer("PATCH", este(lote), "{\"area_m2\": 1}", "If-Match", etag));

        assertThat(hacer("PATCH", este(lote), "{\"area_m2\": 2}", "If-Match", etag).statusCode())
                .isEqualTo(412);
        assertThat(hacer("DELETE", este(lote), "", "If-Match", etag).statusCode()).isEqualTo(412);
    }

    @Test
    void its_history_tells_prices_and_states_over_time_and_by_whom() {
        var lote = lote("Prueba H", "1");
        logrado(
                200,
                hacer(
                        "PATCH",
                        este(lote),
                        "{\"precio_lista_soles\": 18000, \"estado_lote\": \"Reservado\"}"));

        var cambio = leer(ver(este(lote) + "historial/")).at("/results/0");

        assertThat(cambio.get("usuario").asString()).isEqualTo("admin");
        assertThat(cambio.get("cambios").toString())
                .contains(
                        "{\"campo\":\"precio_lista_soles\",\"antes\":\"17000.00\",\"despues\":\"18000.00\"}",
                        "{\"campo\":\"estado_lote\",\"antes\":\"Disponible\",\"despues\":\"Reservado\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "q=prueba%20f,2",
        "q=OASIS&manzana=prueba%20f&numero_lote=1,1",
        "manzana=Prueba%20F&etapa=1,2",
        "manzana=Prueba%20F&etapa=2,0",
        "manzana=Prueba%20F&ubicacion_proyecto=huacho%201,2",
        "manzana=Prueba%20F&ubicacion_proyecto=huacho%202,0",
        "manzana=Prueba%20F&estado_lote=Disponible,2",
        "manzana=Prueba%20F&estado_lote=Nada,0",
        "manzana=Prueba%20F&ordering=-area_m2&desconocido=x,2",
    })
    void a_list_is_narrowed(String consulta, int cuantos) {
        lote("Prueba F", "1");
        lote("Prueba F", "2");

        assertThat(leer(ver(LOTES + "?" + consulta)).get("count").asInt()).isEqualTo(cuantos);
    }

    @Test
    void an_etapa_that_is_no_number_is_refused() {
        rechaza(400, ver(LOTES + "?etapa=x"), "{\"etapa\":[\"Introduzca un número.\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page_size=100",
                "?q=prueba%20s&page_size=100",
                "{lote}/",
                "{lote}/historial/"
            })
    void a_list_and_a_detail_issue_at_most_three_statements(String ruta) {
        for (int i = 0; i < 5; i++) {
            lote("Prueba S", String.valueOf(i));
        }
        var lote = lote("Prueba S", "X").get("id_lote").asString();

        var respuesta = ver(LOTES + ruta.replace("{lote}", lote));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        var pedido = respuesta.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Sentencias.de(pedido)).hasSizeBetween(1, 3);
    }

    @Test
    void an_old_lote_without_a_price_takes_other_changes() {
        var lote = lote("Prueba V", "1");
        sql.sql("UPDATE comercial.lotes SET precio_lista_soles = NULL WHERE id_lote = ?")
                .param(lote.get("id_lote").asString())
                .update();

        var cambiado = logrado(200, hacer("PATCH", este(lote), "{\"area_m2\": \"111.5\"}"));

        assertThat(cambiado.get("area_m2").asString()).isEqualTo("111.50");
    }

    @Test
    void a_webhook_names_the_lote_that_they_were_interested_in_and_anything_else_is_passed_over() {
        var lote = lote("Prueba W", "1").get("id_lote").asString();
        var como =
                visita("LOTE-1", "Prueba De Lote", "TEMP-1", "900700301")
                        .replace("\"proyecto_interes\": null", "\"lote_interes_inicial\": %s");

        assertThat(interes(como.formatted("\"" + lote + "\""))).isEqualTo(lote);
        for (var otro : new String[] {"\"MODULO\"", "\"\"", "null", "7", "{}"}) {
            assertThat(interes(como.replace("LOTE-1", "LOTE-" + otro.hashCode()).formatted(otro)))
                    .isEqualTo("null");
        }
    }

    private String interes(String webhook) {
        var presencia = logrado(200, webhook(webhook)).get("id_presencia").asString();
        return String.valueOf(
                leer(ver("/api/gestion/presencias/" + presencia + "/"))
                        .get("lote_interes_inicial_id_str")
                        .stringValue(null));
    }

    private Iterable<JsonNode> hallados(String consulta) {
        return leer(ver(LOTES + consulta)).get("results");
    }
}
