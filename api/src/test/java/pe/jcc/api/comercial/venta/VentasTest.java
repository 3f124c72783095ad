package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

class VentasTest extends VentasDePrueba {

    @Test
    void a_venta_on_credit_has_the_price_of_its_plazo_and_a_plan_that_adds_up() {
        var venta = venta(EN_SOLES, CREDITO);

        assertThat(venta.get("id_venta").asString()).matches("V\\d{5,}");
        assertThat(venta.get("valor_lote_venta").asString()).isEqualTo("12900.00");
        assertThat(venta.get("saldo_pendiente").asString()).isEqualTo("12900.00");
        assertThat(venta.get("saldo_a_favor").asString()).isEqualTo("0.00");
        assertThat(venta.get("status_venta").asString()).isEqualTo("separacion");
        assertThat(venta.get("lote_info").asString())
                .isEqualTo("VENDIBLE-1 (OASIS 1 (HUACHO 1) - Etapa: 9 - Mz: Z Lt: VENDIBLE-1)");
        var plan = venta.get("plan_pago_detalle");
        assertThat(plan.get("monto_total_credito").asString()).isEqualTo("12000.00");
        assertThat(plan.get("cuotas")).hasSize(12);
        assertThat(vencimientos(plan))
                .startsWith("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        comprobarInvariante(venta);
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Disponible");
    }

    @Test
    void a_venta_in_dollars_is_worth_them_at_its_rate_and_is_owed_in_them() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES);

