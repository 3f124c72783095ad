package pe.jcc.db.incorporada;

import static java.util.stream.Collectors.joining;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What a killed run left running: the processes whose program lies among the folder's own. */
final class Huerfanos {

    private static final Logger LOG = LoggerFactory.getLogger(Huerfanos.class);
    private static final Duration POR_LAS_BUENAS = Duration.ofSeconds(20);
    private static final Duration POR_LAS_MALAS = Duration.ofSeconds(10);

    private final String prefijo;

    Huerfanos(Path raiz) {
        this.prefijo = raiz.resolve(Binarios.PREFIJO).toString();
    }

    void detener() {
        if (procesos().isEmpty()) {
            return;
        }
        LOG.info("Se detiene el PostgreSQL que dejó una ejecución anterior ({})", pids(cabezas()));
        // The heads only: PostgreSQL ends its own processes in order.
        terminar(cabezas(), ProcessHandle::destroy, POR_LAS_BUENAS);
        terminar(procesos(), ProcessHandle::destroyForcibly, POR_LAS_MALAS);
        if (!procesos().isEmpty()) {
            throw BaseNoDisponible.porHuerfanos(pids(procesos()));
        }
    }

    private boolean incluye(ProcessHandle proceso) {
        return proceso.info().command().filter(ruta -> ruta.startsWith(prefijo)).isPresent();
    }

    private void terminar(
            List<ProcessHandle> procesos, Consumer<ProcessHandle> senal, Duration espera) {
        procesos.forEach(senal);
        var limite = Instant.now().plus(espera);
        while (!procesos().isEmpty() && Instant.now().isBefore(limite)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private List<ProcessHandle> procesos() {
        return ProcessHandle.allProcesses().filter(this::incluye).toList();
    }

    private List<ProcessHandle> cabezas() {
        return procesos().stream()
                .filter(proceso -> proceso.parent().filter(this::incluye).isEmpty())
                .toList();
    }

    private static String pids(List<ProcessHandle> procesos) {
        return procesos.stream().map(proceso -> "pid " + proceso.pid()).collect(joining(", "));
    }
}
