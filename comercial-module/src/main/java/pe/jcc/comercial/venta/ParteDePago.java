package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a pago pays of one thing.
 *
 * @param numeroCuota null, as are the two that follow, when it is no cuota
 * @param monto in the currency of the venta
 */
public record ParteDePago(
        Destino destino,
        @Nullable Integer numeroCuota,
        @Nullable Long idCuota,
        @Nullable LocalDate fechaVencimiento,
        BigDecimal monto,
        BigDecimal montoSoles) {}
