package pe.jcc.db.incorporada;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A running PostgreSQL server on one data directory. */
record Postmaster(Programas programas, Path base, int puerto) {

    static final String ANFITRION = "127.0.0.1";

    private static final List<String> AJUSTES =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=" + ANFITRION,
                    "unix_socket_directories=",
                    "max_connections=60",
                    "jit=off",
                    "shared_buffers=" + Memoria.compartida(),
                    // what is read is mostly in memory, or on a disk that seeks for nothing
                    "random_page_cost=1.1",
                    "timezone=UTC",
                    // one file per day of the week, beside the data directory
                    "logging_collector=on",
                    "log_directory=../registro",
                    "log_filename=postgresql-%a.log",
                    "log_rotation_age=1d",
                    "log_rotation_size=0",
                    "log_truncate_on_rotation=on");

    // A killed server's last processes may hold its memory for a moment; a free port may be taken
    // meanwhile.
    private static final int INTENTOS = 5;
    private static final Duration ENTRE_INTENTOS = Duration.ofSeconds(2);

    // Generous, because PostgreSQL may have to recover; if it fails, it says so at once.
    private static final String ESPERA_AL_ARRANCAR = "600";
    private static final String ESPERA_AL_DETENER = "60";

    static Postmaster arrancar(Programas programas, Path base) throws IOException {
        for (int intento = 1; intento < INTENTOS; intento++) {
            var postmaster = new Postmaster(programas, base, puertoLibre());
            if (programas.intentar("pg_ctl", postmaster.ordenDeArranque())) {
                return postmaster;
            }
            LockSupport.parkNanos(ENTRE_INTENTOS.toNanos());
        }
        var ultimo = new Postmaster(programas, base, puertoLibre());
        programas.exigir("pg_ctl", ultimo.ordenDeArranque());
        return ultimo;
    }

    boolean detener() throws IOException {
        return programas.intentar(
                "pg_ctl",
                List.of(
                        "-D",
                        base.toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        ESPERA_AL_DETENER,
                        "stop"));
    }

    String url(String nombre) {
        return "jdbc:postgresql://%s:%d/%s".formatted(ANFITRION, puerto, nombre);
    }

    private List<String> ordenDeArranque() {
        var ajustes = AJUSTES.stream().map(ajuste -> " -c " + ajuste).collect(joining());
        return List.of(
                "-D",
                base.toString(),
                "-o",
                "-p " + puerto + ajustes,
                "-w",
                "-t",
                ESPERA_AL_ARRANCAR,
                "start");
    }

    private static int puertoLibre() throws IOException {
        try (var enchufe = new ServerSocket(0, 1, InetAddress.ofLiteral(ANFITRION))) {
            return enchufe.getLocalPort();
        }
    }
}
