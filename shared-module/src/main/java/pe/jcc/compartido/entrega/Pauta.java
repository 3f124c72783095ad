package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: growing pauses over about three days, each a fifth shorter or longer, so that not all come at once. */
final class Pauta {

    private static final List<Duration> PAUSAS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private static final double HOLGURA = 0.2;

    private final RandomGenerator azar;

    Pauta(RandomGenerator azar) {
        this.azar = azar;
    }

    /**
     * The pause after so many failed attempts; empty when it is given up.
     *
     * @param pedida what the subscriber asked for (Retry-After): never come earlier
     */
    Optional<Duration> tras(int fallidos, @Nullable Duration pedida) {
        if (fallidos > PAUSAS.size()) {
            return Optional.empty();
        }
        var propia = PAUSAS.get(fallidos - 1).toMillis();
        var pausa =
                Duration.ofMillis(Math.round(propia * azar.nextDouble(1 - HOLGURA, 1 + HOLGURA)));
        return Optional.of(pedida == null || pedida.compareTo(pausa) < 0 ? pausa : pedida);
    }
}
