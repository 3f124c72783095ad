package pe.jcc.crm.carga;

import java.util.regex.Pattern;

/** A phone as spreadsheets write it, who take it for a number. */
final class CelularEscrito {

    private static final Pattern APOSTROFO = Pattern.compile("^'(?=[+\\d])");
    private static final Pattern DECIMALES = Pattern.compile("^(\\+?\\d{6,})[.,]0{1,2}$");
    private static final Pattern ABREVIADO = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d+");

    private CelularEscrito() {}

    static String limpio(String celda) {
        var sinApostrofo = APOSTROFO.matcher(celda).replaceFirst("");
        return DECIMALES.matcher(sinApostrofo).replaceFirst("$1");
    }

    /** As 9.00123E+08: the figures that are not there any more cannot be known. */
    static boolean abreviado(String celular) {
        return ABREVIADO.matcher(celular).matches();
    }
}
