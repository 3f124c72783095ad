package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

class PagosTest extends VentasDePrueba {

    @Test
    void pagos_are_applied_by_date_whenever_they_are_entered() {
        var venta = venta(EN_SOLES, CREDITO);
        var tarde = pago(venta, "2026-03-05", "1500");
        pago(venta, "2026-02-01", "900");

        var ahora = otraVez(venta);
        assertThat(pagados(ahora)).startsWith("1000.00", "500.00", "0.00");
        assertThat(leer(ver(este(tarde))).at("/cuota_info/numero_cuota").asInt()).isEqualTo(1);
        assertThat(ahora.at("/plan_pago_detalle/cuotas/0/fecha_pago_efectivo").asString())
                .isEqualTo("2026-03-05");

        logrado(200, hacer("PATCH", este(tarde), "{\"fecha_pago\": \"2026-01-31\"}"));
        assertThat(pagados(otraVez(venta))).startsWith("1000.00", "500.00", "0.00");
        assertThat(otraVez(venta).at("/plan_pago_detalle/cuotas/1/monto_pagado").asString())
                .isEqualTo("500.00");

        logrado(200, hacer("PATCH", este(tarde), "{\"monto_pago\": \"600.05\"}"));
        assertThat(pagados(otraVez(venta))).startsWith("600.05", "0.00");
        assertThat(hacer("DELETE", este(tarde), "").statusCode()).isEqualTo(204);
        assertThat(pagados(otraVez(venta))).startsWith("0.00");
        assertThat(otraVez(venta).get("monto_pagado_actual").asString()).isEqualTo("900.00");
    }

