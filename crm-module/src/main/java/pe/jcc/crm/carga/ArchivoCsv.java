package pe.jcc.crm.carga;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import pe.jcc.compartido.Frase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** A file of leads, read row by row: never more than one of them is in memory. */
final class ArchivoCsv implements AutoCloseable {

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
    private final Map<Columna, Integer> lugares;
    private Iterator<CSVRecord> pendientes;
    private boolean roto;
    private long numero;

    private ArchivoCsv(BufferedReader contenido) throws IOException {
        var formato = FORMATO.builder().setDelimiter(Delimitador.elegir(contenido)).get();
        texto = new TextoAcotado(contenido);
        registros = CSVParser.builder().setReader(texto).setFormat(formato).get();
        pendientes = registros.iterator();
        lugares = registro().map(Encabezado::leer).orElse(Map.of());
    }

    static ArchivoCsv abrir(Path archivo) throws IOException {
        var contenido = Codificacion.abrir(archivo);
        try {
            return new ArchivoCsv(contenido);
        } catch (IOException | RuntimeException fallo) {
            try (contenido) {
                throw fallo;
            }
        }
    }

    /** Empty at the end. */
    Optional<Fila> siguiente() {
        var registro = registro();
        if (registro.isPresent()) {
            return Optional.of(new Lectura(new Celdas(lugares, registro.get())).fila(++numero));
        }
        if (roto) {
            roto = false;
            return Optional.of(new Fila.Mala(++numero, Frase.de("carga.comillas")));
        }
        return Optional.empty();
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
