package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Whatever happens to ventas, and whenever months are closed: accruals add up, and closed months stay. */
class DevengosAlAzarTest extends CierresDePrueba {

    /** Nothing is paid in the last: it takes what comes late when all others are closed. */
    private static final int MESES = 6;

    private static final int PASOS = 48;

    private final List<JsonNode> ventas = new ArrayList<>();
    private final List<JsonNode> pagos = new ArrayList<>();
    private final Map<Integer, JsonNode> cerrados = new TreeMap<>();
    private Random azar = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void all_lines_of_all_months_are_what_is_earned_of_what_is_collected(long semilla) {
        azar = new Random(semilla);
        empezar();

        for (int paso = 0; paso < PASOS; paso++) {
            algo();
            if (paso % 12 == 11) {
                cerrarUnMes();
            }
        }

        comprobarSumas();
    }

    private void empezar() {
        var otra = asesor("Vendedora Prueba Dos");
        for (int mes = 1; mes < MESES; mes++) {
            lote("VENDIBLE-%d0".formatted(mes), "OASIS 1 (HUACHO 1)", "soles");
            ventas.add(
                    vendida(
                            "VENDIBLE-%d0".formatted(mes),
                            "2026-0%d-05".formatted(mes),
                            asesor,
                            "liner",
                            "1.37",
                            otra,
                            "captacion",
                            "0.49"));
        }
        ventas.add(
                venta(
                        EN_DOLARES,
                        CREDITO
                                + DOLARES
                                + ", \"comisiones_asesores\": "
                                + comisiones(asesor, "call", "2.03", otra, "closer", "1")));
    }

    /** What is refused (a pago of an anulada, a comisión that is closed) changes nothing. */
    private void algo() {
        var venta = ventas.get(azar.nextInt(ventas.size()));
        switch (azar.nextInt(10)) {
            case 0 -> hacer("PATCH", esta(venta), "{\"status_venta\": \"anulado\"}");
            case 1 -> hacer("PATCH", esta(venta), "{\"status_venta\": \"separacion\"}");
            case 2 ->
                    hacer(
                            "PATCH",
                            esta(venta),
                            "{\"comisiones_asesores\": %s}"
                                    .formatted(
                                            comisiones(asesor, "call", "1." + azar.nextInt(99))));
            case 3, 4 -> borrarUnPago();
            default -> pagarAlgo(venta);
        }
    }

    private void pagarAlgo(JsonNode venta) {
        var fecha = "2026-0%d-%02d".formatted(1 + azar.nextInt(MESES - 1), 1 + azar.nextInt(28));
        var monto = BigDecimal.valueOf(1 + azar.nextInt(500_000), 2);
        var moneda =
                venta.get("saldo_pendiente_dolares").isNull()
                        ? "\"monto_pago\": \"%s\""
                        : "\"monto_pago_dolares\": \"%s\", \"tipo_cambio_pago\": \"3.7\"";
        var respuesta = pagar(venta, fecha, moneda.formatted(monto));
        if (respuesta.statusCode() == 201) {
            pagos.add(leer(respuesta));
        }
    }

    private void borrarUnPago() {
        if (!pagos.isEmpty()) {
            logradoSinCuerpo(este(pagos.remove(azar.nextInt(pagos.size()))));
        }
    }

    private void logradoSinCuerpo(String ruta) {
        assertThat(hacer("DELETE", ruta, "").statusCode()).isEqualTo(204);
    }

    private void cerrarUnMes() {
        ejecutar(1 + azar.nextInt(MESES - 1), 2026);
        for (int mes = 1; mes <= MESES; mes++) {
            var ahora = devengado(mes, 2026);
            if (ahora.get("cerrado").asBoolean()) {
                assertThat(ahora).isEqualTo(cerrados.computeIfAbsent(mes, _ -> ahora));
            }
        }
    }

    private void comprobarSumas() {
        var suma = new HashMap<String, BigDecimal>();
        for (int mes = 1; mes <= MESES; mes++) {
            var devengado = devengado(mes, 2026);
            if (cerrados.containsKey(mes)) {
                assertThat(devengado).isEqualTo(cerrados.get(mes));
            }
            for (var suyo : devengado.get("asesores")) {
                for (var linea : suyo.get("lineas")) {
                    suma.merge(
                            linea.get("venta_id").asString()
                                    + suyo.get("asesor").asString()
                                    + linea.get("rol").asString(),
                            decimal(linea, "devengado"),
                            BigDecimal::add);
                }
            }
        }
        var ganado = ganado();
        suma.values().removeIf(monto -> monto.signum() == 0);
        ganado.values().removeIf(monto -> monto.signum() == 0);
        assertThat(cerrados).isNotEmpty();
        assertThat(ganado).isNotEmpty();
        assertThat(suma).isEqualTo(ganado);
    }

    /** By venta, asesor and rol; comisión × collected / price, to the cent. */
    private Map<String, BigDecimal> ganado() {
        var ganado = new HashMap<String, BigDecimal>();
        for (var antes : ventas) {
            var venta = otraVez(antes);
            boolean enDolares = !venta.get("saldo_pendiente_dolares").isNull();
            var precio = decimal(venta, enDolares ? "precio_dolares" : "valor_lote_venta");
            var saldo =
                    enDolares
                            ? venta.get("saldo_pendiente_dolares").decimalValue()
                            : decimal(venta, "saldo_pendiente");
            boolean anulada = venta.get("status_venta").asString().equals("anulado");
            for (var comision : venta.get("comisiones_asesores")) {
                ganado.put(
                        id(venta)
                                + comision.get("asesor").asString()
                                + comision.get("rol")
                                        .asString()
                                        .replace("captacion", "captacion_opc"),
                        anulada
                                ? BigDecimal.ZERO
                                : decimal(comision, "monto_comision_calculado")
                                        .multiply(precio.subtract(saldo))
                                        .divide(precio, 2, RoundingMode.HALF_UP));
            }
        }
        return ganado;
    }
}
