package pe.jcc.comercial.venta;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.PorDefecto;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What people tell of a venta.
 *
 * @param lote the id of a lote
 * @param plazoMesesCredito 12, 24 or 36; 0 for a venta al contado
 * @param cuotaInicialRequerida in soles
 * @param precioDolares what a lote of a proyecto in dollars is sold for
 * @param tipoCambio soles for a dollar
 * @param vendedorPrincipal the id of an asesor
 * @param idSocioParticipante the id of an asesor
 * @param porcentajeComisionSocioPersonalizado needs a socio
 */
@Embeddable
public record DatosDeVenta(
        LocalDate fechaVenta,
        String lote,
        @PorDefecto("null") String cliente,
        @PorDefecto("\"contado\"") @Enumerated(EnumType.STRING) TipoVenta tipoVenta,
        @PorDefecto("0") @JdbcTypeCode(SqlTypes.SMALLINT) int plazoMesesCredito,
        @PorDefecto("\"0.00\"") BigDecimal cuotaInicialRequerida,
        @Nullable BigDecimal precioDolares,
        @Nullable BigDecimal tipoCambio,
        @Nullable String vendedorPrincipal,
        @Nullable String participacionJuniorVenta,
        @Nullable String idSocioParticipante,
        @Nullable String participacionSocioVenta,
        @Nullable String modalidadPresentacion,
        @Nullable String notas,
        @Nullable BigDecimal porcentajeComisionVendedorPrincipalPersonalizado,
        @Nullable BigDecimal porcentajeComisionSocioPersonalizado) {

    /** The same venta, of another cliente. */
    public DatosDeVenta con(String otroCliente) {
        return con(otroCliente, cuotaInicialRequerida);
    }

    DatosDeVenta con(BigDecimal otraInicial) {
        return con(cliente, otraInicial);
    }

    private DatosDeVenta con(String otroCliente, BigDecimal otraInicial) {
        return new DatosDeVenta(
                fechaVenta,
                lote,
                otroCliente,
                tipoVenta,
                plazoMesesCredito,
                otraInicial,
                precioDolares,
                tipoCambio,
                vendedorPrincipal,
                participacionJuniorVenta,
                idSocioParticipante,
                participacionSocioVenta,
                modalidadPresentacion,
                notas,
                porcentajeComisionVendedorPrincipalPersonalizado,
                porcentajeComisionSocioPersonalizado);
    }

    boolean aCredito() {
        return tipoVenta == TipoVenta.CREDITO;
    }

    /** What the price in that currency depends on is the same. */
    boolean mismoPrecioQue(DatosDeVenta otros, Moneda moneda) {
        return lote.equals(otros.lote)
                && tipoVenta == otros.tipoVenta
                && plazoMesesCredito == otros.plazoMesesCredito
                && (moneda == Moneda.PEN || mismosDolaresQue(otros));
    }

    private boolean mismosDolaresQue(DatosDeVenta otros) {
        return igual(precioDolares, otros.precioDolares) && igual(tipoCambio, otros.tipoCambio);
    }

    /** What the plan depends on is the same. */
    boolean mismosTerminosQue(DatosDeVenta otros, Moneda moneda) {
        return mismoPrecioQue(otros, moneda)
                && igual(cuotaInicialRequerida, otros.cuotaInicialRequerida)
                && fechaVenta.equals(otros.fechaVenta);
    }

    private static boolean igual(@Nullable BigDecimal uno, @Nullable BigDecimal otro) {
        if (uno == null || otro == null) {
            return uno == null && otro == null;
        }
        return uno.compareTo(otro) == 0;
    }
}
