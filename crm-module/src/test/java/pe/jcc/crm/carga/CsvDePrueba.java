package pe.jcc.crm.carga;

import static java.nio.charset.StandardCharsets.UTF_8;

import pe.jcc.compartido.Frase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of leads who do not exist. */
final class CsvDePrueba {

    static final String MINIMO = "nombre,celular,ubicacion";

    private CsvDePrueba() {}

    static List<Fila> leer(String texto) {
        return leer(texto.getBytes(UTF_8));
    }

    static List<Fila> leer(byte[] bytes) {
        try {
            var archivo = Files.createTempFile("leads", ".csv");
            try {
                return leer(Files.write(archivo, bytes));
            } finally {
                Files.delete(archivo);
            }
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }

    private static List<Fila> leer(Path archivo) throws IOException {
        try (var csv = ArchivoCsv.abrir(archivo)) {
            var filas = new ArrayList<Fila>();
            for (Optional<Fila> fila = csv.siguiente(); fila.isPresent(); fila = csv.siguiente()) {
                filas.add(fila.get());
            }
            return filas;
        }
    }

    static List<DatosDeFila> datos(String texto) {
        return datos(leer(texto));
    }

    /** Of rows that are all good. */
    static List<DatosDeFila> datos(List<Fila> filas) {
        return filas.stream().map(Fila.Leida.class::cast).map(Fila.Leida::datos).toList();
    }

    /** The one row of a file, its other columns apart, is good. */
    static DatosDeFila fila(String columnas, String celdas) {
        var filas = datos(MINIMO + "," + columnas + "\nAna,900123456,SJL," + celdas + "\n");
        return filas.getFirst();
    }

    /** What speaks against the one row of a file. */
    static Frase problema(String texto) {
        return ((Fila.Mala) leer(texto).getFirst()).problema();
    }

    static Frase problema(String columnas, String celdas) {
        return problema(MINIMO + "," + columnas + "\nAna,900123456,SJL," + celdas + "\n");
    }
}
