package pe.jcc.api.comercial.tablero;

import com.fasterxml.jackson.annotation.JsonProperty;

import pe.jcc.comercial.tablero.CifrasDelTablero;
import pe.jcc.comercial.tablero.LotesDeProyecto;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.compartido.Cifra;

/**
 * The figures at the head of the dashboard.
 *
 * @param tasaConversionVentas ventas that are not completed, for each hundred presencias; of none, 0
 */
record Tarjetas(
        @JsonProperty("montoTotalRecaudo") Cifra montoTotalRecaudo,
        @JsonProperty("nPresenciasRealizadas") long presenciasRealizadas,
        @JsonProperty("tasaConversionVentas") double tasaConversionVentas,
        @JsonProperty("nVentasProcesables") long ventasProcesables,
        @JsonProperty("lotesDisponibles") long lotesDisponibles,
        @JsonProperty("lotesVendidos") long lotesVendidos) {

    static Tarjetas de(CifrasDelTablero cifras) {
        long procesables = cifras.ventas(StatusVenta.PROCESABLE);
        long convertidas =
                cifras.ventas(StatusVenta.SEPARACION)
                        + procesables
                        + cifras.ventas(StatusVenta.ANULADO);
        return new Tarjetas(
                new Cifra(cifras.recaudado()),
                cifras.presencias(),
                Porciento.de(convertidas, cifras.presencias()),
                procesables,
                cifras.lotes().stream().mapToLong(LotesDeProyecto::disponiblesCantidad).sum(),
                cifras.lotes().stream().mapToLong(LotesDeProyecto::vendidosCantidad).sum());
    }
}