    @Test
    void a_bound_pago_pays_its_cuota_first_and_an_echo_binds_nothing() {
        var venta = venta(EN_SOLES, CREDITO);
        var tercera = venta.at("/plan_pago_detalle/cuotas/2/id_cuota").asLong();
        var atado =
                logrado(
                        201,
                        pagar(
                                venta,
                                "2026-02-01",
                                "\"monto_pago\": 1100, \"cuota_plan_pago_cubierta\": " + tercera));

        assertThat(atado.get("cuota_plan_pago_cubierta").asLong()).isEqualTo(tercera);
        assertThat(pagados(otraVez(venta))).startsWith("0.00", "0.00", "1000.00");

        var suelto = pago(venta, "2026-02-02", "1000");
        var cubierta = leer(ver(este(suelto))).get("cuota_plan_pago_cubierta").asLong();
        logrado(
                200,
                hacer(
                        "PATCH",
                        este(suelto),
                        "{\"cuota_plan_pago_cubierta\": %d, \"notas_pago\": \"eco\"}"
                                .formatted(cubierta)));
        assertThat(
                        sql.sql("SELECT count(cuota) FROM comercial.pagos WHERE venta = ?")
                                .param(id(venta))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);

        var otra = venta(EN_DOLARES, CREDITO + DOLARES);
        rechaza(
                400,
                pagar(
                        otra,
                        "2026-02-01",
                        "\"monto_pago_dolares\": 10, \"tipo_cambio_pago\": 3.7, \"cuota_plan_pago_cubierta\": "
                                + tercera),
                "{\"cuota_plan_pago_cubierta\":[\"La cuota %d no es del plan de pago de la venta %s.\"]}"
                        .formatted(tercera, id(otra)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    siguientes,   1000.00 1000.00 1000.00 1000.00 600.00 0.00 0.00
                    menos_cuotas, 1000.00 0.00 0.00 0.00 0.00 0.00 0.00
                    menor_cuota,  1000.00 327.27 327.28 327.27 327.27 327.27 327.28
                    """)
    void what_is_paid_early_pays_as_the_client_wants(String modo, String esperado) {
        var venta = venta(EN_SOLES, CREDITO);
        logrado(
                201,
                pagar(
                        venta,
                        "2026-03-01",
                        "\"monto_pago\": 5500, \"modo_adelanto\": \"" + modo + "\""));

        assertThat(pagados(otraVez(venta)).subList(0, 7)).containsExactly(esperado.split(" "));
    }

    @Test
    void money_of_another_currency_counts_at_the_rate_that_is_told_and_once() {
        var soles = venta(EN_SOLES, CREDITO);
        var dolares =
                logrado(
                        201,
                        pagar(
                                soles,
                                "2026-02-01",
                                "\"monto_pago\": 99999, \"monto_pago_dolares\": \"100.01\", \"tipo_cambio_pago\": \"3.755\""));
        assertThat(dolares.get("monto_pago").asString()).isEqualTo("375.54");
        assertThat(dolares.get("monto_pago_soles").asString()).isEqualTo("375.54");
        assertThat(dolares.get("monto_pago_display").asString()).isEqualTo("$100.01 (TC: 3.755)");
        logrado(200, hacer("PATCH", este(dolares), "{\"monto_pago\": \"1\"}"));
        assertThat(otraVez(soles).get("monto_pagado_actual").asString()).isEqualTo("375.54");

        var venta = venta(EN_DOLARES, CREDITO + DOLARES);
        logrado(
                201,
                pagar(venta, "2026-02-01", "\"monto_pago\": 1000, \"tipo_cambio_pago\": \"3.8\""));
        var ahora = otraVez(venta);
        assertThat(ahora.get("saldo_pendiente_dolares").decimalValue())
                .isEqualByComparingTo("12636.84");
        assertThat(ahora.get("saldo_pendiente").asString()).isEqualTo("47388.15");
        assertThat(ahora.get("monto_pagado_actual").asString()).isEqualTo("1000.00");
        assertThat(ahora.get("status_venta").asString()).isEqualTo("procesable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "metodo_pago": "efectivo" | monto_pago
                    "monto_pago": 0 | monto_pago
                    "monto_pago": -5 | monto_pago
                    "monto_pago": "x" | monto_pago
                    "monto_pago": "1.005" | monto_pago
                    "monto_pago_dolares": 100 | tipo_cambio_pago
                    "monto_pago_dolares": 100, "tipo_cambio_pago": 0 | tipo_cambio_pago
                    "monto_pago": 10, "fecha_pago": "2126-01-01" | fecha_pago
                    "monto_pago": 10, "metodo_pago": "trueque" | metodo_pago
                    "monto_pago": 10, "modo_adelanto": "todo" | modo_adelanto
                    "monto_pago": 10, "cuota_plan_pago_cubierta": 999999999 | cuota_plan_pago_cubierta
                    "monto_pago": 10, "venta": "V-NADIE" | venta
                    "monto_pago": 10, "venta": "\\\\u0000" | venta
                    """)
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_kept(String pago, String campo) {
        var venta = venta(EN_SOLES, CREDITO);

        var no = hacer("POST", PAGOS, "{\"venta\": \"%s\", %s}".formatted(id(venta), pago));

        assertThat(no.statusCode()).as(no.body()).isEqualTo(400);
        assertThat(leer(no).propertyNames()).containsExactly(campo);
        assertThat(leer(ver(PAGOS + "?venta=" + id(venta))).get("count").asInt()).isZero();
    }

    @Test
    void soles_on_a_venta_in_dollars_need_their_rate() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES);

        rechaza(
                400,
                pagar(venta, "2026-02-01", "\"monto_pago\": 1000"),
                "{\"tipo_cambio_pago\":[\"Indique el tipo de cambio: el pago y la venta no están en la misma moneda.\"]}");
    }

    @Test
    void what_is_paid_beyond_the_price_is_the_clients_and_no_saldo_is_negative() {
        var venta = venta(EN_SOLES, CREDITO);
        pago(venta, "2026-02-01", "20000.10");

        var ahora = otraVez(venta);
        assertThat(ahora.get("saldo_pendiente").asString()).isEqualTo("0.00");
        assertThat(ahora.get("saldo_a_favor").asString()).isEqualTo("7100.10");
        assertThat(ahora.get("status_venta").asString()).isEqualTo("completada");
        assertThat(ahora.at("/plan_pago_detalle/cuotas/11/estado_cuota").asString())
                .isEqualTo("pagada");
    }

