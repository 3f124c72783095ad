package pe.jcc.crm.carga;

import org.apache.commons.csv.CSVRecord;

import java.util.Map;
import java.util.Optional;

/** The cells of one row, by their columns. */
record Celdas(Map<Columna, Integer> lugares, CSVRecord registro) {

    /** Empty where the file has no such column, or the row ends before it. */
    Optional<String> en(Columna columna) {
        return Optional.ofNullable(lugares.get(columna))
                .filter(registro::isSet)
                .map(lugar -> Celda.limpia(registro.get(lugar)));
    }

    boolean tiene(Columna columna) {
        return en(columna).filter(celda -> !celda.isEmpty()).isPresent();
    }
}
