package pe.jcc.crm.carga;

import org.apache.commons.csv.CSVRecord;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first row of a file: which column stands where. */
final class Encabezado {

    private static final Map<String, Columna> COLUMNAS =
            Arrays.stream(Columna.values())
                    .collect(Collectors.toUnmodifiableMap(Columna::nombre, Function.identity()));

    private static final Pattern ACENTOS = Pattern.compile("[\\p{M}\\uFEFF]");
    private static final Pattern ESPACIOS = Pattern.compile("[\\s\\p{Z}]+");

    private Encabezado() {}

    /** Of a name that comes twice, the first counts. */
    static Map<Columna, Integer> leer(CSVRecord registro) {
        var lugares = new EnumMap<Columna, Integer>(Columna.class);
        for (int lugar = 0; lugar < registro.size(); lugar++) {
            var columna = COLUMNAS.get(nombre(registro.get(lugar)));
            if (columna != null) {
                lugares.putIfAbsent(columna, lugar);
            }
        }
        return lugares;
    }

    private static String nombre(String celda) {
        var descompuesto = Normalizer.normalize(celda, Normalizer.Form.NFD);
        var llano = Celda.limpia(ACENTOS.matcher(descompuesto).replaceAll(""));
        return ESPACIOS.matcher(llano).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
