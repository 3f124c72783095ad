package pe.jcc.comercial.venta;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What people may change of a cuota that is not paid.
 *
 * @param montoProgramado in the currency of the proyecto
 */
public record DatosDeCuota(LocalDate fechaVencimiento, BigDecimal montoProgramado) {}
