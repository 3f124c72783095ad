package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

/** A member of a cliente that a merge filled. */
public record CampoLlenado(String campo, @Nullable String antes, String despues) {}
