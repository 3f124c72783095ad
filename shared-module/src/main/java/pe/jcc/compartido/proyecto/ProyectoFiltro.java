package pe.jcc.compartido.proyecto;

import org.jspecify.annotations.Nullable;

/** What a list of proyectos is narrowed to, and its order; null does not narrow. */
public record ProyectoFiltro(
        @Nullable String moneda,
        @Nullable Boolean activo,
        @Nullable String busqueda,
        @Nullable String orden) {}
