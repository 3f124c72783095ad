package pe.jcc.comercial.venta;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.plan.Reparto;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;

/**
 * What is paid of a venta and what is owed, in its currency but where the name says soles.
 *
 * @param montoPagadoActual what was received, in soles
 * @param saldoPendiente what is owed, in soles
 */
@Embeddable
record Cuenta(
        BigDecimal montoPagadoActual,
        BigDecimal pagado,
        BigDecimal saldoPendiente,
        BigDecimal saldo,
        @Column(name = "saldo_a_favor") BigDecimal saldoAFavor) {

    static Cuenta de(Reparto reparto, Dinero recibido, @Nullable BigDecimal tipoCambio) {
        var saldo = reparto.saldo();
        var enSoles = tipoCambio == null ? saldo : saldo.en(Moneda.PEN, tipoCambio);
        return new Cuenta(
                recibido.monto(),
                reparto.pagado().monto(),
                enSoles.monto(),
                saldo.monto(),
                reparto.aFavor().monto());
    }
}
