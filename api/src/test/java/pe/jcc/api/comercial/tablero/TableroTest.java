package pe.jcc.api.comercial.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

class TableroTest extends TableroDePrueba {

    private static final String ANA =
            "TABV1 - TABL1 (TABLERO - Etapa: 1 - Mz: T Lt: TABL1) (TABLERO)";

    @Test
    void the_cards_count_presencias_with_a_tour_pagos_and_ventas_on_their_way() {
        var hoy = tablero(TODO);

        assertThat(hoy.get("success").asBoolean()).isTrue();
        assertThat(hoy.get("message").asString())
                .isEqualTo("Datos del dashboard cargados correctamente.");
        var tarjetas = hoy.get("tarjetas");
        assertThat(tarjetas.propertyNames())
                .containsExactly(
                        "montoTotalRecaudo",
                        "nPresenciasRealizadas",
                        "tasaConversionVentas",
                        "nVentasProcesables",
                        "lotesDisponibles",
                        "lotesVendidos");
        assertThat(tarjetas.get("montoTotalRecaudo")).hasToString("1849.75");
        assertThat(tarjetas.get("nPresenciasRealizadas")).hasToString("3");
        assertThat(tarjetas.get("tasaConversionVentas")).hasToString("100.0");
        assertThat(tarjetas.get("nVentasProcesables")).hasToString("1");
    }

    @Test
    void the_charts_are_a_header_and_its_rows() {
        assertThat(grafico(TODO, "historicoVentasPresencias"))
                .as("the days are those of Lima")
                .hasToString(
                        "[[\"Mes\",\"Ventas\",\"Presencias\"],[\"2001-03\",2,1],[\"2001-04\",2,2]]");
        assertThat(grafico(TODO, "estadoVentas"))
                .hasToString(
                        "[[\"Estado\",\"Cantidad\"],[\"Anulado\",1],[\"Completada\",1],"
                                + "[\"Procesable\",1],[\"Separación\",1]]");
        assertThat(grafico(TODO, "embudoVentas").get(0).get(2))
                .isEqualTo(
                        json(
                                "{\"role\": \"tooltip\", \"type\": \"string\", \"p\": {\"html\": true}}"));
        assertThat(grafico(TODO, "embudoVentas").valueStream().skip(1).map(JsonNode::toString))
                .containsExactly(
                        "[\"Presencias TOUR Realizadas\",3,\"Presencias TOUR Realizadas: 3 (100%)\"]",
                        "[\"Presencias TOUR Realizadas\",3,"
                                + "\"Presencias TOUR Realizadas: 3 (100.0% de Totales)\"]",
                        "[\"Ventas Procesables\",1,"
                                + "\"Ventas Procesables: 1 (33.3% de Realizadas, 33.3% de Totales)\"]");
    }

    @Test
    void what_came_by_no_medio_that_is_known_is_one_row() {
        assertThat(grafico(TODO, "recaudoPorMedioCaptacion"))
                .hasToString(
                        "[[\"Medio de Captación\",\"Recaudo Total (S/.)\"],[\"Página Web\",1500.5],"
                                + "[\"Sin Medio\",349.25]]");
    }

    @Test
    void the_lotes_are_what_their_ventas_make_of_them_and_no_filter_narrows_them() {
        var nuestro =
                "{\"proyecto\":\"TABLERO\",\"total_lotes\":4,\"disponibles_cantidad\":1,"
                        + "\"reservados_cantidad\":1,\"vendidos_cantidad\":2}";

        assertThat(grafico("?asesorId=TAB3&startDate=1990-01-01", "tablaDisponibilidadLotes"))
                .extracting(JsonNode::toString)
                .contains(nuestro);
        assertThat(tablero("?asesorId=TAB3").get("tarjetas").get("lotesVendidos"))
                .isEqualTo(tablero("").get("tarjetas").get("lotesVendidos"));
    }

    @Test
    void whoever_has_a_part_in_a_venta_is_ranked_and_each_venta_counts_once() {
        assertThat(grafico(TODO, "rankingAsesores").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "[\"Asesor\",\"Tipo\",\"Roles\",\"Total Ventas\",\"Ventas\",\"Separación\",\"Procesable\","
                                + "\"Anulado\",\"Completada\"]",
                        "[\"Ana Tablero (TAB1)\",\"N/A\",\"Captación, Closer, Vendedor Principal\",2,\""
                                + ANA
                                + "\\nTABV3 - TABL2 (TABLERO - Etapa: 1 - Mz: T Lt: TABL2) (TABLERO)\",0,1,1,0]",
                        "[\"Beto Tablero (TAB2)\",\"N/A\",\"Closer, Vendedor Principal\",2,\""
                                + ANA
                                + "\\nTABV2 - TABL2 (TABLERO - Etapa: 1 - Mz: T Lt: TABL2) (TABLERO)\",1,1,0,0]",
                        "[\"Carla Tablero (TAB3)\",\"N/A\",\"Captacion, Captación, Llamada, Otro\",2,\""
                                + ANA
                                + "\\nTABV4 - TABL4 (TABLERO - Etapa: 1 - Mz: T Lt: TABL4) (TABLERO)\",0,1,0,1]");
    }

