package pe.jcc.api.consola;

import pe.jcc.comercial.recibido.HoraDeRecibidos;
import pe.jcc.compartido.entrega.HoraDeEntregas;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The last 24 hours, the latest last: how many went well in each, and how many did not.
 *
 * @param techo what the height of the chart stands for
 */
record Grafico(List<Barra> barras, long techo) {

    private static final int HORAS = 24;

    /** Units of the drawing. */
    static final int ANCHO = 10;

    static final int ALTO = 100;

    /**
     * An hour.
     *
     * @param x where it begins
     * @param altoBien of its part that went well, from the ground
     * @param altoMal of the rest, on top of that
     */
    record Barra(Instant hora, long bien, long mal, int x, double altoBien, double altoMal) {

        public double yBien() {
            return ALTO - altoBien;
        }

        public double yMal() {
            return yBien() - altoMal;
        }
    }

    private record Cuenta(long bien, long mal) {

        static final Cuenta NADA = new Cuenta(0, 0);

        long total() {
            return bien + mal;
        }
    }

    /** From when on the hours are wanted that the chart shows at that moment. */
    static Instant desde(Instant ahora) {
        return ahora.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HORAS - 1));
    }

    static Grafico deEntregas(List<HoraDeEntregas> horas, Instant ahora) {
        return de(
                horas.stream()
                        .collect(
                                Collectors.toMap(
                                        HoraDeEntregas::hora,
                                        h -> new Cuenta(h.exitosos(), h.fallidos()))),
                ahora);
    }

    static Grafico deRecibidos(List<HoraDeRecibidos> horas, Instant ahora) {
        return de(
                horas.stream()
                        .collect(
                                Collectors.toMap(
                                        HoraDeRecibidos::hora,
                                        h ->
                                                new Cuenta(
                                                        h.recibidos() - h.conError(),
                                                        h.conError()))),
                ahora);
    }

    public boolean vacio() {
        return barras.stream().allMatch(b -> b.bien() + b.mal() == 0);
    }

    private static Grafico de(Map<Instant, Cuenta> cuentas, Instant ahora) {
        long techo = cuentas.values().stream().mapToLong(Cuenta::total).max().orElse(0);
        Function<Integer, Barra> barra =
                n -> {
                    var hora = desde(ahora).plus(Duration.ofHours(n));
                    var cuenta = cuentas.getOrDefault(hora, Cuenta.NADA);
                    return new Barra(
                            hora,
                            cuenta.bien(),
                            cuenta.mal(),
                            n * ANCHO,
                            alto(cuenta.bien(), techo),
                            alto(cuenta.mal(), techo));
                };
        return new Grafico(IntStream.range(0, HORAS).boxed().map(barra).toList(), techo);
    }

    private static double alto(long cuantos, long techo) {
        return techo == 0 ? 0 : (double) cuantos * ALTO / techo;
    }
}
