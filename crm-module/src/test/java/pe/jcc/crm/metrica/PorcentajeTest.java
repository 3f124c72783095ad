package pe.jcc.crm.metrica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorcentajeTest {

    @ParameterizedTest
    @CsvSource({"8, 17, 47.06", "1, 32, 3.13", "2, 3, 66.67", "5, 3, 166.67", "0, 4, 0", "3, 0, 0"})
    void it_is_rounded_half_up_and_of_nothing_it_is_zero(
            long parte, long total, double redondeado) {
        assertThat(Porcentaje.redondeado(parte, total)).isEqualTo(redondeado);
    }

    @ParameterizedTest
    @CsvSource({"6, 7, 85.71428571428571", "3, 4, 75", "0, 0, 0"})
    void it_may_be_told_with_all_its_figures(long parte, long total, double exacto) {
        assertThat(Porcentaje.exacto(parte, total)).isEqualTo(exacto);
    }
}
