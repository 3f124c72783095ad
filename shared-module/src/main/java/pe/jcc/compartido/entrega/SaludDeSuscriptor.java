package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a subscriber does.
 *
 * @param salud {@code sano}, {@code con_fallos} (the last attempts failed), {@code en_pausa} (nothing is sent for now) or
 *     {@code apagado}
 * @param motivo why it is off
 * @param enviados attempts, ever
 * @param latencia of the last 24 hours
 */
public record SaludDeSuscriptor(
        long id,
        String nombre,
        boolean activo,
        @Nullable String motivo,
        String salud,
        long enviados,
        long exitosos,
        long fallidos,
        long pendientes,
        long reintentando,
        long agotados,
        int fallosSeguidos,
        @Nullable Instant pausaHasta,
        @Nullable Instant ultimoEnvio,
        @Nullable Instant ultimoExito,
        Latencia latencia) {}
