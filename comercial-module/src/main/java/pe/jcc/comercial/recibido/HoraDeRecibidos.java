package pe.jcc.comercial.recibido;

import java.time.Instant;

/**
 * How many webhooks came in within an hour, of those that are not forgotten.
 *
 * @param hora when it began
 * @param conError those of them that are rechazado or fallido now
 */
public record HoraDeRecibidos(Instant hora, long recibidos, long conError) {}
