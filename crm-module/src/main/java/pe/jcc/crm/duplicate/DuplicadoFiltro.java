package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;

/** Narrows and orders the list of duplicates; null does neither. */
public record DuplicadoFiltro(@Nullable String search, @Nullable String ordering) {}
