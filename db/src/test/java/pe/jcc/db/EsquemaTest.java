package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EsquemaTest {

    private static final Path GOLDEN = Path.of("src/main/resources/db/esquema.golden.sql");

    @Test
    void the_migrations_make_the_schema_of_the_golden_file() throws IOException {
        var real = Esquema.describir(BaseMigrada.comun());
        if ("escribir".equals(System.getProperty("esquema"))) {
            Files.writeString(GOLDEN, real);
        }

        es_el_de_la_muestra(real);
    }

    /** If the change is intended: mvn -pl db test -Dtest=EsquemaTest -Desquema=escribir. */
    static void es_el_de_la_muestra(String real) {
        assertThat(GOLDEN)
                .as("the golden file («but was») against the migrated schema («expecting»)")
                .hasContent(real);
    }
}
