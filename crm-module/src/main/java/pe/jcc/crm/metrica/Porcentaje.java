package pe.jcc.crm.metrica;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a whole there is; of nothing, 0. */
final class Porcentaje {

    private Porcentaje() {}

    /** To two decimals, half up. */
    static double redondeado(long parte, long total) {
        return total == 0
                ? 0
                : BigDecimal.valueOf(parte)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    static double exacto(long parte, long total) {
        return total == 0 ? 0 : parte / (double) total * 100;
    }
}
