package pe.jcc.api.comercial.comision;

import jakarta.servlet.http.HttpServletRequest;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** {@link DatoInvalido} when the parameters mes and anio name none. */
    static YearMonth leer(HttpServletRequest pedido) {
        var errores = new LinkedHashMap<String, List<Frase>>();
        var mes = numero(pedido, "mes", MES, errores);
        var anio = numero(pedido, "anio", ANIO, errores);
        return leer(mes, anio).orElseThrow(() -> new DatoInvalido(errores));
    }

    private static String numero(
            HttpServletRequest pedido,
            String nombre,
            Pattern forma,
            Map<String, List<Frase>> errores) {
        var dicho = Objects.requireNonNullElse(pedido.getParameter(nombre), "");
        if (!forma.matcher(dicho).matches()) {
            errores.put(
                    nombre,
                    List.of(
                            dicho.isBlank()
                                    ? Frase.de("campo.requerido")
                                    : Frase.de("filtro.opcion", dicho)));
        }
        return dicho;
    }
}
