package pe.jcc.compartido;

import java.util.List;

/**
 * A sentence for a person, by its key in the bundles {@code frases*.properties}, and what it speaks of.
 *
 * <p>The edge says it in the person's language; here nobody needs to know which.
 */
public record Frase(String clave, List<Object> datos) {

    public static Frase de(String clave, Object... datos) {
        return new Frase(clave, List.of(datos));
    }
}
