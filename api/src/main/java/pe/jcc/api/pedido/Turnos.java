package pe.jcc.api.pedido;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Requests with one key take turns in this process before they take a connection each. */
@Component
class Turnos {

    private final LoadingCache<Llave, ReentrantLock> turnos =
            Caffeine.newBuilder().weakValues().build(_ -> new ReentrantLock());

    /** The turn, to be given back by {@code unlock}; {@link LlaveOcupada} when it does not come in time. */
    ReentrantLock esperar(Llave llave, Duration paciencia) {
        var turno = turnos.get(llave);
        try {
            if (turno.tryLock(paciencia.toMillis(), TimeUnit.MILLISECONDS)) {
                return turno;
            }
        } catch (InterruptedException parado) {
            Thread.currentThread().interrupt();
        }
        throw LlaveOcupada.enCurso();
    }
}
