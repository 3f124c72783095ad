package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

/** Narrows an ADMIN's list of users; null narrows nothing. */
public record UsuarioFiltro(
        @Nullable String rolAcceso,
        @Nullable Boolean activo,
        @Nullable String search,
        @Nullable String ordering) {}
