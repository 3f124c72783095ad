package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

/** Narrows the list of users; null narrows nothing. */
public record UserFiltro(
        @Nullable String rol, @Nullable String search, @Nullable String ordering) {}
