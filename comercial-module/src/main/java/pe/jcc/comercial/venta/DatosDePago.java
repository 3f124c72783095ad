package pe.jcc.comercial.venta;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.plan.ModoAdelanto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.PorDefecto;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What people tell of a pago: soles, or dollars and the rate.
 *
 * @param montoPago in soles; when dollars were paid, what they are in soles
 * @param tipoCambioPago soles for a dollar
 * @param cuotaPlanPagoCubierta the id of the cuota that it is meant for
 * @param modoAdelanto what becomes of what it pays early
 */
@Embeddable
public record DatosDePago(
        @PorDefecto("null") LocalDate fechaPago,
        @PorDefecto("null") BigDecimal montoPago,
        @Nullable BigDecimal montoPagoDolares,
        @Nullable BigDecimal tipoCambioPago,
        @Nullable String metodoPago,
        @Nullable String referenciaPago,
        @Nullable String notasPago,
        @Column(name = "cuota") @Nullable Long cuotaPlanPagoCubierta,
        @PorDefecto("\"siguientes\"") @Enumerated(EnumType.STRING) ModoAdelanto modoAdelanto) {

    private static final String TIPO_CAMBIO = "tipo_cambio_pago";

    /**
     * What it counts: in soles, what was received in them. {@link DatoInvalido} when it is nothing in that currency, too
     * much, or cannot be told in it.
     */
    Dinero en(Moneda moneda) {
        if (moneda == Moneda.PEN) {
            return comprobado(soles());
        }
        if (montoPagoDolares != null) {
            comprobado(soles());
            return comprobado(new Dinero(montoPagoDolares, Moneda.USD));
        }
        if (tipoCambioPago == null) {
            throw new DatoInvalido(TIPO_CAMBIO, Frase.de("pago.sin_tipo_cambio"));
        }
        return comprobado(soles().en(moneda, tipoCambioPago));
    }

    Dinero soles() {
        return Dinero.soles(montoPago);
    }

    DatosDePago sinCuota() {
        return new DatosDePago(
                fechaPago,
                montoPago,
                montoPagoDolares,
                tipoCambioPago,
                metodoPago,
                referenciaPago,
                notasPago,
                null,
                modoAdelanto);
    }

    private static Dinero comprobado(Dinero monto) {
        if (!monto.esPositivo()) {
            throw new DatoInvalido("monto_pago", Frase.de("pago.nada"));
        }
        if (!monto.cabe()) {
            throw new DatoInvalido("monto_pago", Frase.de("campo.digitos", "12"));
        }
        return monto;
    }
}
