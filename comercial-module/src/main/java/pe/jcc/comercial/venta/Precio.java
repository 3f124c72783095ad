package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.lote.Oferta;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;

/**
 * What a venta costs: in soles, the lote's price for the way of paying; in dollars, what was agreed, at the rate that was
 * agreed.
 */
final class Precio {

    private Precio() {}

    /** In soles; {@link DatoInvalido} when the lote is not sold so. */
    static Dinero de(DatosDeVenta datos, Oferta oferta) {
        int meses = datos.plazoMesesCredito();
        var lista = oferta.precio(meses);
        if (oferta.moneda() == Moneda.PEN) {
            return lista.orElseThrow(() -> sinPrecio(datos, ""));
        }
        exigir(datos.precioDolares(), "precio_dolares", "venta.sin_precio_dolares");
        exigir(datos.tipoCambio(), "tipo_cambio", "venta.sin_tipo_cambio");
        if (meses > 0 && lista.isEmpty()) {
            throw sinPrecio(datos, "_dolares");
        }
        var valor = dolares(datos).en(Moneda.PEN, cambio(datos));
        if (!valor.cabe()) {
            throw new DatoInvalido("precio_dolares", Frase.de("campo.digitos", "12"));
        }
        return valor;
    }

    /** The price in the currency of the venta. */
    static Dinero en(Moneda moneda, DatosDeVenta datos, Dinero valor) {
        return moneda == Moneda.USD ? dolares(datos) : valor;
    }

    /** The cuota inicial in the currency of the venta. */
    static Dinero inicial(DatosDeVenta datos, Moneda moneda) {
        var soles = Dinero.soles(datos.cuotaInicialRequerida());
        return moneda == Moneda.USD ? soles.en(moneda, cambio(datos)) : soles;
    }

    /**
     * Of a venta in dollars a cuota inicial that leaves nothing to be financed is none: the form, which does not show it,
     * sends the price of the lote in soles.
     */
    static DatosDeVenta sinInicialDeMas(DatosDeVenta datos, Moneda moneda, Dinero valor) {
        boolean deMas = Dinero.soles(datos.cuotaInicialRequerida()).alcanza(valor);
        return moneda == Moneda.USD && datos.aCredito() && deMas
                ? datos.con(Dinero.cero(Moneda.PEN).monto())
                : datos;
    }

    /** On credit a cuota inicial leaves something to be financed. */
    static void comprobarInicial(DatosDeVenta datos, Dinero valor) {
        var inicial = Dinero.soles(datos.cuotaInicialRequerida());
        if (datos.aCredito() && (inicial.monto().signum() < 0 || inicial.alcanza(valor))) {
            throw new DatoInvalido(
                    "cuota_inicial_requerida",
                    Frase.de("venta.inicial_fuera_de_rango", valor.monto().toPlainString()));
        }
    }

    private static Dinero dolares(DatosDeVenta datos) {
        return new Dinero(exigido(datos.precioDolares()), Moneda.USD);
    }

    private static BigDecimal cambio(DatosDeVenta datos) {
        return exigido(datos.tipoCambio());
    }

    /** One that the migration brought may lack it. */
    private static BigDecimal exigido(@Nullable BigDecimal valor) {
        if (valor == null) {
            throw new DatoInvalido("precio_dolares", Frase.de("venta.sin_precio_dolares"));
        }
        return valor;
    }

    private static void exigir(@Nullable BigDecimal valor, String campo, String frase) {
        if (valor == null || valor.signum() <= 0) {
            throw new DatoInvalido(campo, Frase.de(frase));
        }
    }

    private static DatoInvalido sinPrecio(DatosDeVenta datos, String enDolares) {
        int meses = datos.plazoMesesCredito();
        return new DatoInvalido(
                "lote",
                meses == 0
                        ? Frase.de("venta.sin_precio_al_contado", datos.lote())
                        : Frase.de("venta.sin_precio_a_plazo" + enDolares, datos.lote(), meses));
    }
}
