package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pe.jcc.compartido.Recuerdo;
import pe.jcc.compartido.llamante.Credencial;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The tokens that serve, as they were a moment ago, so that a request costs no statement. They are read when they are
 * asked for and older than three seconds, or than one when a token is not among them: an unknown one is looked for anew
 * at most once a second, however many come. When they cannot be read, those that were read before serve on.
 */
final class CredencialesRecientes {

    private static final Logger LOG = LoggerFactory.getLogger(CredencialesRecientes.class);
    private static final long FRESCAS = TimeUnit.SECONDS.toNanos(3);
    private static final long ENTRE_LECTURAS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<List<Credencial>> lectura;
    private final LongSupplier nanos;
    private final ReentrantLock turno = new ReentrantLock();
    private final Recuerdo<Leidas> leidas = new Recuerdo<>();
    private volatile long intentadaEn;

    /** What was read, and when the reading began. */
    private record Leidas(List<Credencial> lista, long desde) {}

    CredencialesRecientes(Supplier<List<Credencial>> lectura, LongSupplier nanos) {
        this.lectura = lectura;
        this.nanos = nanos;
    }

    List<Credencial> lista() {
        return deHace(FRESCAS);
    }

    /** For a token that is not in the list. */
    List<Credencial> masNueva() {
        return deHace(ENTRE_LECTURAS);
    }

    void olvidar() {
        leidas.olvidar();
    }

    private List<Credencial> deHace(long comoMucho) {
        var conocidas = leidas.valor();
        if (conocidas != null && !toca(conocidas, comoMucho)) {
            return conocidas.lista();
        }
        turno.lock();
        try {
            var deOtro = leidas.valor();
            return deOtro != null && !toca(deOtro, comoMucho) ? deOtro.lista() : leer(deOtro);
        } finally {
            turno.unlock();
        }
    }

    private boolean toca(Leidas conocidas, long comoMucho) {
        long ahora = nanos.getAsLong();
        return ahora - conocidas.desde() > comoMucho && ahora - intentadaEn > ENTRE_LECTURAS;
    }

    private List<Credencial> leer(@Nullable Leidas conocidas) {
        long desde = nanos.getAsLong();
        try {
            return leidas.leer(() -> new Leidas(List.copyOf(lectura.get()), desde)).lista();
        } catch (RuntimeException fallo) {
            if (conocidas == null) {
                throw fallo;
            }
            LOG.warn("The tokens of the webhook were not read: {}", fallo.toString());
            return conocidas.lista();
        } finally {
            intentadaEn = nanos.getAsLong();
        }
    }
}
