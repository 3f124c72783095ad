package pe.jcc.compartido.entrega;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What this process has taken and not yet concluded. When the database did not answer, it may believe more than that: what
 * was taken without our hearing of it, or given back in vain.
 */
final class EnMano {

    private final Set<Long> entregas = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enDuda = new AtomicBoolean();

    void tomar(Collection<Tomada> tomadas) {
        tomadas.forEach(tomada -> entregas.add(tomada.id()));
    }

    void dejar(Collection<Tomada> tomadas) {
        tomadas.forEach(tomada -> entregas.remove(tomada.id()));
    }

    /** The database may believe more. */
    void dudar() {
        enDuda.set(true);
    }

    /** Whether that is so; asked once, it is settled. */
    boolean habiaDuda() {
        return enDuda.getAndSet(false);
    }

    Object[] ids() {
        return entregas.toArray();
    }
}
