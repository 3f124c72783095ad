package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;

/** What a list of subscribers is narrowed to; null does not narrow. */
public record SuscriptorFiltro(
        @Nullable Boolean activo,
        @Nullable String formato,
        @Nullable String evento,
        @Nullable String busqueda) {}
