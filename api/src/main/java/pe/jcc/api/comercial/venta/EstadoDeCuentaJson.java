package pe.jcc.api.comercial.venta;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.ClienteResumido;
import pe.jcc.comercial.venta.CuotaDetalle;
import pe.jcc.comercial.venta.EstadoDeCuenta;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An estado de cuenta as it travels; its amounts are in {@code moneda} unless their name says soles. */
@Schema(name = "EstadoDeCuenta")
record EstadoDeCuentaJson(
        String venta,
        LocalDate fechaEmision,
        LocalDate fechaVenta,
        ClienteResumido cliente,
        String lote,
        String loteInfo,
        String statusVenta,
        Moneda moneda,
        BigDecimal precio,
        List<Renglon> movimientos,
        BigDecimal pagado,
        BigDecimal saldo,
        BigDecimal saldoAFavor,
        List<CuotaDetalle> cuotas) {

    /** One movement; a sale is charged, a pago is paid. */
    @Schema(name = "MovimientoDeCuenta")
    record Renglon(
            LocalDate fecha,
            @Nullable String idPago,
            String concepto,
            BigDecimal cargo,
            BigDecimal abono,
            BigDecimal saldo,
            @Nullable BigDecimal abonoSoles,
            @Nullable BigDecimal tipoCambio) {}

    static EstadoDeCuentaJson de(EstadoDeCuenta estado, Conceptos conceptos) {
        var venta = estado.venta();
        var plan = venta.planPagoDetalle();
        return new EstadoDeCuentaJson(
                venta.idVenta(),
                estado.fechaEmision(),
                venta.fechaVenta(),
                venta.clienteDetalle(),
                venta.lote(),
                venta.loteInfo(),
                venta.statusVenta(),
                estado.moneda(),
                estado.precio(),
                estado.movimientos().stream()
                        .map(movimiento -> renglon(estado, movimiento, conceptos))
                        .toList(),
                estado.pagado(),
                estado.saldo(),
                estado.saldoAFavor(),
                plan == null ? List.of() : plan.cuotas());
    }

    private static Renglon renglon(
            EstadoDeCuenta estado, EstadoDeCuenta.Movimiento movimiento, Conceptos conceptos) {
        var pago = movimiento.pago();
        return new Renglon(
                movimiento.fecha(),
                pago == null ? null : pago.idPago(),
                conceptos.de(estado, movimiento),
                movimiento.cargo(),
                movimiento.abono(),
                movimiento.saldo(),
                pago == null ? null : pago.montoSoles(),
                pago == null ? null : pago.tipoCambio());
    }
}
