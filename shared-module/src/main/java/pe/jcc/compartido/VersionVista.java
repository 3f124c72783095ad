package pe.jcc.compartido;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The versions that the caller of a change has seen and is content to change.
 *
 * @param admitidas null: whichever it is now
 */
public record VersionVista(@Nullable Set<Long> admitidas) {

    public static final VersionVista CUALQUIERA = new VersionVista(null);

    /** {@link Desactualizado}, unless the version is one of those seen. */
    public void comprobar(@Nullable Long actual) {
        if (admitidas != null && (actual == null || !admitidas.contains(actual))) {
            throw new Desactualizado();
        }
    }
}
