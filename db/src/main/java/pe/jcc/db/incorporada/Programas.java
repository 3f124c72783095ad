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
        var proceso = constructor.start();
        try {
            return proceso.waitFor() == 0;
        } catch (InterruptedException e) {
            proceso.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrumpido mientras corría " + programa, e);
        }
    }

    private String loUltimo() throws IOException {
        var lineas = Files.readAllLines(salida);
        return String.join("\n", lineas.subList(Math.max(0, lineas.size() - 15), lineas.size()));
    }
}
