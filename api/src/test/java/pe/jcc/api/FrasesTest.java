package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences that the code says, and the two bundles that hold them. */
class FrasesTest {

    private static final Pattern CLAVE =
            Pattern.compile(
                    "\"((?:campo|carga|filtro|credenciales|token|webhook|http|permiso|pagina|no|datos|metodo|medio|cuerpo|en|ya)[._][a-z_.0-9]+)\"");

    @Test
    void every_sentence_is_there_in_both_languages() throws IOException {
        var espanol = claves("/frases.properties");

        assertThat(claves("/frases_en.properties")).isEqualTo(espanol);
        assertThat(espanol).containsAll(dichas());
    }

    @Test
    void a_row_of_a_file_that_fails_says_whose_it_is_where_and_why() throws IOException {
        assertThat(dicha("/frases.properties", "carga.opcion", "A", "tipificacion", "INVENTADA"))
                .isEqualTo(
                        "Error al procesar 'A' - tipificacion: \"INVENTADA\" no es una elección válida.");
        assertThat(dicha("/frases_en.properties", "carga.largo", "A", "medio", "100"))
                .isEqualTo(
                        "Error processing 'A' - medio: Ensure this field has no more than 100 characters.");
        assertThat(dicha("/frases.properties", "carga.faltan"))
                .isEqualTo("Celular, Nombre o Ubicación faltantes.");
    }

    private static String dicha(String archivo, String clave, Object... datos) throws IOException {
        return MessageFormat.format(propiedades(archivo).getProperty(clave), datos);
    }

    private static Set<String> claves(String archivo) throws IOException {
        return new TreeSet<>(propiedades(archivo).stringPropertyNames());
    }

    private static Properties propiedades(String archivo) throws IOException {
        var propiedades = new Properties();
        try (var entrada = FrasesTest.class.getResourceAsStream(archivo)) {
            propiedades.load(new InputStreamReader(entrada, StandardCharsets.UTF_8));
        }
        return propiedades;
    }

    /** Every string of the sources that looks like a key and is passed to where sentences are said. */
    private static Set<String> dichas() {
        var dichas = new TreeSet<String>();
        for (var modulo : List.of("shared-module", "crm-module", "comercial-module", "api")) {
            try (Stream<Path> archivos = Files.walk(Path.of("..", modulo, "src", "main", "java"))) {
                archivos.filter(archivo -> archivo.toString().endsWith(".java"))
                        .flatMap(FrasesTest::lineas)
                        .filter(
                                linea ->
                                        linea.contains("Frase")
                                                || linea.contains("decir(")
                                                || linea.contains("falla("))
                        .flatMap(linea -> CLAVE.matcher(linea).results().map(r -> r.group(1)))
                        .forEach(dichas::add);
            } catch (IOException fallo) {
                throw new UncheckedIOException(fallo);
            }
        }
        assertThat(dichas).contains("no_encontrado", "campo.requerido", "webhook.procesado");
        return dichas;
    }

    private static Stream<String> lineas(Path archivo) {
        try {
            return Files.readAllLines(archivo).stream();
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }
}
