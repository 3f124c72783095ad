package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.envio.Salida;

import java.time.Duration;

/**
 * An attempt that was made, and what it makes of its delivery.
 *
 * @param cabeceras what was sent, secrets masked, JSON
 * @param huella SHA-256 of the body
 * @param empezado {@link System#nanoTime()} at its beginning
 * @param pausa until the next attempt, when there is one
 * @param pausaDeTodos how long nothing more is sent to the subscriber, when it asked for that
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Hecho(
        Tomada entrega,
        String url,
        String cabeceras,
        byte[] huella,
        long empezado,
        Salida salida,
        boolean exito,
        EstadoDeEntrega estado,
        @Nullable Duration pausa,
        @Nullable Duration pausaDeTodos) {

    int numero() {
        return entrega.intentos() + 1;
    }
}
