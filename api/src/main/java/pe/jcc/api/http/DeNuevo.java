package pe.jcc.api.http;

import org.springframework.dao.ConcurrencyFailureException;

import java.util.function.Supplier;

/** A change that others crossed, and that failed for nothing else, is tried again, from the start of its transaction. */
public final class DeNuevo {

    private static final int VECES = 10;

    private DeNuevo() {}

    public static <T> T intentar(Supplier<T> cambio) {
        for (int vez = 1; vez < VECES; vez++) {
            try {
                return cambio.get();
            } catch (ConcurrencyFailureException cruzado) {
                Thread.onSpinWait();
            }
        }
        return cambio.get();
    }
}
