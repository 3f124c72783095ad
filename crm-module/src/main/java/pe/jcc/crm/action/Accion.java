package pe.jcc.crm.action;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param detalle a sentence for people
 * @param lead the id of the lead it was done with; null when that is gone
 * @param appointment likewise
 */
public record Accion(
        TipoDeAccion tipo, String detalle, @Nullable Long lead, @Nullable Long appointment) {}
