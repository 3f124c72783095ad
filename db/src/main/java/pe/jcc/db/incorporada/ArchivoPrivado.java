package pe.jcc.db.incorporada;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner can read, and that is whole or absent however the process ends. */
final class ArchivoPrivado {

    private ArchivoPrivado() {}

    static void escribir(Path destino, String texto) throws IOException {
        var nuevo = destino.resolveSibling(destino.getFileName() + ".nuevo");
        Files.deleteIfExists(nuevo);
        try (var canal = FileChannel.open(nuevo, Set.of(CREATE_NEW, WRITE), modo("rw-------"))) {
            var bytes = ByteBuffer.wrap(texto.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                canal.write(bytes);
            }
            canal.force(true);
        }
        Files.move(nuevo, destino, ATOMIC_MOVE);
        asentarCarpetaDe(destino);
    }

    static void borrar(Path archivo) throws IOException {
        Files.deleteIfExists(archivo);
        asentarCarpetaDe(archivo);
    }

    static void cerrar(Path carpeta) throws IOException {
        if (hayPermisos()) {
            Files.setPosixFilePermissions(carpeta, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static FileAttribute<?>[] modo(String permisos) {
        return hayPermisos()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permisos))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hayPermisos() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Without it a power failure could undo the change of name although the file itself is on disk. */
    private static void asentarCarpetaDe(Path archivo) {
        try (var canal = FileChannel.open(archivo.toAbsolutePath().getParent(), READ)) {
            canal.force(true);
        } catch (IOException e) {
            // Windows has no such operation, and its file system needs none
        }
    }
}
