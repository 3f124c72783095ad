package pe.jcc.api.comercial.venta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.comercial.venta.DatosDeComision;
import pe.jcc.comercial.venta.DatosDeVenta;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.comercial.venta.VentaPedida;

import java.util.List;

/**
 * A venta to a cliente who is there, or to somebody who is told of with it.
 *
 * @param nuevoClienteData null when the cliente is named
 */
record VentaNueva(
        @JsonUnwrapped DatosDeVenta datos,
        @Nullable StatusVenta statusVenta,
        @Nullable List<DatosDeComision> comisionesAsesores,
        @Nullable DatosDeCliente nuevoClienteData) {

    static VentaNueva de(VentaPedida pedida, @Nullable DatosDeCliente quien) {
        return new VentaNueva(pedida.datos(), pedida.status(), pedida.comisiones(), quien);
    }

    VentaPedida pedida() {
        return new VentaPedida(datos, statusVenta, comisionesAsesores);
    }
}
