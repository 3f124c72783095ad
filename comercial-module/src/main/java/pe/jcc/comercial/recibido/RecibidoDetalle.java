package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.asesor.AsesorParecido;

import java.util.List;

/**
 * A received webhook, whole.
 *
 * @param cabeceras the headers that were kept, as a JSON object
 * @param cuerpo the body as text; bytes that are no UTF-8 show as U+FFFD
 * @param respuesta what the latest attempt answered, JSON; null while there is no outcome
 * @param correccion what is processed in the place of the body; null: the body
 * @param intentos each time that it was processed, the first first
 * @param candidatos asesores who may be the one that is not resolved, the likeliest first
 */
public record RecibidoDetalle(
        RecibidoResumen resumen,
        String cabeceras,
        String cuerpo,
        @Nullable String respuesta,
        @Nullable Correccion correccion,
        @Nullable Resolucion resolucion,
        List<Intento> intentos,
        List<AsesorParecido> candidatos) {}
