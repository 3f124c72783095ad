package pe.jcc.comercial.lote;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as spreadsheets of Peru write it: {@code 17000,00}, {@code 17.000,00}, {@code 17,000.00} or {@code 96.37}.
 * Whether {@code 17.000} is seventeen, or a thousand times that, nobody can know.
 */
final class NumeroEscrito {

    private static final Pattern CON_COMA =
            Pattern.compile("-?(?:\\d+,(?!\\d{3}$)\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)");
    private static final Pattern CON_PUNTO =
            Pattern.compile(
                    "-?(?:\\d+(?:\\.(?!\\d{3}$)\\d+)?|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:,\\d{3})+\\.\\d+)");

    private static final int LARGO = 30;

    private NumeroEscrito() {}

    static Optional<BigDecimal> leer(String escrito) {
        if (escrito.length() > LARGO) {
            return Optional.empty();
        }
        if (CON_COMA.matcher(escrito).matches()) {
            return Optional.of(numero(escrito.replace(".", "").replace(',', '.')));
        }
        return CON_PUNTO.matcher(escrito).matches()
                ? Optional.of(numero(escrito.replace(",", "")))
                : Optional.empty();
    }

    /** Zeros behind the decimals say nothing. */
    private static BigDecimal numero(String escrito) {
        var numero = new BigDecimal(escrito).stripTrailingZeros();
        return numero.scale() < 0 ? numero.setScale(0) : numero;
    }
}
