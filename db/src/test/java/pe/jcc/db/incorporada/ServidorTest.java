package pe.jcc.db.incorporada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServidorTest {

    private final Path datos;
    @AutoClose private final Servidor servidor;

    ServidorTest(@TempDir Path temporal) throws IOException {
        datos = CarpetaUsada.copiarA(temporal.resolve("mis datos"));
        servidor = Servidor.iniciar(datos);
    }

    @Test
    void what_is_committed_is_on_disk() {
        assertThat(ajuste("fsync")).isEqualTo("on");
        assertThat(ajuste("synchronous_commit")).isEqualTo("on");
        assertThat(ajuste("full_page_writes")).isEqualTo("on");
        assertThat(ajuste("data_checksums")).isEqualTo("on");
    }

    @Test
    void nobody_outside_this_machine_reaches_it() {
        assertThat(ajuste("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ajuste("unix_socket_directories")).isEmpty();
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(
                        () ->
                                Notas.comoRol(servidor, Claves.SUPERUSUARIO, "postgres")
                                        .sql("SELECT 1")
                                        .query()
                                        .singleRow())
                .rootCause()
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void every_role_enters_with_its_own_password() {
        for (var rol : new String[] {Claves.MIGRA, Claves.APP, Claves.LECTURA}) {
            assertThat(
                            Notas.comoRol(servidor, rol, servidor.clave(rol))
                                    .sql("SELECT current_user || ' en ' || current_database()")
                                    .query(String.class)
                                    .single())
                    .isEqualTo(rol + " en jcc");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_reads_passwords_and_data() throws IOException {
        assertThat(permisos("claves.pgpass")).isEqualTo("rw-------");
        assertThat(permisos("base")).isEqualTo("rwx------");
        assertThat(permisos("")).isEqualTo("rwx------");
    }

    @Test
    void letters_beyond_ascii_have_their_upper_case_whatever_the_machine_speaks() {
        assertThat(unTexto("SELECT upper('año ámbar')")).isEqualTo("AÑO ÁMBAR");
    }

    @Test
    void the_bundled_version_is_the_one_that_is_checked() {
        assertThat(Integer.parseInt(ajuste("server_version_num")) / 10_000)
                .isEqualTo(Servidor.MAYOR);
    }

    private String ajuste(String nombre) {
        return unTexto("SHOW " + nombre);
    }

    private String unTexto(String consulta) {
        return Notas.comoRol(servidor, Claves.SUPERUSUARIO, servidor.clave(Claves.SUPERUSUARIO))
                .sql(consulta)
                .query(String.class)
                .single();
    }

    private String permisos(String nombre) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(datos.resolve("postgres").resolve(nombre)));
    }
}
