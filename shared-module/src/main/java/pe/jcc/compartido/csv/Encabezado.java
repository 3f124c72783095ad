package pe.jcc.compartido.csv;

import org.apache.commons.csv.CSVRecord;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The first row of a file: which column stands where. */
final class Encabezado {

    private static final Pattern ACENTOS = Pattern.compile("[\\p{M}\\uFEFF]");
    private static final Pattern ESPACIOS = Pattern.compile("[\\s\\p{Z}]+");

    private Encabezado() {}

    /** Of a name that comes twice, the first counts. */
    static Map<String, Integer> leer(CSVRecord registro) {
        var lugares = new HashMap<String, Integer>();
        for (int lugar = 0; lugar < registro.size(); lugar++) {
            lugares.putIfAbsent(nombre(registro.get(lugar)), lugar);
        }
        return lugares;
    }

    private static String nombre(String celda) {
        var descompuesto = Normalizer.normalize(celda, Normalizer.Form.NFD);
        var llano = Celda.limpia(ACENTOS.matcher(descompuesto).replaceAll(""));
        return ESPACIOS.matcher(llano).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
