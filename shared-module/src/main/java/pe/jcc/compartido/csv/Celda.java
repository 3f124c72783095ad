package pe.jcc.compartido.csv;

import java.util.regex.Pattern;

/** What stands in a cell, without what spreadsheets put around it. */
final class Celda {

    /** So Excel keeps figures as text. */
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private Celda() {}

    static String limpia(String celda) {
        var texto = sinEspacios(celda);
        if (texto.startsWith("=\"")) {
            var formula = FORMULA.matcher(texto);
            texto = formula.matches() ? sinEspacios(formula.group(1).replace("\"\"", "\"")) : texto;
        }
        return texto.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String sinEspacios(String texto) {
        int desde = 0;
        int hasta = texto.length();
        while (desde < hasta && esEspacio(texto.charAt(desde))) {
            desde++;
        }
        while (desde < hasta && esEspacio(texto.charAt(hasta - 1))) {
            hasta--;
        }
        return texto.substring(desde, hasta);
    }

    /** Java does not count the non-breaking ones as white space. */
    private static boolean esEspacio(char letra) {
        return Character.isWhitespace(letra) || Character.isSpaceChar(letra);
    }
}
