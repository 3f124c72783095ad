package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cuotas of a plan: what people change of them, and what they are on a day. */
class CuotasTest extends VentasDePrueba {

    @Test
    void a_cuota_moves_its_difference_to_the_last_that_is_not_paid() {
        var venta = venta(EN_SOLES, CREDITO);
        var primera = CUOTAS + venta.at("/plan_pago_detalle/cuotas/0/id_cuota") + "/";

        var cambiada =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                primera,
                                "{\"monto_programado\": \"1400.50\", \"fecha_vencimiento\": \"2026-02-20\", \"monto_pagado\": 77}"));
        assertThat(cambiada.get("monto_pagado").asString()).isEqualTo("0.00");
        assertThat(otraVez(venta).at("/plan_pago_detalle/cuotas/11/monto_programado").asString())
                .isEqualTo("599.50");
        assertThat(hacer("PATCH", primera, "{\"monto_programado\": 2000}").statusCode())
                .isEqualTo(400);

        pago(venta, "2026-02-01", "2300.50");
        rechaza(
                400,
                hacer("PATCH", primera, "{\"monto_programado\": 1}"),
                "{\"non_field_errors\":[\"Esta cuota está pagada: no se puede cambiar.\"]}");
        rechaza(
                405,
                hacer("DELETE", primera, ""),
                "{\"detail\":\"La eliminación de cuotas individuales no está permitida.\"}");
    }

    @Test
    void a_cuota_is_what_it_is_today() {
        var venta = venta(EN_SOLES, CREDITO);
        pago(venta, "2026-02-01", "2400");

        assertThat(
                        otraVez(venta)
                                .at("/plan_pago_detalle/cuotas")
                                .valueStream()
                                .limit(3)
                                .map(cuota -> cuota.get("estado_cuota").asString()))
                .containsExactly("pagada", "atrasada", "vencida_no_pagada");
        var vencidas =
                leer(
                        ver(
                                CUOTAS
                                        + "?estado_cuota=vencida_no_pagada&plan_pago_venta__venta__id_venta="
                                        + id(venta)));
        assertThat(vencidas.get("count").asInt()).isPositive();
        assertThat(ver(CUOTAS + "?estado_cuota=XX").statusCode()).isEqualTo(400);
        assertThat(ver(CUOTAS + "?plan_pago_venta=abc").statusCode()).isEqualTo(400);
        assertThat(
                        leer(ver("/api/gestion/planespago/?venta__id_venta=" + id(venta)))
                                .at("/results/0/cuotas"))
                .hasSize(12);
    }
}
