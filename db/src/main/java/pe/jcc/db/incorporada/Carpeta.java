package pe.jcc.db.incorporada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the embedded database keeps its things: the folder «postgres» below JCC_DATOS. */
record Carpeta(Path raiz) {

    static Carpeta abrir(Path datos) throws IOException {
        Files.createDirectories(datos);
        var raiz = datos.resolve("postgres");
        if (Files.notExists(raiz)) {
            Files.createDirectory(raiz, ArchivoPrivado.modo("rwx------"));
        }
        return new Carpeta(raiz.toRealPath());
    }

    Path datos() {
        return raiz.resolveSibling("");
    }

    Path candado() {
        return raiz.resolve("candado");
    }

    Path dueno() {
        return raiz.resolve("candado.pid");
    }

    Path claves() {
        return raiz.resolve("claves.pgpass");
    }

    Path claveInicial() {
        return raiz.resolve("clave-inicial");
    }

    Path base() {
        return raiz.resolve("base");
    }

    /** Exists while {@link #base()} is being made: a base beside it is not finished. */
    Path incompleta() {
        return raiz.resolve("base.incompleta");
    }

    Path salida() {
        return raiz.resolve("arranque.log");
    }
}
