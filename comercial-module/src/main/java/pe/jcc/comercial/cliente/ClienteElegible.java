package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

/** A cliente as a selector offers them. */
public record ClienteElegible(
        String idCliente,
        String nombre,
        @Nullable String telefono,
        @Nullable String documento,
        boolean tienePresencia) {}
