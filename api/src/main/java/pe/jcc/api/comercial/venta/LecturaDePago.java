package pe.jcc.api.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.plan.ModoAdelanto;
import pe.jcc.comercial.venta.DatosDePago;
import pe.jcc.comercial.venta.MetodoDePago;
import pe.jcc.comercial.venta.PagoPedido;
import pe.jcc.comercial.venta.Planes;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** How a body reads as a pago. */
record LecturaDePago(Ventas ventas, Planes planes, Clock reloj) {

    private static final String MONTO = "monto_pago";
    private static final String DOLARES = "monto_pago_dolares";
    private static final String CAMBIO = "tipo_cambio_pago";
    private static final String FECHA = "fecha_pago";
    private static final int NOTAS = 100_000;

    PagoPedido leer(Lector lector) {
        var venta = lector.requerido("venta").clave(ventas::existe);
        var fecha = lector.opcional(FECHA).sinVacio().fecha();
        var dolares = positivo(lector, DOLARES, 12, 2);
        var cambio = positivo(lector, CAMBIO, 8, 3);
        var datos =
                new DatosDePago(
                        LecturaDeVenta.noFutura(
                                lector, FECHA, fecha == null ? hoy() : fecha, reloj),
                        dolares == null ? enSoles(lector) : convertido(lector, dolares, cambio),
                        dolares,
                        cambio,
                        lector.opcional("metodo_pago").codigo(MetodoDePago.class),
                        lector.opcional("referencia_pago").texto(100),
                        lector.opcional("notas_pago").texto(NOTAS),
                        lector.opcional("cuota_plan_pago_cubierta").id(planes::existeCuota),
                        lector.presente("modo_adelanto")
                                .map(modo -> modo.opcion(ModoAdelanto.class))
                                .orElse(ModoAdelanto.SIGUIENTES));
        return new PagoPedido(venta, datos);
    }

    private static BigDecimal enSoles(Lector lector) {
        var soles = positivo(lector, MONTO, 12, 2);
        if (soles == null && !lector.fallo(MONTO) && !lector.fallo(DOLARES)) {
            lector.falla(MONTO, Frase.de("pago.sin_monto"));
        }
        return soles == null ? BigDecimal.ONE : soles;
    }

    /** What the dollars are in soles; soles that were sent beside them do not count, those of a receipt stay. */
    private static BigDecimal convertido(
            Lector lector, BigDecimal dolares, @Nullable BigDecimal cambio) {
        if (cambio == null) {
            if (!lector.fallo(CAMBIO)) {
                lector.falla(CAMBIO, Frase.de("pago.dolares_sin_cambio"));
            }
            return BigDecimal.ONE;
        }
        if (!lector.trae(DOLARES) && !lector.trae(CAMBIO)) {
            return lector.guardado(MONTO);
        }
        return new Dinero(dolares, Moneda.USD).en(Moneda.PEN, cambio).monto();
    }

    private static @Nullable BigDecimal positivo(
            Lector lector, String campo, int digitos, int decimales) {
        var monto = lector.opcional(campo).decimal(digitos, decimales);
        if (monto != null && monto.signum() <= 0) {
            lector.falla(campo, Frase.de("campo.mayor_que_cero"));
        }
        return monto;
    }

    private LocalDate hoy() {
        return Lima.hoy(reloj);
    }
}
