package pe.jcc.compartido.auditoria;

import java.util.Optional;

/** Knows who acts in this thread; the edge does. */
public interface QuienActua {

    Optional<Autor> ahora();
}
