package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cliente owes and paid of a venta: every movement by date, in the currency of the venta.
 *
 * @param precio what was sold for
 * @param saldo what is owed
 * @param saldoAFavor what was paid beyond the price
 */
public record EstadoDeCuenta(
        VentaDetalle venta,
        LocalDate fechaEmision,
        Moneda moneda,
        BigDecimal precio,
        List<Movimiento> movimientos,
        BigDecimal pagado,
        BigDecimal saldo,
        BigDecimal saldoAFavor) {

    /**
     * One movement: the sale itself, or a pago.
     *
     * @param pago null: the sale
     * @param saldo what was owed after it; less than zero: in favour of the cliente
     */
    public record Movimiento(
            LocalDate fecha,
            @Nullable PagoExplicado pago,
            BigDecimal cargo,
            BigDecimal abono,
            BigDecimal saldo) {}

    static EstadoDeCuenta de(VentaDetalle venta, List<PagoExplicado> pagos, LocalDate hoy) {
        boolean enDolares = venta.saldoPendienteDolares() != null;
        var precio = enDolares ? venta.precioDolares() : venta.valorLoteVenta();
        var debe = precio == null ? BigDecimal.ZERO : precio;
        var movimientos = movimientos(venta.fechaVenta(), debe, pagos);
        var saldo = movimientos.getLast().saldo();
        return new EstadoDeCuenta(
                venta,
                hoy,
                enDolares ? Moneda.USD : Moneda.PEN,
                debe,
                movimientos,
                pagos.stream().map(PagoExplicado::monto).reduce(cero(), BigDecimal::add),
                saldo.max(cero()),
                saldo.negate().max(cero()));
    }

    /** A pago may be older than the sale: the money that holds a lote. */
    private static List<Movimiento> movimientos(
            LocalDate fecha, BigDecimal precio, List<PagoExplicado> pagos) {
        var movimientos = new ArrayList<Movimiento>();
        var saldo = cero();
        boolean vendido = false;
        for (var pago : pagos) {
            if (!vendido && !pago.fechaPago().isBefore(fecha)) {
                vendido = true;
                saldo = saldo.add(precio);
                movimientos.add(new Movimiento(fecha, null, precio, cero(), saldo));
            }
            saldo = saldo.subtract(pago.monto());
            movimientos.add(new Movimiento(pago.fechaPago(), pago, cero(), pago.monto(), saldo));
        }
        if (!vendido) {
            movimientos.add(new Movimiento(fecha, null, precio, cero(), saldo.add(precio)));
        }
        return List.copyOf(movimientos);
    }

    private static BigDecimal cero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