    @Test
    void what_no_venta_is_called_is_refused_when_a_pago_would_pass_to_it() {
        var pago = pago(venta(EN_SOLES, CREDITO), "2026-02-01", "900");

        for (var venta : List.of("V-NADIE", "\\u0000", "")) {
            var no = hacer("PATCH", este(pago), "{\"venta\": \"%s\"}".formatted(venta));
            assertThat(no.statusCode()).as(no.body()).isEqualTo(400);
            assertThat(leer(no).propertyNames()).containsExactly("venta");
        }
    }

    @Test
    void a_hundred_of_the_largest_pagos_add_up() {
        var venta = venta(EN_SOLES, CREDITO);
        for (int i = 0; i < 101; i++) {
            pago(venta, "2026-02-01", "9999999999.99");
        }

        var ahora = otraVez(venta);
        assertThat(ahora.get("monto_pagado_actual").asString()).isEqualTo("1009999999998.99");
        assertThat(ahora.get("saldo_a_favor").asString()).isEqualTo("1009999987098.99");
    }

    @Test
    void a_pago_may_pass_to_another_venta() {
        var una = venta(EN_SOLES, CREDITO);
        var otra = venta(EN_SOLES, CREDITO);
        var pago = pago(una, "2026-02-01", "900");

        logrado(200, hacer("PATCH", este(pago), "{\"venta\": \"%s\"}".formatted(id(otra))));

        assertThat(otraVez(una).get("status_venta").asString()).isEqualTo("separacion");
        assertThat(otraVez(otra).get("status_venta").asString()).isEqualTo("procesable");
        assertThat(otraVez(otra).get("registros_pago")).hasSize(1);
    }

    @Test
    void what_a_pago_paid_there_goes_before_it_pays_here() {
        var una = venta(EN_SOLES, CREDITO);
        var otra = venta(EN_SOLES, CREDITO);
        for (var dia : List.of("01", "02", "03")) {
            pago(una, "2026-02-" + dia, "250");
        }
        var pago = pago(otra, "2026-02-01", "1900");

        var pasado = hacer("PATCH", este(pago), "{\"venta\": \"%s\"}".formatted(id(una)));

        assertThat(pasado.statusCode()).as(pasado.body()).isEqualTo(200);
        assertThat(otraVez(una).get("monto_pagado_actual").asString()).isEqualTo("2650.00");
        assertThat(otraVez(una).get("status_venta").asString()).isEqualTo("procesable");
        assertThat(otraVez(otra).get("status_venta").asString()).isEqualTo("separacion");
    }

    @Test
    void what_is_nothing_or_too_much_in_the_other_currency_is_refused() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES);

        for (var pago :
                List.of(
                        "\"monto_pago_dolares\": \"0.01\", \"tipo_cambio_pago\": \"0.3\"",
                        "\"monto_pago\": \"9999999999.99\", \"tipo_cambio_pago\": \"0.001\"",
                        "\"monto_pago_dolares\": \"9999999999.99\", \"tipo_cambio_pago\": \"99\"")) {
            var no = pagar(venta, "2026-02-01", pago);
            assertThat(no.statusCode()).as(no.body()).isEqualTo(400);
        }
    }

    @Test
    void a_receipt_of_the_old_system_keeps_its_soles() {
        var venta = venta(EN_SOLES, CREDITO);
        var pago =
                logrado(
                        201,
                        pagar(
                                venta,
                                "2026-02-01",
                                "\"monto_pago_dolares\": 100, \"tipo_cambio_pago\": 3.75"));
        sql.sql("UPDATE comercial.pagos SET monto_pago = 1000, monto = 1000 WHERE id_pago = ?")
                .param(pago.get("id_pago").asString())
                .update();

        var cambiado = logrado(200, hacer("PATCH", este(pago), "{\"notas_pago\": \"x\"}"));

        assertThat(cambiado.get("monto_pago").asString()).isEqualTo("1000.00");
        cambiar(venta, "{\"plazo_meses_credito\": 24}");
        assertThat(otraVez(venta).get("saldo_pendiente").asString()).isEqualTo("12800.00");
    }

    private static List<String> pagados(JsonNode venta) {
        return venta.at("/plan_pago_detalle/cuotas")
                .valueStream()
                .map(cuota -> cuota.get("monto_pagado").asString())
                .toList();
    }
}
