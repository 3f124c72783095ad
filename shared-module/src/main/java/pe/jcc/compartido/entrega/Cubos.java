package pe.jcc.compartido.entrega;

import java.util.Arrays;

/** Durations in classes, so that figures of millions are a few rows: each class by its upper limit. */
final class Cubos {

    private static final int[] MILISEGUNDOS = {
        1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000,
        3_000, 5_000, 7_500, 10_000, 15_000, 20_000, 30_000
    };

    private Cubos() {}

    static int de(int microsegundos) {
        int puesto = Arrays.binarySearch(MILISEGUNDOS, Math.ceilDiv(microsegundos, 1_000));
        return puesto < 0 ? -puesto - 1 : puesto;
    }

    /** Milliseconds; of the last class, which has no limit, that of the one before. */
    static int limite(int cubo) {
        return MILISEGUNDOS[Math.min(cubo, MILISEGUNDOS.length - 1)];
    }
}
