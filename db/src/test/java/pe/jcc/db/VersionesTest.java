package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

/** The older PostgreSQL that an installation of its own may run; 18 is everyone's test server. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the build brings the older servers for linux-amd64 only")
class VersionesTest {

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17})
    void the_migrations_make_the_same_schema_on_PostgreSQL(int mayor) throws Exception {
        var carpeta = Path.of("target", "postgres", String.valueOf(mayor));
        var servidor =
                ServidorDePrueba.incorporado(
                        (sistema, maquina) ->
                                Files.newInputStream(carpeta.resolve("postgres-linux-x86_64.txz")),
                        carpeta);

        var base = BaseMigrada.migrar(servidor.nueva());

        assertThat(
                        base.sqlComo(base.lectura())
                                .sql("SHOW server_version")
                                .query(String.class)
                                .single())
                .startsWith(mayor + ".");
        EsquemaTest.es_el_de_la_muestra(Esquema.describir(base));
    }
}
