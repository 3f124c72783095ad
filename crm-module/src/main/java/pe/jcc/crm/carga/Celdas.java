package pe.jcc.crm.carga;

import pe.jcc.compartido.csv.FilaCsv;

import java.util.Optional;

/** The cells of one row, by their columns. */
record Celdas(FilaCsv fila) {

    /** Empty where the file has no such column, or the row ends before it. */
    Optional<String> en(Columna columna) {
        return fila.en(columna.nombre());
    }

    boolean tiene(Columna columna) {
        return en(columna).filter(celda -> !celda.isEmpty()).isPresent();
    }
}
