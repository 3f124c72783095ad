package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A pago, and every cent of it.
 *
 * @param moneda of the venta, in which {@code monto} is; the parts add up to both amounts
 */
public record PagoExplicado(
        String idPago,
        String venta,
        LocalDate fechaPago,
        Moneda moneda,
        BigDecimal monto,
        BigDecimal montoSoles,
        @Nullable BigDecimal montoDolares,
        @Nullable BigDecimal tipoCambio,
        @Nullable String metodoPago,
        @Nullable String referenciaPago,
        List<ParteDePago> partes) {}
