package pe.jcc.compartido.entrega;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes down what came of attempts, those of a moment together. What cannot be written because the database is away is
 * written when it is back.
 */
final class Escribano {

    private static final Logger LOG = LoggerFactory.getLogger(Escribano.class);

    private static final int JUNTOS = 200;
    private static final Duration DEMORA = Duration.ofMillis(20);
    private static final Duration SIN_BASE = Duration.ofMillis(250);

    private final Function<List<Hecho>, List<Salud>> anotar;
    private final EnMano enMano;
    private final Consumer<Salud> salud;
    private final BlockingQueue<Hecho> hechos = new LinkedBlockingQueue<>();
    private final AtomicInteger sinEscribir = new AtomicInteger();

    Escribano(Function<List<Hecho>, List<Salud>> anotar, EnMano enMano, Consumer<Salud> salud) {
        this.anotar = anotar;
        this.enMano = enMano;
        this.salud = salud;
    }

    void anotar(Hecho hecho) {
        sinEscribir.incrementAndGet();
        hechos.add(hecho);
    }

    /** Writes what there is, or comes within that time. */
    void escribir(Duration espera) throws InterruptedException {
        var primero = hechos.poll(espera.toNanos(), TimeUnit.NANOSECONDS);
        if (primero != null) {
            var juntos = conLosDelMomento(primero);
            escribir(juntos);
            sinEscribir.addAndGet(-juntos.size());
        }
    }

    boolean nadaQueEscribir() {
        return sinEscribir.get() == 0;
    }

    private List<Hecho> conLosDelMomento(Hecho primero) throws InterruptedException {
        var juntos = new ArrayList<Hecho>();
        juntos.add(primero);
        long hasta = System.nanoTime() + DEMORA.toNanos();
        while (juntos.size() < JUNTOS) {
            hechos.drainTo(juntos, JUNTOS - juntos.size());
            var otro = hechos.poll(hasta - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (otro == null) {
                break;
            }
            juntos.add(otro);
        }
        return juntos;
    }

    private void escribir(List<Hecho> juntos) throws InterruptedException {
        while (true) {
            try {
                var comoQuedan = anotar.apply(juntos);
                enMano.dejar(juntos.stream().map(Hecho::entrega).toList());
                comoQuedan.forEach(salud);
                return;
            } catch (DataIntegrityViolationException
                    | BadSqlGrammarException
                    | UncategorizedSQLException malo) {
                unoPorUno(juntos, malo);
                return;
            } catch (DataAccessException sinBase) {
                LOG.warn("{} attempts wait to be written: {}", juntos.size(), sinBase.toString());
                Thread.sleep(SIN_BASE);
            }
        }
    }

    /** One that cannot be written as it is keeps no other from being written. */
    private void unoPorUno(List<Hecho> juntos, DataAccessException malo)
            throws InterruptedException {
        if (juntos.size() > 1) {
            for (var hecho : juntos) {
                escribir(List.of(hecho));
            }
            return;
        }
        LOG.error(
                "An attempt of delivery {} is not on record",
                juntos.getFirst().entrega().id(),
                malo);
    }
}
