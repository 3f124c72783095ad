package pe.jcc.db.incorporada;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** However a run ended, the next one starts by itself and has every row that was committed. */
class SobrevivenciaTest {

    @TempDir Path temporal;

    @Test
    void after_an_ordinary_stop() throws IOException {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        try (var servidor = Servidor.iniciar(datos)) {
            Notas.en(servidor).anotar("hola");
        }

        tieneLaNota(datos, "hola");
        assertThat(datos.resolve("postgres/base/postmaster.pid")).doesNotExist();
    }

    @Test
    void after_a_kill_that_left_postgresql_running() throws Exception {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        var otro = OtroProceso.listo(datos, "hola");
        var huerfano = otro.postmaster();
        otro.matar();
        assertThat(huerfano.info().command()).isPresent();

        tieneLaNota(datos, "hola");
        assertThat(huerfano.info().command()).isEmpty(); // a zombie at most
    }

    @Test
    void after_a_kill_of_everything() throws Exception {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        OtroProceso.listo(datos, "hola").matarTodo();

        tieneLaNota(datos, "hola");
    }

    @Test
    void with_the_process_id_given_to_another_program_meanwhile() throws IOException {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        var ajeno = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(
                datos.resolve("postgres/base/postmaster.pid"),
                ajeno + "\n/datos\n1700000000\n5432\n\n127.0.0.1\n");

        arranca(datos);
    }

    @Test
    void after_a_kill_while_the_programs_were_unpacked() throws IOException {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        try (var postgres = Files.newByteChannel(programa(datos), StandardOpenOption.WRITE)) {
            postgres.truncate(1000);
        }

        arranca(datos);
    }

    @Test
    void after_a_kill_while_the_cluster_was_made() throws Exception {
        var datos = temporal.resolve("datos");
        var base = datos.resolve("postgres/base/base");
        var otro = OtroProceso.lanzar(datos, "nunca");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(base));
        otro.matar();

        arranca(datos);
    }

    private static Path programa(Path datos) throws IOException {
        try (var binarios = Files.newDirectoryStream(datos.resolve("postgres"), "binarios-*")) {
            return binarios.iterator().next().resolve("bin").resolve("postgres");
        }
    }

    private static void arranca(Path datos) {
        try (var servidor = Servidor.iniciar(datos)) {
            assertThat(servidor.url()).contains("127.0.0.1");
        }
    }

    private static void tieneLaNota(Path datos, String nota) {
        try (var servidor = Servidor.iniciar(datos)) {
            assertThat(Notas.en(servidor).todas()).contains(nota);
        }
    }
}
