package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Cifra;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;

/** An amount under the name of its currency; the other is null. */
public record EnMonedas(@Nullable Cifra dolares, @Nullable Cifra soles) {

    static EnMonedas de(BigDecimal monto, Moneda moneda) {
        return moneda == Moneda.USD
                ? new EnMonedas(new Cifra(monto), null)
                : new EnMonedas(null, new Cifra(monto));
    }
}
