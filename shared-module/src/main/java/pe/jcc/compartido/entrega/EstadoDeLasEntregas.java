package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How deliveries go, over all subscribers.
 *
 * @param enviados attempts, ever; those of subscribers that were deleted too
 * @param edadSegundos how long the oldest waits that is due to a subscriber that is on; null when none is
 * @param latencia of the last 24 hours
 */
public record EstadoDeLasEntregas(
        long enviados,
        long exitosos,
        long fallidos,
        @Nullable Instant ultimoEnvio,
        long pendientes,
        long reintentando,
        long enCurso,
        long agotados,
        @Nullable Long edadSegundos,
        Latencia latencia,
        List<SaludDeSuscriptor> suscriptores) {

    public EstadoDeLasEntregas {
        suscriptores = List.copyOf(suscriptores);
    }
}
