package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is overdue by so many days.
 *
 * @param hasta null: however many
 */
public record RangoDeDias(
        int desde,
        @Nullable Integer hasta,
        int cuotas,
        int ventas,
        BigDecimal soles,
        BigDecimal dolares) {

    private static final int DIAS = 30;
    private static final int ULTIMO = 4;

    /** In which of them a cuota is, in SQL. */
    static String de(String dias) {
        return "least((%s - 1) / %d, %d)".formatted(dias, DIAS, ULTIMO);
    }

    /** All five, out of the sums of those in which there is something. */
    static List<RangoDeDias> todos(Map<Integer, Suma> sumas) {
        return IntStream.rangeClosed(0, ULTIMO)
                .mapToObj(rango -> de(rango, sumas.getOrDefault(rango, Suma.NADA)))
                .toList();
    }

    private static RangoDeDias de(int rango, Suma suma) {
        return new RangoDeDias(
                rango * DIAS + 1,
                rango == ULTIMO ? null : (rango + 1) * DIAS,
                suma.cuotas(),
                suma.ventas(),
                suma.soles(),
                suma.dolares());
    }
}
