package pe.jcc.api.comercial.cobranza;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class AntiguedadTest extends CobranzasDePrueba {

    private static final String ANTIGUEDAD = "/api/gestion/cobranzas/antiguedad/";
    private static final String NADA =
            "{\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\",\"rangos\":["
                    + "{\"desde\":1,\"hasta\":30,\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\"},"
                    + "{\"desde\":31,\"hasta\":60,\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\"},"
                    + "{\"desde\":61,\"hasta\":90,\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\"},"
                    + "{\"desde\":91,\"hasta\":120,\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\"},"
                    + "{\"desde\":121,\"hasta\":null,\"cuotas\":0,\"ventas\":0,\"soles\":\"0.00\",\"dolares\":\"0.00\"}]}";

    @Test
    void what_is_overdue_is_told_by_how_old_it_is_without_what_was_paid_of_it() {
        var venta = deHoy(EN_SOLES, CREDITO + vendedor());
        vencidas(venta, 1, 30, 31, 60, 61, 90, 91, 120, 121, 400, 0);
        pago(venta, hoy().minusDays(400).toString(), "900");
        pago(venta, hoy().toString(), "1400");

        var suyo = antiguedad("?asesor=" + asesor);

        assertThat(suyo.get("fecha").asString()).isEqualTo(hoy().toString());
        assertThat(suyo.get("total"))
                .hasToString(
                        "{\"cuotas\":9,\"ventas\":1,\"soles\":\"8600.00\",\"dolares\":\"0.00\",\"rangos\":["
                                + "{\"desde\":1,\"hasta\":30,\"cuotas\":1,\"ventas\":1,\"soles\":\"600.00\",\"dolares\":\"0.00\"},"
                                + "{\"desde\":31,\"hasta\":60,\"cuotas\":2,\"ventas\":1,\"soles\":\"2000.00\",\"dolares\":\"0.00\"},"
                                + "{\"desde\":61,\"hasta\":90,\"cuotas\":2,\"ventas\":1,\"soles\":\"2000.00\",\"dolares\":\"0.00\"},"
                                + "{\"desde\":91,\"hasta\":120,\"cuotas\":2,\"ventas\":1,\"soles\":\"2000.00\",\"dolares\":\"0.00\"},"
                                + "{\"desde\":121,\"hasta\":null,\"cuotas\":2,\"ventas\":1,\"soles\":\"2000.00\",\"dolares\":\"0.00\"}]}");
        assertThat(suyo.get("por_proyecto"))
                .hasToString(
                        "[{\"proyecto\":\"OASIS 1 (HUACHO 1)\",\"atraso\":%s}]"
                                .formatted(suyo.get("total")));
        assertThat(suyo.get("por_asesor"))
                .hasToString(
                        "[{\"asesor\":\"%s\",\"asesor_nombre\":\"Vendedora Prueba Uno\",\"atraso\":%s}]"
                                .formatted(asesor, suyo.get("total")));
    }

    @Test
    void soles_and_dollars_are_never_added_and_who_sold_may_be_nobody() {
        var enSoles = deHoy(EN_SOLES, CREDITO + vendedor());
        var enDolares = deHoy(EN_DOLARES, CREDITO + DOLARES);
        vencidas(enSoles, 10);
        vencidas(enDolares, 10, 200);

        var todo = antiguedad("?proyecto=oasis");

        assertThat(todo.at("/total/cuotas").asInt()).isEqualTo(3);
        assertThat(todo.at("/total/ventas").asInt()).isEqualTo(2);
        assertThat(todo.at("/total/soles").asString()).isEqualTo("1000.00");
        assertThat(todo.at("/total/dolares").asString()).isEqualTo("2110.00");
        assertThat(todo.at("/total/rangos/0/cuotas").asInt()).isEqualTo(2);
        assertThat(todo.at("/total/rangos/0/dolares").asString()).isEqualTo("1055.00");
        assertThat(todo.get("por_proyecto").findValuesAsString("proyecto"))
                .containsExactly("OASIS 1 (HUACHO 1)", "OASIS 2 (AUCALLAMA)");
        assertThat(todo.at("/por_proyecto/0/atraso/dolares").asString()).isEqualTo("0.00");
        assertThat(todo.at("/por_proyecto/1/atraso/soles").asString()).isEqualTo("0.00");
        assertThat(todo.get("por_asesor").findValuesAsString("asesor_nombre"))
                .containsExactly("Vendedora Prueba Uno", "Sin asesor");
        assertThat(todo.at("/por_asesor/1/asesor").isNull()).isTrue();
        assertThat(todo.at("/por_asesor/1/atraso/dolares").asString()).isEqualTo("2110.00");
        assertThat(antiguedad("?proyecto=AUCALLAMA").at("/total/soles").asString())
                .isEqualTo("0.00");
    }

    @Test
    void a_venta_with_three_cuotas_left_unpaid_can_be_resolved() {
        var enSoles = deHoy(EN_SOLES, CREDITO + vendedor());
        var enDolares = deHoy(EN_DOLARES, CREDITO + DOLARES);
        vencidas(enSoles, 5, 0, 90, 0, 40);
        vencidas(enDolares, 3, 2);
        assertThat(antiguedad("").get("cuotas_para_resolver").asInt()).isEqualTo(3);
        assertThat(resolubles("")).containsExactly(id(enSoles));
        vence(enDolares, 7, hoy().minusDays(100));

        assertThat(antiguedad("").get("ventas_resolubles"))
                .hasToString(
                        "[{\"id_venta\":\"%s\",\"cliente\":\"Compradora Prueba (COMPRADOR)\",\"lote_info\":\"VENDIBLE-2 (OASIS 2 (AUCALLAMA) - Etapa: 9 - Mz: Z Lt: VENDIBLE-2)\",\"asesor\":null,\"asesor_nombre\":\"Sin asesor\",\"cuotas_vencidas\":3,\"saldo_vencido\":\"3165.00\",\"moneda\":\"USD\",\"dias\":100},"
                                        .formatted(id(enDolares))
                                + "{\"id_venta\":\"%s\",\"cliente\":\"Compradora Prueba (COMPRADOR)\",\"lote_info\":\"VENDIBLE-1 (OASIS 1 (HUACHO 1) - Etapa: 9 - Mz: Z Lt: VENDIBLE-1)\",\"asesor\":\"%s\",\"asesor_nombre\":\"Vendedora Prueba Uno\",\"cuotas_vencidas\":3,\"saldo_vencido\":\"3000.00\",\"moneda\":\"PEN\",\"dias\":90}]"
                                        .formatted(id(enSoles), asesor));
        assertThat(resolubles("?asesor=" + asesor)).containsExactly(id(enSoles));
        // 240 dollars of cuota inicial and one cuota of 1055
        var pago = "\"monto_pago_dolares\": 1295, \"tipo_cambio_pago\": 3.7";
        logrado(201, pagar(enDolares, hoy().toString(), pago));
        assertThat(resolubles("")).containsExactly(id(enSoles));
        cambiar(enSoles, "{\"status_venta\": \"anulado\"}");
        assertThat(resolubles("")).isEmpty();
    }

    @Test
    void nothing_overdue_is_told_with_zeros() {
        deHoy(EN_SOLES, CREDITO + vendedor());

        assertThat(antiguedad("?asesor=" + asesor))
                .hasToString(
                        "{\"fecha\":\"%s\",\"cuotas_para_resolver\":3,\"total\":%s,\"por_proyecto\":[],\"por_asesor\":[],\"ventas_resolubles\":[]}"
                                .formatted(hoy(), NADA));
        assertThat(antiguedad("?proyecto=%25&asesor=A-NADIE").get("total")).hasToString(NADA);
        assertThat(ver(ANTIGUEDAD + "?proyecto=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void two_statements_read_it_and_english_is_spoken() {
        vencidas(deHoy(EN_DOLARES, CREDITO + DOLARES), 1);

        var respuesta = hacer("GET", ANTIGUEDAD, "", "Accept-Language", "en");

        assertThat(sentencias(respuesta)).hasSize(2);
        assertThat(leer(respuesta).get("por_asesor").findValuesAsString("asesor_nombre"))
                .containsExactly("No asesor");
    }

    private JsonNode antiguedad(String consulta) {
        return logrado(200, ver(ANTIGUEDAD + consulta));
    }

    private List<String> resolubles(String consulta) {
        return antiguedad(consulta).get("ventas_resolubles").findValuesAsString("id_venta");
    }

    /** Nothing of it is due yet. */
    private JsonNode deHoy(String lote, String terminos) {
        return cambiar(venta(lote, terminos), "{\"fecha_venta\": \"%s\"}".formatted(hoy()));
    }

    /** Its cuotas, from the first on, fell due so many days ago. */
    private void vencidas(JsonNode venta, int... dias) {
        for (int i = 0; i < dias.length; i++) {
            vence(venta, i + 1, hoy().minusDays(dias[i]));
        }
    }

    private String vendedor() {
        return ", \"vendedor_principal\": \"%s\"".formatted(asesor);
    }
}
