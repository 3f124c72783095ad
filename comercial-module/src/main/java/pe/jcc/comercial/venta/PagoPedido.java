package pe.jcc.comercial.venta;

/**
 * A pago as somebody wants it.
 *
 * @param venta the id of a venta
 */
public record PagoPedido(String venta, DatosDePago datos) {}
