package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A migration that a database may have run is never changed: Flyway would refuse to start on it. */
class MigracionesPublicadasTest {

    private static final Path MIGRACIONES = Path.of("src/main/resources/db/migration");
    private static final Path LISTA = Path.of("src/test/resources/migraciones.sha256");

    /** A new migration: {@code (cd db/src/main/resources/db/migration && sha256sum new.sql)} gives its line. */
    @Test
    void what_was_published_is_as_it_was() throws IOException {
        var publicadas = new TreeMap<String, String>();
        for (var linea : Files.readAllLines(LISTA)) {
            publicadas.put(linea.substring(66), linea.substring(0, 64));
        }

        assertThat(publicadas).as("%s: write a new migration instead", LISTA).isEqualTo(reales());
    }

    private static Map<String, String> reales() throws IOException {
        var huellas = new TreeMap<String, String>();
        try (var archivos = Files.walk(MIGRACIONES)) {
            for (var archivo :
                    archivos.filter(a -> a.getFileName().toString().startsWith("V")).toList()) {
                huellas.put(
                        MIGRACIONES.relativize(archivo).toString().replace('\\', '/'),
                        huella(archivo));
            }
        }
        return huellas;
    }

    private static String huella(Path archivo) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(archivo)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
