package pe.jcc.crm.carga;

import pe.jcc.compartido.Frase;
import pe.jcc.compartido.csv.FilaCsv;
import pe.jcc.compartido.csv.TablaCsv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A file of leads, read row by row. */
final class ArchivoCsv implements AutoCloseable {

    private final TablaCsv tabla;

    private ArchivoCsv(TablaCsv tabla) {
        this.tabla = tabla;
    }

    static ArchivoCsv abrir(Path archivo) throws IOException {
        return new ArchivoCsv(TablaCsv.abrir(archivo));
    }

    /** Empty at the end. */
    Optional<Fila> siguiente() {
        return tabla.siguiente().map(ArchivoCsv::leer);
    }

    @Override
    public void close() throws IOException {
        tabla.close();
    }

    private static Fila leer(FilaCsv fila) {
        return fila.rota()
                ? new Fila.Mala(fila.numero(), Frase.de("carga.comillas"))
                : new Lectura(new Celdas(fila)).fila(fila.numero());
    }
}
