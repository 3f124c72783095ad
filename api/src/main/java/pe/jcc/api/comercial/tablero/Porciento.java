package pe.jcc.api.comercial.tablero;

import java.util.Locale;

/** How much of a hundred; of nothing, 0. */
final class Porciento {

    private Porciento() {}

    static double de(long parte, long total) {
        return total == 0 ? 0 : parte / (double) total * 100;
    }

    /** With one decimal. */
    static String dicho(long parte, long total) {
        return String.format(Locale.ROOT, "%.1f%%", de(parte, total));
    }
}
