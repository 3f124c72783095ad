package pe.jcc.db.incorporada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that the embedded database leaves alone, and what it tells the person. */
class RechazosTest {

    @TempDir Path temporal;

    @Test
    void a_second_process_on_the_folder_is_told_who_has_it() throws Exception {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        var otro = OtroProceso.listo(datos, "hola");
        try {
            seNiega(datos)
                    .withMessageContaining(datos.toRealPath().toString())
                    .withMessageContaining("pid " + otro.pid())
                    .satisfies(e -> assertThat(e.remedio()).contains("JCC_DATOS="));
        } finally {
            otro.matarTodo();
        }
    }

    @Test
    void a_second_start_in_the_same_process_does_not_open_the_first_ones_lock() throws Exception {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        try (var primero = Servidor.iniciar(datos)) {
            seNiega(datos).withMessageContaining("este mismo proceso");

            var otro = OtroProceso.lanzar(datos, "no debería");
            assertThat(otro.termino()).isTrue();
            assertThat(Notas.en(primero).todas()).isEmpty();
        }
    }

    @Test
    void data_of_another_major_version_stay_as_they_are() throws IOException {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        Files.writeString(datos.resolve("postgres/base/PG_VERSION"), "17\n");

        seNiega(datos)
                .withMessageContaining("PostgreSQL 17")
                .withMessageContaining("PostgreSQL 18")
                .satisfies(
                        e -> assertThat(e.remedio()).contains("pg_dump", "SPRING_DATASOURCE_URL"));
        assertThat(datos.resolve("postgres/base/global")).isNotEmptyDirectory();
    }

    @Test
    void data_without_their_passwords_are_not_given_new_ones() throws IOException {
        var datos = CarpetaUsada.copiarA(temporal.resolve("datos"));
        Files.delete(datos.resolve("postgres/claves.pgpass"));

        seNiega(datos).withMessageContaining("claves.pgpass");
        assertThat(datos.resolve("postgres/claves.pgpass")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_with_the_reason() throws IOException {
        var archivo = Files.createFile(temporal.resolve("datos"));

        seNiega(archivo)
                .withMessageContaining(archivo.toString())
                .withMessageContaining(System.getProperty("user.name"));
    }

    private static ThrowableAssertAlternative<BaseNoDisponible> seNiega(Path datos) {
        return assertThatExceptionOfType(BaseNoDisponible.class)
                .isThrownBy(() -> Servidor.iniciar(datos).close());
    }
}
