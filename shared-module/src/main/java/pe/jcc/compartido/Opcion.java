package pe.jcc.compartido;

import java.util.Arrays;
import java.util.Optional;

/** One of a closed set of values that travel, and are stored, by their code. */
public interface Opcion {

    String codigo();

    /** The value with that code, exactly so written. */
    static <E extends Enum<E> & Opcion> Optional<E> de(Class<E> opciones, String codigo) {
        return Arrays.stream(opciones.getEnumConstants())
                .filter(opcion -> opcion.codigo().equals(codigo))
                .findFirst();
    }
}
