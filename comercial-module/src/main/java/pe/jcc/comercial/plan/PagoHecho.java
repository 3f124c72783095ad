package pe.jcc.comercial.plan;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A pago, so far as it matters what it pays.
 *
 * @param orden of two of one day the one that was entered first counts first
 * @param monto in the currency of the venta
 * @param soles what was received, in soles
 * @param cuota the number of the cuota that it is meant for; null: for none
 */
public record PagoHecho(
        String id,
        LocalDate fecha,
        long orden,
        Dinero monto,
        Dinero soles,
        @Nullable BigDecimal tipoDeCambio,
        @Nullable Integer cuota,
        ModoAdelanto modo) {}
