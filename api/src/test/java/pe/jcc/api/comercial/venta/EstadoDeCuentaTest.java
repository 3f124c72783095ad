package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

class EstadoDeCuentaTest extends VentasDePrueba {

    @Test
    void each_pago_is_explained_to_the_cent() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES);
        var pago =
                logrado(
                        201,
                        pagar(
                                venta,
                                "2026-03-01",
                                "\"monto_pago_dolares\": \"14000.01\", \"tipo_cambio_pago\": \"3.781\""));

        var respuesta = ver(este(pago) + "explicacion/");

        var dicho = logrado(200, respuesta);
        assertThat(dicho.get("moneda").asString()).isEqualTo("USD");
        assertThat(suma(dicho.get("partes"), "monto")).isEqualByComparingTo("14000.01");
        assertThat(suma(dicho.get("partes"), "monto_soles"))
                .isEqualByComparingTo(decimal(pago, "monto_pago_soles"));
        assertThat(dicho.at("/partes/0/destino").asString()).isEqualTo("cuota_inicial");
        assertThat(dicho.at("/partes/1/numero_cuota").asInt()).isEqualTo(1);
        assertThat(dicho.at("/partes/13/destino").asString()).isEqualTo("saldo_a_favor");
        assertThat(dicho.get("explicacion").asString())
                .startsWith("Cuota inicial US$ 240.00; cuota 1: US$ 1,055.00; ")
                .endsWith("; saldo a favor US$ 1,100.01");
        assertThat(ver(PAGOS + "PG-NADIE/explicacion/").statusCode()).isEqualTo(404);
        assertThat(Sentencias.de(respuesta.headers().firstValue("X-Request-Id").orElseThrow()))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_balance_runs_through_every_movement_by_date() {
        var venta = venta(EN_SOLES, CREDITO);
        pago(venta, "2026-04-05", "1000");
        pago(venta, "2026-01-15", "900.50");

        var cuenta = logrado(200, ver(esta(venta) + "estado-de-cuenta/"));

        assertThat(cuenta.get("movimientos").valueStream().map(m -> m.get("saldo").asString()))
                .containsExactly("-900.50", "11999.50", "10999.50");
        assertThat(cuenta.get("saldo").asString())
                .isEqualTo(otraVez(venta).get("saldo_pendiente").asString());
        assertThat(cuenta.get("pagado").asString()).isEqualTo("1900.50");
        assertThat(cuenta.at("/movimientos/0/concepto").asString())
                .isEqualTo("Pago. Cuota inicial S/ 900.00; cuota 1: S/ 0.50");
        assertThat(cuenta.get("cuotas")).hasSize(12);
        assertThat(ver(VENTAS + "V-NADIE/estado-de-cuenta/?formato=pdf").statusCode())
                .isEqualTo(404);
        assertThat(leer(ver(esta(venta) + "estado-de-cuenta/?formato=json"))).isEqualTo(cuenta);
        var otro = ver(esta(venta) + "estado-de-cuenta/?formato=xyz");
        assertThat(otro.statusCode()).isEqualTo(400);
        assertThat(leer(otro).propertyNames()).containsExactly("formato");
    }

    @Test
    void what_was_received_in_the_other_currency_is_told_with_its_rate() {
        var venta = venta(EN_DOLARES, CREDITO + DOLARES);
        logrado(
                201,
                pagar(
                        venta,
                        "2026-03-01",
                        "\"monto_pago\": \"3750\", \"tipo_cambio_pago\": \"3.75\", \"referencia_pago\": \"OP-17\""));

        var cuenta = logrado(200, ver(esta(venta) + "estado-de-cuenta/"));

        assertThat(cuenta.at("/movimientos/1/concepto").asString())
                .isEqualTo(
                        "Pago de S/ 3,750.00 al tipo de cambio 3.750. Cuota inicial US$ 240.00; cuota 1: US$ 760.00 (ref. OP-17)");
    }

    @Test
    void the_client_gets_it_on_paper_in_spanish() throws Exception {
        var venta = venta(EN_SOLES, CREDITO.replace("12", "24"));
        for (int i = 0; i < 30; i++) {
            pago(venta, "2026-02-%02d".formatted(i % 28 + 1), "100");
        }
        pago(venta, "2026-01-15", "50");

        var respuesta = enPapel(venta);

        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(respuesta.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("estado-de-cuenta-" + id(venta));
        assertThat(texto(respuesta.body()))
                .contains("Compradora Prueba")
                .contains("A crédito, en 24 cuotas")
                .contains("Saldo pendiente")
                .contains("S/ 10,750.00")
                .contains("-S/ 50.00")
                .contains("Estado de cuenta %s · página 1 de 2".formatted(id(venta)))
                .contains("página 2 de 2");
    }

    @Test
    void on_paper_an_anulada_owes_nothing() throws Exception {
        var venta = venta(EN_DOLARES, CONTADO + DOLARES);
        assertThat(texto(enPapel(venta).body())).contains("Saldo pendiente");

        cambiar(venta, "{\"status_venta\": \"anulado\"}");

        assertThat(texto(enPapel(venta).body()))
                .contains("Anulado", "Saldo que no se cobra")
                .doesNotContain("Saldo pendiente");
    }

    private HttpResponse<byte[]> enPapel(JsonNode venta) throws Exception {
        return HTTP.send(
                pedido(esta(venta) + "estado-de-cuenta/")
                        .header("Authorization", "Bearer " + acceso())
                        .header("Accept", "application/pdf")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String texto(byte[] pdf) throws IOException {
        var lector = new PdfReader(pdf);
        var texto = new StringBuilder();
        for (int pagina = 1; pagina <= lector.getNumberOfPages(); pagina++) {
            texto.append(new PdfTextExtractor(lector).getTextFromPage(pagina)).append('\n');
        }
        return texto.toString().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static BigDecimal suma(JsonNode partes, String campo) {
        return partes.valueStream()
                .map(parte -> decimal(parte, campo))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
