package pe.jcc.comercial.venta;

import java.util.List;
import java.util.Map;

/** What each of several ventas has. */
record LoSuyo(
        Map<String, List<CuotaDetalle>> cuotas,
        Map<String, List<PagoDetalle>> pagos,
        Map<String, List<ComisionDetalle>> comisiones) {

    List<CuotaDetalle> cuotas(String venta) {
        return cuotas.getOrDefault(venta, List.of());
    }

    List<PagoDetalle> pagos(String venta) {
        return pagos.getOrDefault(venta, List.of());
    }

    List<ComisionDetalle> comisiones(String venta) {
        return comisiones.getOrDefault(venta, List.of());
    }
}
