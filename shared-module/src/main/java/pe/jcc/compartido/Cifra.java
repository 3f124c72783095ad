package pe.jcc.compartido;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A decimal that travels as a JSON number, where most travel as strings. */
public record Cifra(BigDecimal valor) {

    public static @Nullable Cifra de(@Nullable BigDecimal valor) {
        return valor == null ? null : new Cifra(valor);
    }
}
