package pe.jcc.db.incorporada;

import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs; what they say goes to a file, whose end explains a failure. */
record Programas(Path binarios, Path salida) {

    void exigir(String programa, List<String> argumentos) throws IOException {
        if (!intentar(programa, argumentos)) {
            throw BaseNoDisponible.porPrograma(programa, salida, loUltimo());
        }
    }

    boolean intentar(String programa, List<String> argumentos) throws IOException {
        var orden = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // root, whom PostgreSQL refuses: in a user namespace of its own it is nobody, with
            // root's files
            orden.addAll(List.of("unshare", "-U"));
        }
        orden.add(binarios.resolve("bin").resolve(programa).toString());
        orden.addAll(argumentos);
        var constructor = new ProcessBuilder(orden).redirectErrorStream(true);
        constructor.redirectOutput(ProcessBuilder.Redirect.appendTo(salida.toFile()));
        constructor.environment().keySet().removeIf(nombre -> nombre.startsWith("PG"));
        constructor.environment().put("LC_ALL", "C");
        return esperar(constructor.start()) == 0;
    }

    /** To the end even if interrupted: a server that is half started or half stopped helps nobody. */
    private static int esperar(Process proceso) {
        boolean interrumpido = false;
        try {
            while (true) {
                try {
                    return proceso.waitFor();
                } catch (InterruptedException e) {
                    interrumpido = true;
                }
            }
        } finally {
            if (interrumpido) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String loUltimo() throws IOException {
        var lineas = Files.readAllLines(salida);
        return String.join("\n", lineas.subList(Math.max(0, lineas.size() - 15), lineas.size()));
    }
}
