package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of a venta, and of its lote with it. */
class StatusDeVentaTest extends VentasDePrueba {

    @Test
    void pagos_and_people_make_the_status_and_the_lote_follows() {
        var venta = venta(EN_SOLES, CREDITO);

        var inicial = pago(venta, "2026-02-01", "900");
        assertThat(otraVez(venta).get("status_venta").asString()).isEqualTo("procesable");
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Reservado");

        logrado(200, hacer("POST", esta(venta) + "marcar_firma_contrato/", "{}"));
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Vendido");
        logrado(
                200,
                hacer(
                        "PATCH",
                        "/api/gestion/lotes/" + EN_SOLES + "/",
                        "{\"estado_lote\": \"Disponible\"}"));
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Vendido");

        pago(venta, "2026-02-02", "12000");
        assertThat(otraVez(venta).get("status_venta").asString()).isEqualTo("completada");
        logrado(200, hacer("POST", esta(venta) + "revertir_firma_contrato/", ""));
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Reservado");

        assertThat(hacer("DELETE", este(inicial), "").statusCode()).isEqualTo(204);
        var menos = otraVez(venta);
        assertThat(menos.get("status_venta").asString()).isEqualTo("procesable");
        assertThat(menos.get("saldo_pendiente").asString()).isEqualTo("900.00");

        assertThat(cambiar(venta, "{\"status_venta\": \"anulado\"}").get("status_venta").asString())
                .isEqualTo("anulado");
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Disponible");
        rechaza(
                400,
                pagar(venta, "2026-02-03", "\"monto_pago\": 1"),
                "{\"venta\":[\"La venta %s está anulada: no recibe pagos.\"]}"
                        .formatted(id(venta)));
        assertThat(
                        cambiar(venta, "{\"status_venta\": \"separacion\"}")
                                .get("status_venta")
                                .asString())
                .isEqualTo("procesable");
    }

    @Test
    void an_anulada_keeps_what_was_paid_and_planned_as_it_was() {
        var venta = venta(EN_SOLES, CREDITO);
        var pago = pago(venta, "2026-02-01", "950");
        cambiar(venta, "{\"status_venta\": \"anulado\"}");
        var no =
                "{\"venta\":[\"La venta %s está anulada: lo que cuentan sus pagos ya no cambia; pueden pasar a otra venta.\"]}"
                        .formatted(id(venta));

        rechaza(400, hacer("PATCH", este(pago), "{\"monto_pago\": \"1\"}"), no);
        rechaza(400, hacer("PATCH", este(pago), "{\"fecha_pago\": \"2026-01-01\"}"), no);
        rechaza(
                400,
                hacer("PATCH", CUOTAS + cuota(venta, 1) + "/", "{\"monto_programado\": \"1\"}"),
                "{\"non_field_errors\":[\"La venta %s está anulada: sus cuotas ya no cambian.\"]}"
                        .formatted(id(venta)));
        logrado(200, hacer("PATCH", este(pago), "{\"notas_pago\": \"devolver\"}"));
        assertThat(otraVez(venta).get("monto_pagado_actual").asString()).isEqualTo("950.00");

        var otra = venta(EN_SOLES, CREDITO);
        logrado(200, hacer("PATCH", este(pago), "{\"venta\": \"%s\"}".formatted(id(otra))));
        assertThat(otraVez(venta).get("monto_pagado_actual").asString()).isEqualTo("0.00");
        assertThat(otraVez(otra).get("monto_pagado_actual").asString()).isEqualTo("950.00");
    }

    @Test
    void a_signature_outlives_the_annulment_and_counts_again_when_the_venta_comes_back() {
        var venta = venta(EN_SOLES, CREDITO);
        pago(venta, "2026-02-01", "900");
        logrado(200, hacer("POST", esta(venta) + "marcar_firma_contrato/", "{}"));

        cambiar(venta, "{\"status_venta\": \"anulado\"}");

        assertThat(otraVez(venta).get("cliente_firmo_contrato").asBoolean()).isTrue();
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Disponible");
        assertThat(hacer("POST", esta(venta) + "revertir_firma_contrato/", "").statusCode())
                .isEqualTo(400);
        cambiar(venta, "{\"status_venta\": \"separacion\"}");
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Vendido");
    }

