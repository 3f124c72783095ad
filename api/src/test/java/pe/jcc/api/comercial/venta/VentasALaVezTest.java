package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What many do to ventas at one moment, and what a venta costs the database. */
class VentasALaVezTest extends VentasDePrueba {

    private static final int VENTAS_DE_UN_LOTE = 20;
    private static final int HILOS = 200;

    @Test
    void of_many_ventas_of_a_lote_one_goes_through() throws Exception {
        var ventas = new ArrayList<JsonNode>();
        for (int i = 0; i < VENTAS_DE_UN_LOTE; i++) {
            ventas.add(venta(EN_SOLES, CREDITO));
        }

        var respuestas =
                aLaVez(
                        HILOS,
                        n -> {
                            var venta = ventas.get(n % VENTAS_DE_UN_LOTE);
                            return n % 2 == 0
                                    ? pagar(venta, "2026-02-01", "\"monto_pago\": 900")
                                    : hacer(
                                            "PATCH",
                                            esta(venta),
                                            "{\"status_venta\": \"procesable\"}");
                        });

        assertThat(respuestas).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 409);
        assertThat(
                        respuestas.stream()
                                .filter(r -> r.statusCode() == 409)
                                .map(HttpResponse::body)
                                .collect(Collectors.toSet()))
                .hasSize(1)
                .allMatch(no -> no.contains("El lote VENDIBLE-1 ya está vendido"));
        var procesables = leer(ver(VENTAS + "?lote_id=VENDIBLE-1&status_venta=procesable"));
        assertThat(procesables.get("count").asInt()).isEqualTo(1);
        var ganadora = procesables.at("/results/0");
        assertThat(leer(ver(PAGOS + "?page_size=100&venta=" + id(ganadora))).get("count").asInt())
                .isEqualTo(respuestas.stream().filter(r -> r.statusCode() == 201).count());
        assertThat(estadoDelLote(EN_SOLES)).isEqualTo("Reservado");
    }

    @Test
    void of_many_pagos_at_once_none_is_lost() throws Exception {
        var venta = venta(EN_SOLES, CREDITO);

        var respuestas = aLaVez(50, n -> pagar(venta, "2026-02-01", "\"monto_pago\": \"33.33\""));

        assertThat(respuestas).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(respuestas.stream().map(r -> leer(r).get("id_pago")).distinct()).hasSize(50);
        var ahora = otraVez(venta);
        assertThat(ahora.get("monto_pagado_actual").asString()).isEqualTo("1666.50");
        assertThat(ahora.get("saldo_pendiente").asString()).isEqualTo("11233.50");
    }

    @Test
    void a_venta_is_read_with_four_statements_and_changed_with_as_many_as_ever() {
        sql.sql(
                        "UPDATE comercial.lotes SET precio_credito_36_meses_soles = 14400 WHERE id_lote = ?")
                .param(EN_SOLES)
                .update();
        var venta = venta(EN_SOLES, CREDITO.replace("12", "36"));
        for (int i = 0; i < 10; i++) {
            pago(venta, "2026-02-01", "50");
        }
        int conDiez = sentencias(pagar(venta, "2026-01-31", "\"monto_pago\": 10")).size();
        for (int i = 0; i < 88; i++) {
            pago(venta, "2026-02-01", "50");
        }

        var conCien = sentencias(pagar(venta, "2026-01-31", "\"monto_pago\": 10"));

        var leida = leer(ver(esta(venta)));
        assertThat(leida.get("registros_pago")).hasSize(100);
        assertThat(leida.at("/plan_pago_detalle/cuotas")).hasSize(36);
        assertThat(sentencias(ver(esta(venta)))).hasSizeLessThanOrEqualTo(4);
        assertThat(sentencias(ver(VENTAS + "?page_size=100"))).hasSizeLessThanOrEqualTo(6);
        assertThat(conCien).as("%s", conCien).hasSizeLessThanOrEqualTo(conDiez + 3);
    }

    private static List<String> sentencias(HttpResponse<String> respuesta) {
        return Sentencias.de(respuesta.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
