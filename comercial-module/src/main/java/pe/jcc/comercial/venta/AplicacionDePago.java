package pe.jcc.comercial.venta;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import pe.jcc.comercial.plan.Aplicacion;

import java.math.BigDecimal;

/** What a pago paid of one thing, as it is kept. */
@Embeddable
record AplicacionDePago(
        String pago,
        @JdbcTypeCode(SqlTypes.SMALLINT) int numeroCuota,
        BigDecimal monto,
        BigDecimal montoSoles) {

    static AplicacionDePago de(Aplicacion aplicacion) {
        return new AplicacionDePago(
                aplicacion.pago().id(),
                aplicacion.numero(),
                aplicacion.monto().monto(),
                aplicacion.soles().monto());
    }
}
