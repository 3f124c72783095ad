package pe.jcc.crm.opc;

import org.jspecify.annotations.Nullable;

/** Narrows the list of OPC people; null narrows nothing. */
public record OpcFiltro(
        @Nullable String rol,
        @Nullable Long supervisor,
        @Nullable String search,
        @Nullable String ordering) {}
