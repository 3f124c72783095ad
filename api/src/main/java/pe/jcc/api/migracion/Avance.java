package pe.jcc.api.migracion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far a table is: rows, rate, time left; told every two seconds. */
final class Avance {

    private static final Logger LOG = LoggerFactory.getLogger(Avance.class);
    private static final long CADA = Duration.ofSeconds(2).toNanos();

    private final String que;
    private Instant desde = Instant.now();
    private long total;
    private long van;
    private long empezo;
    private long dicho;

    Avance(String que) {
        this.que = que;
    }

    void empezar(long cuantas) {
        total = cuantas;
        van = 0;
        empezo = System.nanoTime();
        dicho = empezo;
        desde = Instant.now();
        anotar();
    }

    void van(long mas) {
        van += mas;
        if (System.nanoTime() - dicho > CADA) {
            dicho = System.nanoTime();
            long porSegundo = porSegundo();
            LOG.info(
                    "{}: {} de {} filas ({} %), {} por segundo, faltan {} s",
                    que,
                    numero(van),
                    numero(total),
                    van * 100 / Math.max(1, total),
                    numero(porSegundo),
                    Math.max(0, total - van) / Math.max(1, porSegundo));
            anotar();
        }
    }

    void terminar() {
        total = van;
        LOG.info("{}: {} filas, {} por segundo", que, numero(van), numero(porSegundo()));
        anotar();
    }

    private void anotar() {
        Bitacora.actual().ifPresent(bitacora -> bitacora.avanza(que, total, van, desde));
    }

    private long porSegundo() {
        return van * 1_000_000_000L / Math.max(1, System.nanoTime() - empezo);
    }

    private static String numero(long cuanto) {
        return String.format(Locale.ROOT, "%,d", cuanto).replace(',', ' ');
    }
}
