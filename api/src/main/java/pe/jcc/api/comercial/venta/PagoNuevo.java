package pe.jcc.api.comercial.venta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import pe.jcc.comercial.venta.DatosDePago;
import pe.jcc.comercial.venta.PagoPedido;

/** A pago, and of which venta it is. */
record PagoNuevo(String venta, @JsonUnwrapped DatosDePago datos) {

    static PagoNuevo de(PagoPedido pedido) {
        return new PagoNuevo(pedido.venta(), pedido.datos());
    }
}