        assertThat(venta.get("valor_lote_venta").asString()).isEqualTo("48375.00");
        assertThat(venta.get("saldo_pendiente_dolares").decimalValue())
                .isEqualByComparingTo("12900");
        var plan = venta.get("plan_pago_detalle");
        assertThat(plan.get("monto_total_credito").asString()).isEqualTo("47475.00");
        assertThat(plan.get("monto_total_credito_dolares").decimalValue())
                .isEqualByComparingTo("12660");
        assertThat(plan.at("/cuotas/0/monto_programado").asString()).isEqualTo("1055.00");
        assertThat(plan.at("/cuotas/0/monto_programado_display/soles").isNull()).isTrue();
        comprobarInvariante(venta);
    }

    @Test
    void a_cuota_inicial_in_dollars_that_is_no_less_than_the_price_is_none() {
        var venta =
                venta(
                        EN_DOLARES,
                        "\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 12, \"cuota_inicial_requerida\": 48375"
                                + DOLARES);

        assertThat(venta.get("cuota_inicial_requerida").asString()).isEqualTo("0.00");
        assertThat(venta.at("/plan_pago_detalle/monto_total_credito_dolares").decimalValue())
                .isEqualByComparingTo("12900");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "tipo_venta": "credito", "plazo_meses_credito": 0 | plazo_meses_credito
                    "tipo_venta": "credito", "plazo_meses_credito": 18 | plazo_meses_credito
                    "tipo_venta": "contado", "plazo_meses_credito": 12 | plazo_meses_credito
                    "tipo_venta": "credito", "plazo_meses_credito": 36 | lote
                    "tipo_venta": "credito", "plazo_meses_credito": 12, "cuota_inicial_requerida": -1 | cuota_inicial_requerida
                    "tipo_venta": "credito", "plazo_meses_credito": 12, "cuota_inicial_requerida": 12900 | cuota_inicial_requerida
                    "tipo_venta": "credito", "plazo_meses_credito": 12, "cuota_inicial_requerida": "12899.95" | cuota_inicial_requerida
                    "tipo_venta": "contado", "porcentaje_comision_socio_personalizado": 5 | porcentaje_comision_socio_personalizado
                    "tipo_venta": "contado", "porcentaje_comision_vendedor_principal_personalizado": 101 | porcentaje_comision_vendedor_principal_personalizado
                    "tipo_venta": "contado", "fecha_venta": "2126-01-01" | fecha_venta
                    "tipo_venta": "regalo" | tipo_venta
                    "tipo_venta": "contado", "vendedor_principal": "A-NADIE" | vendedor_principal
                    "tipo_venta": "contado", "comisiones_asesores": [{"asesor": "A-NADIE", "rol": "liner"}] | comisiones_asesores
                    "tipo_venta": "contado", "comisiones_asesores": "x" | comisiones_asesores
                    """)
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_kept(String terminos, String campo) {
        var no = leer(vender(EN_SOLES, terminos));

        assertThat(no.propertyNames()).containsExactly(campo);
        assertThat(leer(ver(VENTAS + "?lote_id=" + EN_SOLES)).get("count").asInt()).isZero();
    }

    @Test
    void a_lote_in_dollars_needs_a_price_and_a_rate() {
        rechaza(
                400,
                vender(EN_DOLARES, CONTADO),
                "{\"precio_dolares\":[\"Debe ingresar el precio en dólares para este proyecto.\"]}");
        rechaza(
                400,
                vender(EN_DOLARES, CONTADO + ", \"precio_dolares\": 10"),
                "{\"tipo_cambio\":[\"Debe ingresar el tipo de cambio para este proyecto.\"]}");
        rechaza(
                400,
                vender(
                        EN_DOLARES,
                        "\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 36" + DOLARES),
                "{\"lote\":[\"El lote VENDIBLE-2 no tiene precio definido para 36 meses (dólares).\"]}");
    }

    @Test
    void a_venta_is_to_somebody_who_is_there_or_to_somebody_who_is_told_of() {
        var fecha = "{\"fecha_venta\": \"2026-01-31\", \"lote\": \"VENDIBLE-1\", " + CONTADO;
        rechaza(
                400,
                hacer("POST", VENTAS, fecha + "}"),
                "{\"detail\":\"Debe proporcionar un cliente existente o datos para uno nuevo.\"}");
        rechaza(
                400,
                hacer("POST", VENTAS, fecha + ", \"cliente\": \"CLI-NADIE\"}"),
                "{\"cliente\":[\"Cliente existente no encontrado.\"]}");
        var quien =
                ", \"nuevo_cliente_data\": {\"tipo_documento\": \"CE\", \"nombres_completos_razon_social\": \"Compradora Prueba\"}}";
        assertThat(
                        hacer("POST", VENTAS, fecha + ", \"cliente\": \"COMPRADOR\"" + quien)
                                .statusCode())
                .isEqualTo(400);

        var venta = logrado(201, hacer("POST", VENTAS, fecha + quien));

        var nuevo = venta.get("cliente").asString();
        assertThat(nuevo).matches("CLI\\d{4,}");
        assertThat(hacer("DELETE", esta(venta), "").statusCode()).isEqualTo(204);
        assertThat(hacer("DELETE", "/api/gestion/clientes/" + nuevo + "/", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void an_edit_that_changes_no_term_leaves_the_plan_and_one_that_does_makes_it_anew() {
        var venta = venta(EN_SOLES, CREDITO);
        var plan = venta.get("plan_pago_detalle");
        var cuota = plan.at("/cuotas/2/id_cuota").asLong();
        logrado(200, hacer("PATCH", CUOTAS + cuota + "/", "{\"monto_programado\": \"900\"}"));
        pago(venta, "2026-02-01", "1900");

        var igual =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                esta(venta),
                                """
                                {"fecha_venta": "2026-01-31", "lote": "VENDIBLE-1", "cliente": "COMPRADOR", %s, "notas": "n"}
                                """
                                        .formatted(CREDITO)));
        assertThat(igual.at("/plan_pago_detalle/cuotas/2/monto_programado").asString())
                .isEqualTo("900.00");

        var otra = cambiar(venta, "{\"plazo_meses_credito\": 24}");
        comprobarInvariante(otra);
        assertThat(otra.get("valor_lote_venta").asString()).isEqualTo("13800.00");
        assertThat(otra.at("/plan_pago_detalle/id_plan_pago")).isEqualTo(plan.get("id_plan_pago"));
        assertThat(ids(otra)).hasSize(24).startsWith(ids(venta).toArray(Long[]::new));
        assertThat(otra.at("/plan_pago_detalle/cuotas/0/monto_pagado").asString())
                .isEqualTo("537.50");

        var corta = cambiar(venta, "{\"plazo_meses_credito\": 12}");
        assertThat(ids(corta)).isEqualTo(ids(venta));
        var larga = cambiar(venta, "{\"plazo_meses_credito\": 24}");
        assertThat(ids(larga)).isEqualTo(ids(otra));

        var contado = cambiar(venta, "{\"tipo_venta\": \"contado\", \"plazo_meses_credito\": 0}");
        assertThat(contado.get("plan_pago_detalle").isNull()).isTrue();
        assertThat(contado.get("saldo_pendiente").asString()).isEqualTo("10100.00");
        assertThat(contado.at("/registros_pago/0/cuota_plan_pago_cubierta").isNull()).isTrue();
    }

    @Test
    void dollars_told_of_a_venta_in_soles_change_nothing_of_its_price_and_plan() {
        var venta = venta(EN_SOLES, CREDITO);
        sql.sql(
                        "UPDATE comercial.lotes SET precio_credito_12_meses_soles = 15000 WHERE id_lote = ?")
                .param(EN_SOLES)
                .update();
        cambiar(
                venta,
                """
                {"cuota_inicial_requerida": "900.00", "precio_dolares": "4000", "tipo_cambio": "3.75"}
                """);

        var ahora = otraVez(venta);

        assertThat(ahora.get("valor_lote_venta").asString()).isEqualTo("12900.00");
        assertThat(ahora.get("plan_pago_detalle")).isEqualTo(venta.get("plan_pago_detalle"));
        assertThat(ahora.get("tipo_cambio").asString()).isEqualTo("3.750");
    }

    @Test
    void whoever_has_not_seen_the_present_comisiones_changes_none() {
        var venta = venta(EN_SOLES, CONTADO);
        var vista = etag(ver(esta(venta)));
        cambiar(
                venta,
                "{\"comisiones_asesores\": [{\"asesor\": \"%s\", \"rol\": \"liner\", \"porcentaje_comision\": 2}]}"
                        .formatted(asesor));

        var tarde = hacer("PATCH", esta(venta), "{\"comisiones_asesores\": []}", "If-Match", vista);

        assertThat(tarde.statusCode()).isEqualTo(412);
    }

    @Test
    void a_put_without_a_plazo_has_none() {
        var venta = venta(EN_SOLES, CREDITO);

        var puesta =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                esta(venta),
                                "{\"fecha_venta\": \"2026-01-31\", \"lote\": \"VENDIBLE-1\", \"tipo_venta\": \"contado\"}"));

        assertThat(puesta.get("plazo_meses_credito").asInt()).isZero();
    }

    @Test
    void ventas_are_found_by_what_people_know_of_them() {
        var venta =
                venta(
                        EN_SOLES,
                        CREDITO
                                + ", \"comisiones_asesores\": [{\"asesor\": \"%s\", \"rol\": \"call\"}]"
                                        .formatted(asesor));

        for (var consulta :
                new String[] {
                    "tipo_venta=credito&status_venta=separacion&lote_id=VENDIBLE-1",
                    "cliente_q=comprádora&fecha_venta_after=2026-01-31&fecha_venta_before=2026-01-31",
                    "vendedor_q=prueba+uno"
                }) {
            assertThat(leer(ver(VENTAS + "?" + consulta)).get("results"))
                    .as(consulta)
                    .contains(venta);
        }
        assertThat(ver(VENTAS + "?tipo_venta=X").statusCode()).isEqualTo(400);
        assertThat(ver(VENTAS + "?fecha_venta_after=zz").statusCode()).isEqualTo(400);
        assertThat(leer(ver(esta(venta) + "historial/")).at("/results/0/operacion").asString())
                .isEqualTo("creado");
    }

    private static List<String> vencimientos(JsonNode plan) {
        return plan.get("cuotas")
                .valueStream()
                .map(cuota -> cuota.get("fecha_vencimiento").asString())
                .toList();
    }

    private static List<Long> ids(JsonNode venta) {
        return venta.at("/plan_pago_detalle/cuotas")
                .valueStream()
                .map(cuota -> cuota.get("id_cuota").asLong())
                .toList();
    }
}
