package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                    "\"((?:campo|filtro|credenciales|token|webhook|http|permiso|pagina|no|datos|metodo|medio|cuerpo|en|ya)[._][a-z_.0-9]+)\"");

    @Test
    void every_sentence_is_there_in_both_languages() throws IOException {
        var espanol = claves("/frases.properties");

        assertThat(claves("/frases_en.properties")).isEqualTo(espanol);
        assertThat(espanol).containsAll(dichas());
    }

    private static Set<String> claves(String archivo) throws IOException {
        var propiedades = new Properties();
        try (var entrada = FrasesTest.class.getResourceAsStream(archivo)) {
            propiedades.load(entrada);
        }
        return new TreeSet<>(propiedades.stringPropertyNames());
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
