package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

/** What a list of clientes is narrowed to; null does not narrow. */
public record ClienteFiltro(@Nullable String q, @Nullable String tipoDocumento) {}
