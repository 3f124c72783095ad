package pe.jcc.db.incorporada;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The passwords of the roles, made once, in a file that psql understands (PGPASSFILE). */
record Claves(Map<String, String> porRol) {

    static final String SUPERUSUARIO = "postgres";
    static final String MIGRA = "jcc_migra";
    static final String APP = "jcc_app";
    static final String LECTURA = "jcc_lectura";

    static Claves nuevas(Path archivo) throws IOException {
        var azar = new SecureRandom();
        var lineas =
                List.of(SUPERUSUARIO, MIGRA, APP, LECTURA).stream()
                        .map(rol -> "*:*:*:%s:%s%n".formatted(rol, alAzar(azar)))
                        .collect(joining());
        ArchivoPrivado.escribir(archivo, lineas);
        return leer(archivo);
    }

    static Claves leer(Path archivo) throws IOException {
        return new Claves(
                Files.readAllLines(archivo).stream()
                        .map(linea -> linea.split(":", -1))
                        .collect(toMap(campos -> campos[3], campos -> campos[4])));
    }

    String de(String rol) {
        @Nullable String clave = porRol.get(rol);
        if (clave == null) {
            throw new IllegalStateException("No hay clave para el rol " + rol);
        }
        return clave;
    }

    private static String alAzar(SecureRandom azar) {
        var bytes = new byte[24];
        azar.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The passwords stay out of logs and messages. */
    @Override
    public String toString() {
        return "Claves" + porRol.keySet();
    }
}
