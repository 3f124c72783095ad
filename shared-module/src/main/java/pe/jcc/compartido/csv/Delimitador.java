package pe.jcc.compartido.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/** What parts the cells of a file: what Excel's first line names, or else what its header has most of. */
final class Delimitador {

    private static final char MARCA = '\uFEFF';
    private static final int MAXIMO_DE_ENCABEZADO = 1 << 16;

    private static final Pattern NOMBRADO =
            Pattern.compile("\\s*sep=([\\p{Punct}\\t&&[^\"]])\\s*", Pattern.CASE_INSENSITIVE);

    private Delimitador() {}

    /** Leaves the text at its header. */
    static char elegir(BufferedReader texto) throws IOException {
        texto.mark(1);
        if (texto.read() != MARCA) {
            texto.reset();
        }
        texto.mark(MAXIMO_DE_ENCABEZADO);
        var linea = primeraLinea(texto);
        var nombrado = NOMBRADO.matcher(linea);
        if (nombrado.matches()) {
            return nombrado.group(1).charAt(0);
        }
        texto.reset();
        return masFrecuente(linea);
    }

    /** The first line with something in it, without what stands between quotes. */
    private static String primeraLinea(BufferedReader texto) throws IOException {
        var linea = new StringBuilder();
        boolean entreComillas = false;
        for (int leidos = 0; leidos < MAXIMO_DE_ENCABEZADO; leidos++) {
            int letra = texto.read();
            boolean finDeLinea = !entreComillas && (letra == '\n' || letra == '\r');
            if (letra < 0 || (finDeLinea && !linea.toString().isBlank())) {
                break;
            }
            if (finDeLinea) {
                linea.setLength(0);
            } else if (letra == '"') {
                entreComillas = !entreComillas;
            } else if (!entreComillas) {
                linea.append((char) letra);
            }
        }
        return linea.toString();
    }

    private static char masFrecuente(String linea) {
        char elegido = ',';
        for (char otro : new char[] {';', '\t'}) {
            elegido = veces(linea, otro) > veces(linea, elegido) ? otro : elegido;
        }
        return elegido;
    }

    private static long veces(String linea, char letra) {
        return linea.chars().filter(otra -> otra == letra).count();
    }
}
