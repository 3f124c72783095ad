package pe.jcc.compartido.csv;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** One row of a table. */
public final class FilaCsv {

    private final long numero;
    private final long linea;
    private final Map<String, Integer> lugares;
    private final @Nullable CSVRecord registro;

    FilaCsv(long numero, long linea, Map<String, Integer> lugares, @Nullable CSVRecord registro) {
        this.numero = numero;
        this.linea = linea;
        this.lugares = lugares;
        this.registro = registro;
    }

    /** The rows with something in them are counted from 1, without the header. */
    public long numero() {
        return numero;
    }

    /** The line of the file on which it ends, counted from 1. */
    public long linea() {
        return linea;
    }

    /** A quote is not closed, or the row is too long: what is in it, and after it, cannot be read. */
    public boolean rota() {
        return registro == null;
    }

    /**
     * What stands in a column, by its name in plain lower case with {@code _} for spaces; empty where the file has no
     * such column, or the row ends before it.
     */
    public Optional<String> en(String columna) {
        return Optional.ofNullable(lugares.get(columna))
                .filter(lugar -> registro != null && registro.isSet(lugar))
                .map(lugar -> registro == null ? "" : Celda.limpia(registro.get(lugar)));
    }
}
