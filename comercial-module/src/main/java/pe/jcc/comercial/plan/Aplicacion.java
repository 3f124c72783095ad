package pe.jcc.comercial.plan;

import pe.jcc.compartido.Dinero;

/**
 * The part of a pago that pays one thing.
 *
 * @param numero of the cuota; {@link Deuda#SIN_CUOTA} for what is owed without one
 */
public record Aplicacion(PagoHecho pago, int numero, Dinero monto, Dinero soles) {}
