package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

/**
 * Of whose arrears the age is asked; null does not narrow.
 *
 * @param proyecto its name contains this
 * @param asesor the vendedor principal
 */
public record AntiguedadFiltro(@Nullable String proyecto, @Nullable String asesor) {}
