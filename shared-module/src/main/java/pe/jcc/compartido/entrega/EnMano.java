package pe.jcc.compartido.entrega;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process has taken and not yet concluded. When the database did not answer, it may believe more than that: what
 * was taken without our hearing of it, or given back in vain.
 */
final class EnMano {

    private final Set<Long> entregas = ConcurrentHashMap.newKeySet();
    private volatile boolean enDuda;

    void tomar(Collection<Tomada> tomadas) {
        tomadas.forEach(tomada -> entregas.add(tomada.id()));
    }

    void dejar(Collection<Tomada> tomadas) {
        tomadas.forEach(tomada -> entregas.remove(tomada.id()));
    }

    /** The database may believe more. */
    void dudar() {
        enDuda = true;
    }

    /** Whether that is so; asked once, it is settled. */
    boolean habiaDuda() {
        boolean habia = enDuda;
        enDuda = false;
        return habia;
    }

    Object[] ids() {
        return entregas.toArray();
    }
}
