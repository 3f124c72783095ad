package pe.jcc.compartido.csv;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table with a header row in a file, read row by row: never more than one of them is in memory. Commas, semicolons or
 * tabs, UTF-8, UTF-16 or Windows-1252, whatever a spreadsheet made of it.
 */
public final class TablaCsv implements AutoCloseable {

    /** What spreadsheets write; a file that ends between quotes is broken. */
    private static final CSVFormat FORMATO =
            CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .setTrailingData(true)
                    .get();

    private final TextoAcotado texto;
    private final CSVParser registros;
    private final Map<String, Integer> lugares;
    private Iterator<CSVRecord> pendientes;
    private boolean roto;
    private long numero;

    private TablaCsv(BufferedReader contenido) throws IOException {
        var formato = FORMATO.builder().setDelimiter(Delimitador.elegir(contenido)).get();
        texto = new TextoAcotado(contenido);
        registros = CSVParser.builder().setReader(texto).setFormat(formato).get();
        pendientes = registros.iterator();
        lugares = registro().map(Encabezado::leer).orElse(Map.of());
    }

    public static TablaCsv abrir(Path archivo) throws IOException {
        var contenido = Codificacion.abrir(archivo);
        try {
            return new TablaCsv(contenido);
        } catch (IOException | RuntimeException fallo) {
            try (contenido) {
                throw fallo;
            }
        }
    }

    /** The names in the header row. */
    public Set<String> columnas() {
        return lugares.keySet();
    }

    /** Empty at the end; a broken row is the last. */
    public Optional<FilaCsv> siguiente() {
        var registro = registro();
        if (registro.isEmpty() && !roto) {
            return Optional.empty();
        }
        roto = false;
        return Optional.of(
                new FilaCsv(
                        ++numero,
                        registros.getCurrentLineNumber(),
                        lugares,
                        registro.orElse(null)));
    }

    @Override
    public void close() throws IOException {
        registros.close();
    }

    /** The next with something in it. */
    private Optional<CSVRecord> registro() {
        try {
            for (texto.empiezaFila(); pendientes.hasNext(); texto.empiezaFila()) {
                var registro = pendientes.next();
                if (registro.stream().anyMatch(celda -> !Celda.limpia(celda).isEmpty())) {
                    return Optional.of(registro);
                }
            }
        } catch (UncheckedIOException fallo) {
            if (!(fallo.getCause() instanceof CSVException
                    || fallo.getCause() instanceof TextoAcotado.SinFin)) {
                throw fallo;
            }
            roto = true;
            pendientes = Collections.emptyIterator();
        }
        return Optional.empty();
    }
}
