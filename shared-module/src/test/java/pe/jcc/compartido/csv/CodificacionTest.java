package pe.jcc.compartido.csv;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

class CodificacionTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Readers take 8192 bytes at a time: each of the three of the euro sign comes to lie at the border. */
    @ParameterizedTest
    @ValueSource(ints = {8189, 8190, 8191, 8192, 16382, 16383})
    void a_character_across_the_border_of_a_buffer_is_still_one(int antes, @TempDir Path carpeta)
            throws IOException {
        var archivo = Files.writeString(carpeta.resolve("a.csv"), "a".repeat(antes) + "€uros");

        assertThat(Codificacion.de(archivo)).isEqualTo(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {8189, 8190, 8191, 8192, 16382, 16383})
    void a_byte_that_is_no_utf_8_is_found_wherever_it_stands(int antes, @TempDir Path carpeta)
            throws IOException {
        var texto = "a".repeat(antes) + "ñ";
        var archivo = Files.write(carpeta.resolve("a.csv"), texto.getBytes(ISO_8859_1));

        assertThat(Codificacion.de(archivo)).isEqualTo(WINDOWS);
    }

    @Test
    void a_file_cut_within_a_character_is_no_utf_8(@TempDir Path carpeta) throws IOException {
        var archivo = Files.write(carpeta.resolve("a.csv"), new byte[] {'a', (byte) 0xC3});

        assertThat(Codificacion.de(archivo)).isEqualTo(WINDOWS);
    }
}
