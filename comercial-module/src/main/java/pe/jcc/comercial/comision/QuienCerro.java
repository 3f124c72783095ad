package pe.jcc.comercial.comision;

import org.jspecify.annotations.Nullable;

/**
 * Who closed a month, as they were called then.
 *
 * @param id null: the platform knows nobody of that name any more
 */
public record QuienCerro(@Nullable Long id, String username, String name) {}
