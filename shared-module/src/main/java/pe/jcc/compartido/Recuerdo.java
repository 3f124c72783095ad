package pe.jcc.compartido;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What was read of something that changes. A reading during which it was forgotten is not kept: it may be of what was
 * before.
 */
public final class Recuerdo<T> {

    private volatile @Nullable T valor;
    private long olvidos;

    public @Nullable T valor() {
        return valor;
    }

    /** What is known is no longer so. */
    public synchronized void olvidar() {
        olvidos++;
        valor = null;
    }

    public T leer(Supplier<T> lectura) {
        long antes = olvidos();
        var nuevo = lectura.get();
        guardar(nuevo, antes);
        return nuevo;
    }

    private synchronized long olvidos() {
        return olvidos;
    }

    private synchronized void guardar(T nuevo, long antes) {
        if (olvidos == antes) {
            valor = nuevo;
        }
    }
}
