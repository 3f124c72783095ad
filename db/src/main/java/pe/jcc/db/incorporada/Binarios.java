package pe.jcc.db.incorporada;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** PostgreSQL's programs for this system, unpacked from their jar into the folder. */
final class Binarios {

    static final String PREFIJO = "binarios-";

    private Binarios() {}

    /** The folder that holds bin, lib and share; of earlier versions and of broken attempts nothing stays. */
    static Path preparar(Path raiz) throws IOException {
        var archivo = leer();
        var destino = raiz.resolve(PREFIJO + huella(archivo));
        if (!estaCompleto(destino)) {
            FileSystemUtils.deleteRecursively(destino);
            Desempaque.de(archivo, destino);
            ArchivoPrivado.escribir(marca(destino), contenido(destino));
        }
        borrarOtros(raiz, destino);
        return destino;
    }

    private static byte[] leer() throws IOException {
        var sistema = System.getProperty("os.name");
        var maquina = System.getProperty("os.arch");
        try (var flujo =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        sistema.startsWith("Windows")
                                ? "Windows"
                                : sistema.startsWith("Mac") ? "Darwin" : "Linux",
                        maquina.equals("amd64") ? "x86_64" : maquina)) {
            return flujo.readAllBytes();
        }
    }

    private static String huella(byte[] archivo) {
        var crc = new CRC32();
        crc.update(archivo);
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    private static boolean estaCompleto(Path destino) throws IOException {
        var marca = marca(destino);
        return Files.exists(marca) && Files.readString(marca).equals(contenido(destino));
    }

    private static Path marca(Path destino) {
        return destino.resolve(".completo");
    }

    /** Number and size of the files: a process or a power failure that cut one short shows in it. */
    private static String contenido(Path destino) throws IOException {
        try (var rutas = Files.walk(destino)) {
            var bytes =
                    rutas.filter(ruta -> Files.isRegularFile(ruta) && !ruta.equals(marca(destino)))
                            .mapToLong(ruta -> ruta.toFile().length())
                            .toArray();
            return "%d archivos, %d bytes".formatted(bytes.length, Arrays.stream(bytes).sum());
        }
    }

    private static void borrarOtros(Path raiz, Path vigente) throws IOException {
        try (var otros = Files.newDirectoryStream(raiz, PREFIJO + "*")) {
            for (var otro : otros) {
                if (!otro.equals(vigente)) {
                    FileSystemUtils.deleteRecursively(otro);
                }
            }
        }
    }
}
