package pe.jcc.compartido.asesor;

import org.jspecify.annotations.Nullable;

/** What a list of asesores is narrowed to; null does not narrow. */
public record AsesorFiltro(@Nullable String nombre) {}
