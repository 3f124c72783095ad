package pe.jcc.db.incorporada;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in which a server has run and stopped; a copy of it is quicker than a first start. */
final class CarpetaUsada {

    private static final Path MODELO = crear();

    private CarpetaUsada() {}

    static Path copiarA(Path destino) throws IOException {
        try (var rutas = Files.walk(MODELO)) {
            for (var ruta : (Iterable<Path>) rutas::iterator) {
                var copia = destino.resolve(MODELO.relativize(ruta).toString());
                Files.copy(ruta, copia, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            }
        }
        return destino;
    }

    private static Path crear() {
        try {
            var modelo = Path.of("target", "carpeta-usada");
            FileSystemUtils.deleteRecursively(modelo);
            try (var servidor = Servidor.iniciar(modelo)) {
                Notas.en(servidor).crear();
            }
            return modelo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
