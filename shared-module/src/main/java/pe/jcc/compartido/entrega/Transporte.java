package pe.jcc.compartido.entrega;

import pe.jcc.compartido.evento.Lado;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings what one process took to another, or the same, that delivers it. It may lose and repeat: what becomes of a
 * delivery is decided by its row. Where there is none, who takes delivers.
 */
public interface Transporte {

    /** Whatever arrives of a side is told from now on. */
    void escuchar(Lado lado, Consumer<Llegada> alLlegar);

    /** Nothing more of it. What was told and is not done with may arrive elsewhere. */
    void callar(Lado lado);

    /** Makes ready for these subscribers and no others; false when it cannot carry anything now. */
    boolean preparar(Lado lado, Set<Long> suscriptores);

    /**
     * Sends them on their way.
     *
     * @param perdido told of each that is known not to have come, perhaps later and elsewhere
     */
    void llevar(List<Encargo> encargos, Consumer<Encargo> perdido);
}
