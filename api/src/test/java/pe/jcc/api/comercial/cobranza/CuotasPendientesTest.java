package pe.jcc.api.comercial.cobranza;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class CuotasPendientesTest extends CobranzasDePrueba {

    private static final String MIAS = PENDIENTES + "?cliente=compradora+prueba";

    @Test
    void a_cuota_that_is_owed_is_told_with_ten_members() {
        var venta = venta(EN_SOLES, CREDITO);
        vence(venta, 1, hoy().minusDays(9));

        assertThat(mia(cuota(venta, 1)))
                .hasToString(
                        "{\"id_cuota\":%d,\"cliente\":\"Compradora Prueba (COMPRADOR)\",\"lote\":\"VENDIBLE-1 (OASIS 1 (HUACHO 1) - Etapa: 9 - Mz: Z Lt: VENDIBLE-1)\",\"numero_cuota\":1,\"fecha_vencimiento\":\"%s\",\"monto_programado\":1000,\"dias_vencidos\":9,\"estado_cuota\":\"vencida_no_pagada\",\"ultima_gestion\":null,\"num_gestiones\":0}"
                                .formatted(cuota(venta, 1), hoy().minusDays(9)));
        vence(venta, 1, hoy());
        assertThat(mia(cuota(venta, 1)).get("dias_vencidos").asInt()).isZero();
        assertThat(mia(cuota(venta, 1)).get("estado_cuota").asString()).isEqualTo("pendiente");
    }

    @Test
    void dollars_are_told_in_soles_at_the_rate_of_their_venta() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES.replace("3.75", "3.751"));

        // 900 soles are 239.94 dollars; (12900 - 239.94) / 12 = 1055.01 dollars
        assertThat(mia(cuota(venta, 1)).get("monto_programado").decimalValue())
                .isEqualByComparingTo("3957.34");
    }

    @Test
    void what_is_partly_paid_is_owed_and_what_is_paid_or_annulled_is_not() {
        var venta = venta(EN_SOLES, CREDITO);
        var otra = venta(EN_DOLARES, CREDITO + DOLARES);
        vence(venta, 2, hoy().minusDays(1));
        pago(venta, "2026-02-28", "2300");

        assertThat(numeros(MIAS + "&proyecto=huacho+1"))
                .hasSize(11)
                .doesNotContain(1)
                .contains(2, 12);
        assertThat(mia(cuota(venta, 2)).get("estado_cuota").asString()).isEqualTo("atrasada");
        assertThat(mia(cuota(venta, 2)).get("monto_programado").asInt()).isEqualTo(1000);
        assertThat(numeros(MIAS)).hasSize(23);
        cambiar(otra, "{\"status_venta\": \"anulado\"}");
        assertThat(numeros(MIAS)).hasSize(11);
        cambiar(venta, "{\"tipo_venta\": \"contado\", \"plazo_meses_credito\": 0}");
        assertThat(numeros(MIAS)).isEmpty();
    }

    @Test
    void they_come_by_day_then_id_and_narrow_by_proyecto_and_days() {
        venta(EN_DOLARES, CREDITO + DOLARES);
        venta(EN_SOLES, CREDITO);

        var dias = "&fecha_desde=2026-03-31&fecha_hasta=2026-05-30";
        var cuotas = logrado(200, ver(MIAS + dias));

        assertThat(cuotas.findValuesAsString("fecha_vencimiento"))
                .containsExactly("2026-03-31", "2026-03-31", "2026-04-30", "2026-04-30");
        assertThat(cuotas.findValuesAsString("lote"))
                .extracting(lote -> lote.substring(0, 10))
                .containsExactly(EN_DOLARES, EN_SOLES, EN_DOLARES, EN_SOLES);
        assertThat(numeros(MIAS + dias + "&proyecto=AUCALLAMA")).containsExactly(2, 3);
        assertThat(numeros(MIAS + dias + "&proyecto=nada")).isEmpty();
        assertThat(numeros(PENDIENTES + "?cliente=%25")).isEmpty();
        rechaza(
                400,
                ver(PENDIENTES + "?fecha_desde=zz&fecha_hasta=2026-02-30"),
                "{\"fecha_desde\":[\"Introduzca una fecha válida.\"],\"fecha_hasta\":[\"Introduzca una fecha válida.\"]}");
    }

    @Test
    void the_last_gestion_is_told_in_utc_and_all_are_counted() {
        var cuota = cuota(venta(EN_SOLES, CREDITO), 1);
        logrado(201, gestionar(cuota, "\"tipo_contacto\": \"CARTA\", \"resultado\": \"A\""));
        logrado(201, gestionar(cuota, "\"tipo_contacto\": \"EMAIL\", \"resultado\": \"B\""));

        var mia = mia(cuota);

        assertThat(mia.get("num_gestiones").asInt()).isEqualTo(2);
        var ultima = mia.get("ultima_gestion");
        assertThat(ultima.propertyNames())
                .containsExactly("fecha_gestion", "tipo_contacto", "resultado");
        assertThat(ultima.get("resultado").asString()).isEqualTo("B");
        assertThat(ultima.get("fecha_gestion").asString())
                .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");
    }

    @Test
    void one_statement_reads_them_all() {
        venta(EN_SOLES, CREDITO);

        assertThat(sentencias(ver(MIAS))).hasSize(1);
    }

    private JsonNode mia(long cuota) {
        return logrado(200, ver(MIAS))
                .valueStream()
                .filter(una -> una.get("id_cuota").asLong() == cuota)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> numeros(String ruta) {
        return logrado(200, ver(ruta))
                .valueStream()
                .map(cuota -> cuota.get("numero_cuota").asInt())
                .toList();
    }
}
