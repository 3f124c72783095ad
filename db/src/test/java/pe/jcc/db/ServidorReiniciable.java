package pe.jcc.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.BaseDeDatos.Cuenta;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that a test stops, or lets crash, and starts again with what it held. What is committed is on disk,
 * as in production; statements are counted.
 */
public final class ServidorReiniciable implements AutoCloseable {

    private static final Cuenta ADMINISTRADOR = new Cuenta("postgres", "postgres");

    private static final Map<String, String> AJUSTES =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "jit", "off",
                    "shared_buffers", "512MB",
                    "random_page_cost", "1.1",
                    "track_commit_timestamp", "on",
                    "shared_preload_libraries", "pg_stat_statements");

    private final Path datos;
    private final int puerto;
    private EmbeddedPostgres postgres;

    private ServidorReiniciable(Path datos) throws IOException {
        this.datos = datos;
        this.puerto = puertoLibre();
        this.postgres = arrancar();
    }

    public static ServidorReiniciable en(Path datos) throws IOException {
        return new ServidorReiniciable(datos);
    }

    public BaseDeDatos nueva() {
        var base =
                new ServidorDePrueba("jdbc:postgresql://127.0.0.1:" + puerto + "/", ADMINISTRADOR)
                        .nueva();
        sql(base).sql("CREATE EXTENSION pg_stat_statements").update();
        return base;
    }

    /** As its administrator, who sees what all others do. */
    public static JdbcClient sql(BaseDeDatos base) {
        return base.sqlComo(base.administrador());
    }

    /** As who maintains it does: sessions are ended, what is committed is kept. */
    public void reiniciar() throws IOException {
        postgres.close();
        postgres = arrancar();
    }

    /** As when the machine stops: kill -9, of all its processes. */
    public void caerYVolver() throws IOException {
        var nota = Files.readAllLines(datos.resolve("postmaster.pid"));
        var postmaster = ProcessHandle.of(Long.parseLong(nota.getFirst())).orElseThrow();
        var todos = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        todos.forEach(ProcessHandle::destroyForcibly);
        todos.forEach(proceso -> proceso.onExit().join());
        reiniciar();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private EmbeddedPostgres arrancar() throws IOException {
        var constructor =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgres-de-prueba").toFile())
                        .setDataDirectory(datos)
                        .setCleanDataDirectory(false)
                        .setPort(puerto);
        AJUSTES.forEach(constructor::setServerConfig);
        ServidorDePrueba.IDIOMA.forEach(constructor::setLocaleConfig);
        return constructor.start();
    }

    private static int puertoLibre() throws IOException {
        try (var libre = new ServerSocket(0)) {
            return libre.getLocalPort();
        }
    }
}
