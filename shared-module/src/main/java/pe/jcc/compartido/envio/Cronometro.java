package pe.jcc.compartido.envio;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The clock of one attempt: what its parts took, and whether its time is over. */
final class Cronometro {

    /** That of the attempt which this thread makes; the client's hooks are told nothing else of it. */
    static final ScopedValue<Cronometro> ACTUAL = ScopedValue.newInstance();

    private final long inicio = System.nanoTime();
    private final Duration plazo;
    private final Map<Fase, Integer> micros = new EnumMap<>(Fase.class);

    private Fase fase = Fase.PEDIDO;
    private long inicioDeFase = inicio;
    private volatile boolean vencido;

    Cronometro(Duration plazo) {
        this.plazo = plazo;
    }

    /** The same phase again, at the next address, goes on. */
    void empieza(Fase nueva) {
        if (fase != nueva) {
            fase = nueva;
            inicioDeFase = System.nanoTime();
        }
    }

    void termina() {
        micros.put(fase, microsDesde(inicioDeFase));
        fase = Fase.PEDIDO;
    }

    void contestan() {
        micros.put(Fase.PEDIDO, microsDesde(inicio));
    }

    Fase fase() {
        return fase;
    }

    Duration resta() {
        var resta = plazo.minusNanos(System.nanoTime() - inicio);
        return resta.isNegative() ? Duration.ZERO : resta;
    }

    void vencer() {
        vencido = true;
    }

    boolean vencido() {
        return vencido;
    }

    Tiempos tiempos() {
        return new Tiempos(
                micros.get(Fase.DNS),
                micros.get(Fase.CONEXION),
                micros.get(Fase.TLS),
                micros.get(Fase.PEDIDO),
                microsDesde(inicio));
    }

    private static int microsDesde(long nanos) {
        return Math.toIntExact((System.nanoTime() - nanos) / 1000);
    }
}