    @Test
    void completada_by_hand_counts_as_procesable_and_an_echo_sets_nothing() {
        var venta = venta(EN_SOLES, CONTADO);
        var pago = pago(venta, "2026-02-01", "1");
        assertThat(
                        cambiar(venta, "{\"status_venta\": \"procesable\"}")
                                .get("status_venta")
                                .asString())
                .isEqualTo("procesable");
        assertThat(hacer("DELETE", este(pago), "").statusCode()).isEqualTo(204);
        assertThat(otraVez(venta).get("status_venta").asString()).isEqualTo("separacion");

        assertThat(
                        cambiar(venta, "{\"status_venta\": \"completada\"}")
                                .get("status_venta")
                                .asString())
                .isEqualTo("procesable");
    }

    @Test
    void a_form_that_sends_back_the_status_it_was_shown_sets_nothing() {
        var venta = venta(EN_SOLES, CREDITO);
        pago(venta, "2026-02-01", "900");

        var cambiada =
                cambiar(
                        venta,
                        "{\"cuota_inicial_requerida\": 5000, \"status_venta\": \"procesable\"}");

        assertThat(cambiada.get("status_venta").asString()).isEqualTo("separacion");
    }

    @Test
    void a_lote_that_a_venta_has_goes_to_no_other() {
        var primera = venta(EN_SOLES, CONTADO);
        var perdedora = venta(EN_SOLES, CONTADO);
        pago(primera, "2026-02-01", "100");
        var no =
                "{\"detail\":\"El lote VENDIBLE-1 ya está vendido: lo tiene la venta %s.\"}"
                        .formatted(id(primera));

        rechaza(409, vender(EN_SOLES, CONTADO), no);
        rechaza(409, pagar(perdedora, "2026-02-01", "\"monto_pago\": 5"), no);
        rechaza(409, hacer("PATCH", esta(perdedora), "{\"status_venta\": \"procesable\"}"), no);
        var otra = venta(EN_DOLARES, CONTADO + DOLARES);
        rechaza(409, hacer("PATCH", esta(otra), "{\"lote\": \"VENDIBLE-1\"}"), no);
        assertThat(otraVez(perdedora).get("registros_pago")).isEmpty();
        cambiar(perdedora, "{\"notas\": \"sigue editable\"}");

        cambiar(primera, "{\"status_venta\": \"anulado\"}");
        pago(perdedora, "2026-02-01", "5");
        rechaza(
                409,
                hacer("PATCH", esta(primera), "{\"status_venta\": \"separacion\"}"),
                no.replace(id(primera), id(perdedora)));
    }

    @Test
    void of_lotes_in_one_place_those_with_ventas_stay() {
        for (var otro : List.of("VENDIBLE-3", "VENDIBLE-4")) {
            lote(otro, "OASIS 1 (HUACHO 1)", "soles");
            venta(otro, CONTADO);
        }
        sql.sql(
                        """
                        UPDATE comercial.lotes SET numero_lote = 'VENDIBLE-1', en_conflicto = true
                        WHERE id_lote IN ('VENDIBLE-3', 'VENDIBLE-4')
                        """)
                .update();

        logrado(200, hacer("POST", "/api/gestion/lotes/limpiar-duplicados/", "{}"));

        assertThat(
                        Stream.of(EN_SOLES, "VENDIBLE-3", "VENDIBLE-4")
                                .map(lote -> ver("/api/gestion/lotes/" + lote + "/").statusCode()))
                .containsExactly(404, 200, 200);
    }

    @Test
    void a_venta_with_pagos_is_annulled_and_what_is_used_stays() {
        var venta = venta(EN_SOLES, CONTADO + ", \"vendedor_principal\": \"%s\"".formatted(asesor));
        pago(venta, "2026-02-01", "100");

        rechaza(
                409,
                hacer("DELETE", esta(venta), ""),
                "{\"detail\":\"La venta %s tiene pagos: se anula, no se elimina.\"}"
                        .formatted(id(venta)));
        assertThat(hacer("DELETE", "/api/gestion/lotes/" + EN_SOLES + "/", "").statusCode())
                .isEqualTo(409);
        assertThat(hacer("DELETE", "/api/gestion/clientes/COMPRADOR/", "").statusCode())
                .isEqualTo(409);
        assertThat(hacer("DELETE", "/api/gestion/asesores/" + asesor + "/", "").statusCode())
                .isEqualTo(409);
    }
}
