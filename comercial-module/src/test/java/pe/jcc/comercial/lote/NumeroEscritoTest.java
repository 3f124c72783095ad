package pe.jcc.comercial.lote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class NumeroEscritoTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17000,00|17000",
                "17.000,50|17000.5",
                "1.234.567,89|1234567.89",
                "17,000.50|17000.5",
                "1,234,567|1234567",
                "96.37|96.37",
                "130|130",
                "-1|-1",
                "0,00|0",
            })
    void a_number_is_read_as_spreadsheets_write_it(String escrito, BigDecimal numero) {
        assertThat(NumeroEscrito.leer(escrito)).contains(numero);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "17.000",
                "17,000",
                "-1,500",
                "1e5",
                "1,2,3",
                "1.2.3,4",
                "1.23,4",
                "1,23.4",
                ",5",
                "5,",
                "S/ 5",
                "٣",
                "1 000",
                "1111111111111111111111111111111"
            })
    void what_is_none_is_not_guessed_at(String escrito) {
        assertThat(NumeroEscrito.leer(escrito)).isEmpty();
    }
}
