package pe.jcc.crm.carga;

import static org.assertj.core.api.Assertions.assertThat;

import static pe.jcc.crm.carga.CsvDePrueba.datos;
import static pe.jcc.crm.carga.CsvDePrueba.leer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.compartido.Frase;

import java.nio.charset.Charset;

class CodificacionCsvTest {

    private static final String LEADS =
            "Nombre;Celular;Ubicación\r\nÑusta Peña – «€»;900111222;Perú\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_says_how_the_file_is_written(String codificacion) {
        leida(("\uFEFF" + LEADS).getBytes(Charset.forName(codificacion)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void without_one_its_bytes_do(String codificacion) {
        leida(LEADS.getBytes(Charset.forName(codificacion)));
    }

    private static void leida(byte[] bytes) {
        assertThat(datos(leer(bytes)))
                .singleElement()
                .returns("Ñusta Peña – «€»", DatosDeFila::nombre)
                .returns("Perú", DatosDeFila::ubicacion);
    }

    @Test
    void a_nul_fails_its_row_only() {
        assertThat(leer("nombre,celular,ubicacion\nA\0na,900111222,SJL\nLuz,900111223,Ate\n"))
                .hasSize(2)
                .first()
                .isEqualTo(
                        new Fila.Mala(1, Frase.de("carga.caracter_nulo", "A\uFFFDna", "nombre")));
    }

    @Test
    void half_a_surrogate_pair_fails_its_row_only() {
        var texto =
                "\uFEFFnombre\tcelular\tubicacion\nAna\t900111222\tS\uD83DL\nLuz\t900111223\tAte";

        assertThat(leer(aMano(texto)))
                .hasSize(2)
                .first()
                .isEqualTo(new Fila.Mala(1, Frase.de("carga.caracter_nulo", "Ana", "ubicacion")));
    }

    /** The encoder would put a question mark there. */
    private static byte[] aMano(String texto) {
        var bytes = texto.getBytes(UTF_16BE);
        int lugar = 2 * texto.indexOf('\uD83D');
        bytes[lugar] = (byte) 0xD8;
        bytes[lugar + 1] = 0x3D;
        return bytes;
    }

    @Test
    void a_byte_that_is_no_character_fails_its_row_only() {
        var bytes =
                "nombre,celular,ubicacion\nPeña,900111222,SJL\nLuz\u0081,900111223,Ate\n"
                        .getBytes(ISO_8859_1);

        assertThat(leer(bytes))
                .hasSize(2)
                .last()
                .isEqualTo(
                        new Fila.Mala(2, Frase.de("carga.caracter_nulo", "Luz\uFFFD", "nombre")));
    }

    @Test
    void characters_outside_the_basic_plane_are_read() {
        var texto = "\uFEFFnombre\tcelular\tubicacion\nAna 😀\t900111222\tSJL\n";

        assertThat(datos(leer(texto.getBytes(UTF_16LE))))
                .extracting(DatosDeFila::nombre)
                .containsExactly("Ana 😀");
    }
}
