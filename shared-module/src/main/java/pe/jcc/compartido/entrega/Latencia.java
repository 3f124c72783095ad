package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.util.SortedMap;

/** How long attempts took, in milliseconds: half, 95 and 99 of a hundred took no longer; null without any. */
public record Latencia(@Nullable Integer p50, @Nullable Integer p95, @Nullable Integer p99) {

    /**
     * @param porCubo how many took as long as each class of durations says
     */
    static Latencia de(SortedMap<Integer, Long> porCubo) {
        long todas = porCubo.values().stream().mapToLong(Long::longValue).sum();
        return new Latencia(
                percentil(porCubo, todas, 50),
                percentil(porCubo, todas, 95),
                percentil(porCubo, todas, 99));
    }

    private static @Nullable Integer percentil(
            SortedMap<Integer, Long> porCubo, long todas, int porCiento) {
        long faltan = Math.ceilDiv(todas * porCiento, 100L);
        for (var cubo : porCubo.entrySet()) {
            faltan -= cubo.getValue();
            if (faltan <= 0) {
                return Cubos.limite(cubo.getKey());
            }
        }
        return null;
    }
}
