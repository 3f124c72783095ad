package pe.jcc.db.incorporada;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs the embedded database of a folder, writes a note and waits to be killed. */
final class OtroProceso {

    private static final String LISTO = "listo";

    private final Path datos;
    private final Process proceso;

    private OtroProceso(Path datos, Process proceso) {
        this.datos = datos;
        this.proceso = proceso;
    }

    public static void main(String[] args) throws InterruptedException {
        var servidor = Servidor.iniciar(Path.of(args[0]));
        Notas.en(servidor).anotar(args[1]);
        System.out.println(LISTO);
        try {
            Thread.sleep(Long.MAX_VALUE);
        } finally {
            // Collected, it would let go of the folder's lock.
            Reference.reachabilityFence(servidor);
        }
    }

    /** Without waiting for the database. */
    static OtroProceso lanzar(Path datos, String nota) throws IOException {
        var orden =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtroProceso.class.getName(),
                        datos.toString(),
                        nota);
        return new OtroProceso(datos, orden.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    static OtroProceso listo(Path datos, String nota) throws IOException {
        var otro = lanzar(datos, nota);
        try (var lineas = otro.proceso.inputReader(StandardCharsets.UTF_8)) {
            if (lineas.lines().noneMatch(LISTO::equals)) {
                throw new IOException("The other process ended before its database was ready");
            }
        }
        return otro;
    }

    long pid() {
        return proceso.pid();
    }

    boolean termino() throws InterruptedException {
        return proceso.waitFor(30, TimeUnit.SECONDS);
    }

    /** kill -9 of the JVM; its PostgreSQL goes on. */
    void matar() throws InterruptedException {
        proceso.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    /** kill -9 of the JVM and of its PostgreSQL. */
    void matarTodo() throws InterruptedException, IOException {
        var postmaster = postmaster();
        matar();
        postmaster.destroyForcibly();
    }

    ProcessHandle postmaster() throws IOException {
        var nota = datos.resolve("postgres/base/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(nota).getFirst())).orElseThrow();
    }
}
