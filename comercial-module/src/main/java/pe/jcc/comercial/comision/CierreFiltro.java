package pe.jcc.comercial.comision;

import org.jspecify.annotations.Nullable;

/** What a list of closes is narrowed to; null does not narrow. */
public record CierreFiltro(@Nullable Long mes, @Nullable Long anio) {}
