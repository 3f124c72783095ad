package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

/** What a list of gestiones is narrowed to, and how it is ordered; null does neither. */
public record GestionFiltro(
        @Nullable Long cuota, @Nullable String search, @Nullable String ordering) {}
