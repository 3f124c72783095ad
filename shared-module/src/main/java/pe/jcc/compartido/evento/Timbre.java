package pe.jcc.compartido.evento;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells whoever delivers, in this process, that there is something to deliver. Who does not hear it looks soon anyway. */
public final class Timbre {

    private final Semaphore toques = new Semaphore(0);

    public void tocar() {
        if (toques.availablePermits() == 0) {
            toques.release();
        }
    }

    /** Until it rings, or so long; several rings are one. */
    public void esperar(Duration cuanto) throws InterruptedException {
        if (toques.tryAcquire(cuanto.toNanos(), TimeUnit.NANOSECONDS)) {
            toques.drainPermits();
        }
    }
}
