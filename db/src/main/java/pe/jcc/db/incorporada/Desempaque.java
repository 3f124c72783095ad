package pe.jcc.db.incorporada;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks PostgreSQL's programs. A class of its own, so that a start with nothing to unpack loads none of this: the
 * jar of XZ is sealed, and a cache of the JDK that holds its classes does not start from another folder.
 */
final class Desempaque {

    private Desempaque() {}

    static void de(byte[] archivo, Path destino) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archivo)))) {
            TarArchiveEntry entrada;
            while ((entrada = tar.getNextEntry()) != null) {
                var ruta = destino.resolve(entrada.getName()).normalize();
                if (entrada.isDirectory()) {
                    Files.createDirectories(ruta);
                    continue;
                }
                Files.createDirectories(ruta.resolveSibling(""));
                if (entrada.isSymbolicLink()) {
                    Files.createSymbolicLink(ruta, Path.of(entrada.getLinkName()));
                } else {
                    Files.copy(tar, ruta);
                    ruta.toFile().setExecutable(ruta.startsWith(destino.resolve("bin")));
                }
            }
        }
    }
}
