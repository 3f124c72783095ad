package pe.jcc.db.incorporada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's note of its own process id, which a kill -9 leaves behind. */
record PostmasterPid(Path archivo) {

    private static final Duration HOLGURA = Duration.ofSeconds(60);

    /**
     * Removes the note if its id now belongs to another program, as happens in containers, where ids repeat:
     * PostgreSQL would take that one for a server. It asks for our own orphans to be gone already.
     */
    void quitarSiEsAjeno() throws IOException {
        if (Files.notExists(archivo)) {
            return;
        }
        var lineas = Files.readAllLines(archivo);
        var proceso = numero(lineas, 0).flatMap(ProcessHandle::of);
        if (proceso.isPresent()
                && (esZombi(proceso.get()) || esAjeno(proceso.get(), numero(lineas, 2)))) {
            Files.delete(archivo);
        }
    }

    /** Dead, but its id stays taken until its parent, often a container's first process, buries it. */
    private static boolean esZombi(ProcessHandle proceso) throws IOException {
        var estado = Path.of("/proc", String.valueOf(proceso.pid()), "stat");
        return Files.exists(estado) && Files.readString(estado).matches("(?s).*\\) Z .*");
    }

    /** Who hides its program (another user's process, the kernel's) is told apart by its start. */
    private static boolean esAjeno(ProcessHandle proceso, Optional<Long> inicioAnotado) {
        if (proceso.info().command().isPresent()) {
            return true;
        }
        var anotado = inicioAnotado.map(Instant::ofEpochSecond);
        var real = proceso.info().startInstant();
        return anotado.isPresent()
                && real.isPresent()
                && Duration.between(anotado.get(), real.get()).abs().compareTo(HOLGURA) > 0;
    }

    private static Optional<Long> numero(List<String> lineas, int indice) {
        return lineas.stream()
                .skip(indice)
                .findFirst()
                .map(String::strip)
                .filter(texto -> texto.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
