package pe.jcc.api.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.venta.EstadoDeCuenta;
import pe.jcc.comercial.venta.EstadoDeCuenta.Movimiento;
import pe.jcc.comercial.venta.PagoExplicado;
import pe.jcc.comercial.venta.ParteDePago;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a movement was, in the words of whoever reads it. */
final class Conceptos {

    private final Function<Frase, String> decir;

    Conceptos(Function<Frase, String> decir) {
        this.decir = decir;
    }

    private String decir(String clave, Object... datos) {
        return decir.apply(Frase.de(clave, datos));
    }

    String de(EstadoDeCuenta estado, Movimiento movimiento) {
        var pago = movimiento.pago();
        return pago == null
                ? decir("cuenta.venta", estado.venta().loteInfo())
                : conReferencia(decirRecibido(pago), pago.referenciaPago());
    }

    /** The number of its operation in a bank, or of a receipt: by it the cliente knows the pago again. */
    private String conReferencia(String dicho, @Nullable String referencia) {
        return referencia == null || referencia.isEmpty()
                ? dicho
                : decir("cuenta.con_referencia", dicho, referencia);
    }

    /** What was handed over is told too when it was in the other currency. */
    private String decirRecibido(PagoExplicado pago) {
        var dolares = pago.montoDolares();
        var recibidoEn = dolares == null ? Moneda.PEN : Moneda.USD;
        var cambio = pago.tipoCambio();
        if (recibidoEn == pago.moneda() || cambio == null) {
            return decir("cuenta.pago", de(pago));
        }
        var recibido = monto(dolares == null ? pago.montoSoles() : dolares, recibidoEn);
        return decir("cuenta.pago_al_cambio", de(pago), recibido, cambio.toPlainString());
    }

    /** {@code Cuota inicial S/ 900.00; cuota 1 S/ 100.00}. */
    String de(PagoExplicado pago) {
        var dicho =
                pago.partes().stream()
                        .map(parte -> de(parte, pago.moneda()))
                        .collect(Collectors.joining("; "));
        return dicho.substring(0, 1).toUpperCase(Locale.ROOT) + dicho.substring(1);
    }

    private String de(ParteDePago parte, Moneda moneda) {
        var monto = monto(parte.monto(), moneda);
        return switch (parte.destino()) {
            case CUOTA_INICIAL -> decir("cuenta.inicial", monto);
            case PRECIO -> decir("cuenta.precio", monto);
            case CUOTA -> decir("cuenta.cuota", String.valueOf(parte.numeroCuota()), monto);
            case SALDO_A_FAVOR -> decir("cuenta.a_favor", monto);
        };
    }

    static String monto(BigDecimal monto, Moneda moneda) {
        var signo = monto.signum() < 0 ? "-" : "";
        var simbolo = moneda == Moneda.USD ? "US$" : "S/";
        return String.format(Locale.US, "%s%s %,.2f", signo, simbolo, monto.abs());
    }
}