    @Test
    void of_very_many_ventas_the_latest_hundred_are_told() {
        for (int n = 0; n < 102; n++) {
            venta(
                    "TABX" + n,
                    "2001-05-0" + (n < 3 ? 1 : 2),
                    "contado",
                    "separacion",
                    "TABL3",
                    "'TAB3'");
        }

        var carla = grafico("?startDate=2001-05-01&endDate=2001-05-31", "rankingAsesores").get(1);

        assertThat(carla.get(3)).hasToString("102");
        assertThat(carla.get(4).asString().lines())
                .hasSize(101)
                .startsWith("TABX2 - TABL3 (TABLERO - Etapa: 1 - Mz: T Lt: TABL3) (TABLERO)")
                .endsWith("… y 2 ventas más");
    }

    @ParameterizedTest
    @CsvSource({
        "startDate=2001-03-01&endDate=2001-03-31,             1000.5,  1, 2, 3",
        "startDate=2001-03-05&endDate=2001-03-30,             1000.5,  0, 1, 3",
        "startDate=2001-03-11&endDate=2001-05-31,             1849.75, 3, 3, 3",
        "startDate=2001-02-11&endDate=2001-04-01,             1500.5,  2, 3, 3",
        "startDate=1990-01-31&endDate=2001-03-31,             1000.5,  1, 2, 3",
        "startDate=2001-03-15&endDate=2001-04-15,             1849.75, 2, 3, 3",
        "startDate=2001-04-01&endDate=2001-04-30,             849.25,  2, 2, 2",
        DIAS + "&asesorId=TAB1,                           1599.5,  1, 2, 3",
        DIAS + "&asesorId=TAB3,                           0,       1, 0, 0",
        DIAS + "&tipoVenta=credito,                       1599.5,  3, 2, 3",
        DIAS + "&status_venta=separacion,                 250.25,  3, 1, 1",
        DIAS + "&medio_captacion=web,                     1500.5,  1, 1, 3",
        DIAS + "&medio_captacion=referido,                0,       1, 0, 0",
        DIAS
                + "&asesorId=TAB1&tipoVenta=credito&medio_captacion=web&status_venta=procesable, 1500.5, 1, 1, 3",
        DIAS
                + "&asesorId=&tipoVenta=&medio_captacion=&status_venta=&tipoAsesor=Junior, 1849.75, 3, 4, 3",
    })
    void a_filter_narrows_presencias_ventas_and_pagos_each_in_its_way(
            String filtro, String recaudo, long presencias, long ventas, long rankeados) {
        var hoy = tablero("?" + filtro);

        assertThat(hoy.get("tarjetas").get("montoTotalRecaudo")).hasToString(recaudo);
        assertThat(hoy.get("tarjetas").get("nPresenciasRealizadas").asLong()).isEqualTo(presencias);
        var graficos = hoy.get("graficos");
        assertThat(suma(graficos.get("estadoVentas"))).isEqualTo(ventas);
        assertThat(suma(graficos.get("historicoVentasPresencias"))).isEqualTo(ventas);
        assertThat(
                        graficos.get("rankingAsesores")
                                .valueStream()
                                .filter(fila -> fila.get(0).asString().contains("Tablero")))
                .hasSize((int) rankeados);
    }

    @Test
    void a_month_with_presencias_and_no_ventas_is_told() {
        assertThat(grafico(TODO + "&asesorId=TAB3", "historicoVentasPresencias"))
                .hasToString("[[\"Mes\",\"Ventas\",\"Presencias\"],[\"2001-04\",0,1]]");
    }

    @Test
    void without_anything_to_tell_each_chart_says_so() {
        var nada = tablero("?startDate=1990-01-01&endDate=1990-12-31");

        assertThat(nada.get("tarjetas").get("montoTotalRecaudo")).hasToString("0");
        assertThat(nada.get("tarjetas").get("tasaConversionVentas")).hasToString("0.0");
        var graficos = nada.get("graficos");
        assertThat(graficos.get("historicoVentasPresencias").get(1))
                .hasToString("[\"Sin datos\",0,0]");
        assertThat(graficos.get("estadoVentas").get(1)).hasToString("[\"Sin datos\",0]");
        assertThat(graficos.get("recaudoPorMedioCaptacion").get(1))
                .hasToString("[\"Sin datos\",0]");
        assertThat(graficos.get("rankingAsesores").get(1))
                .hasToString("[\"Sin datos\",\"-\",\"-\",0,\"-\",0,0,0,0]");
        assertThat(graficos.get("embudoVentas").get(3))
                .hasToString(
                        "[\"Ventas Procesables\",0,\"Ventas Procesables: 0 (0.0% de Realizadas, 0.0% de Totales)\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startDate=2026-02-31",
                "endDate=ayer",
                "asesorId=NO-HAY",
                "tipoVenta=trueque",
                "medio_captacion=paloma",
                "status_venta=vendida"
            })
    void what_cannot_be_is_refused_by_its_name(String parametro) {
        var respuesta = ver(TABLERO + "?" + parametro);

        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(leer(respuesta).propertyNames())
                .containsExactly(parametro.substring(0, parametro.indexOf('=')));
    }

    @Test
    void it_issues_at_most_eight_statements() {
        var respuesta =
                ver(
                        TABLERO
                                + TODO
                                + "&asesorId=TAB1&tipoVenta=credito&medio_captacion=web&status_venta=procesable");

        var pedido = respuesta.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Sentencias.de(pedido)).hasSizeBetween(1, 8);
    }

    private JsonNode grafico(String consulta, String nombre) {
        return tablero(consulta).get("graficos").get(nombre);
    }

    private static long suma(JsonNode tabla) {
        return tabla.valueStream().skip(1).mapToLong(fila -> fila.get(1).asLong()).sum();
    }
}
