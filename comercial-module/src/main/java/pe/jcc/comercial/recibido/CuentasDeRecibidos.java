package pe.jcc.comercial.recibido;

/**
 * How many webhooks came in.
 *
 * @param recibidos ever, also those that were forgotten
 * @param conError those that are rechazado or fallido now
 */
public record CuentasDeRecibidos(long recibidos, long conError) {}
