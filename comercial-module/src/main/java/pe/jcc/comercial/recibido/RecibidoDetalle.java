package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

/**
 * A received webhook, whole.
 *
 * @param cabeceras the headers that were kept, as a JSON object
 * @param cuerpo the body as text; bytes that are no UTF-8 show as U+FFFD
 * @param respuesta what the caller was answered, JSON; null while there is no outcome
 */
public record RecibidoDetalle(
        RecibidoResumen resumen, String cabeceras, String cuerpo, @Nullable String respuesta) {}
