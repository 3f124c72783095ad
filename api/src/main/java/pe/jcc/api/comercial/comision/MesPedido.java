package pe.jcc.api.comercial.comision;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people name a month: by two numbers. */
final class MesPedido {

    private static final Pattern MES = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern ANIO = Pattern.compile("[1-9]\\d{3}");

    private MesPedido() {}

    /** Empty when they name none. */
    static Optional<YearMonth> leer(String mes, String anio) {
        return MES.matcher(mes).matches() && ANIO.matcher(anio).matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(anio), Integer.parseInt(mes)))
                : Optional.empty();
    }
}
