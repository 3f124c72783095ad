package pe.jcc.db.incorporada;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hold of one process on a folder; the system lets go of it however the process ends. */
final class Candado implements AutoCloseable {

    // On Unix the lock belongs to the process: opening and closing the file once more lets go of
    // it.
    private static final Set<Path> DE_ESTE_PROCESO = ConcurrentHashMap.newKeySet();

    private final Path archivo;
    private final FileChannel canal;

    private Candado(Path archivo, FileChannel canal) {
        this.archivo = archivo;
        this.canal = canal;
    }

    static Candado tomar(Carpeta carpeta) throws IOException {
        var archivo = carpeta.candado();
        if (!DE_ESTE_PROCESO.add(archivo)) {
            throw BaseNoDisponible.porOcupada(carpeta.datos(), "este mismo proceso");
        }
        try {
            return new Candado(archivo, canalConCandado(carpeta));
        } catch (IOException | RuntimeException e) {
            DE_ESTE_PROCESO.remove(archivo);
            throw e;
        }
    }

    private static FileChannel canalConCandado(Carpeta carpeta) throws IOException {
        var canal = FileChannel.open(carpeta.candado(), CREATE, WRITE);
        try {
            if (canal.tryLock() == null) {
                throw BaseNoDisponible.porOcupada(carpeta.datos(), duenoDe(carpeta));
            }
            // Beside the locked file, because Windows lets nobody else read that one.
            ArchivoPrivado.escribir(carpeta.dueno(), "pid " + ProcessHandle.current().pid());
            return canal;
        } catch (IOException | RuntimeException e) {
            canal.close();
            throw e;
        }
    }

    private static String duenoDe(Carpeta carpeta) throws IOException {
        return Files.exists(carpeta.dueno())
                ? Files.readString(carpeta.dueno())
                : "de pid desconocido";
    }

    @Override
    public void close() throws IOException {
        canal.close();
        DE_ESTE_PROCESO.remove(archivo);
    }
}
