package pe.jcc.crm.carga;

import static org.assertj.core.api.Assertions.assertThat;

import static pe.jcc.crm.carga.CsvDePrueba.MINIMO;
import static pe.jcc.crm.carga.CsvDePrueba.datos;
import static pe.jcc.crm.carga.CsvDePrueba.fila;
import static pe.jcc.crm.carga.CsvDePrueba.leer;
import static pe.jcc.crm.carga.CsvDePrueba.problema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.compartido.Frase;

import java.time.LocalDate;

class FilaTest {

    @Test
    void an_empty_cell_is_kept_as_the_old_system_kept_it() {
        var recorded =
                """
                NOMBRE,CELULAR,PROYECTO,MEDIO,DISTRITO,TIPIFICACION,OBSERVACION,OPC,OBSERVACION_OPC
                Nuevo Csv Uno,900944400,SJL,Web,Ate,SEGUIMIENTO,obs,,
                Duplicado Csv,900331327,SJL,,,,,,
                """;

        assertThat(datos(recorded))
                .containsExactly(
                        new DatosDeFila(
                                "Nuevo Csv Uno",
                                "900944400",
                                "+51900944400",
                                null,
                                "SJL",
                                null,
                                "Web",
                                "Ate",
                                "SEGUIMIENTO",
                                "obs",
                                "",
                                null,
                                null),
                        new DatosDeFila(
                                "Duplicado Csv",
                                "900331327",
                                "+51900331327",
                                null,
                                "SJL",
                                null,
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                null));
    }

    @Test
    void an_empty_email_choice_or_day_is_none() {
        assertThat(fila("email,proyecto_interes,calle_o_modulo,fecha_interaccion", ",,,"))
                .returns(null, DatosDeFila::email)
                .returns(null, DatosDeFila::proyectoInteres)
                .returns(null, DatosDeFila::calleOModulo)
                .returns(null, DatosDeFila::fechaInteraccion);
    }

    @Test
    void what_a_short_row_does_not_reach_is_not_there() {
        assertThat(fila("medio,observacion,distrito", "Web"))
                .returns("Web", DatosDeFila::medio)
                .returns(null, DatosDeFila::observacion)
                .returns(null, DatosDeFila::distrito);
    }

    @ParameterizedTest
    @ValueSource(strings = {",900111222,SJL", "Ana, ,SJL", "Ana,900111222,\u00A0", "Ana,900111222"})
    void a_row_needs_a_nombre_a_celular_and_an_ubicacion(String celdas) {
        assertThat(leer(MINIMO + "\n" + celdas + "\n"))
                .containsExactly(new Fila.Mala(1, Frase.de("carga.faltan")));
    }

    @Test
    void without_the_columns_it_needs_every_row_fails() {
        assertThat(leer("a,b\n1,2\n3,4\n"))
                .containsExactly(
                        new Fila.Mala(1, Frase.de("carga.faltan")),
                        new Fila.Mala(2, Frase.de("carga.faltan")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "900123456                 | 900123456      | +51900123456",
                "900 123 456               | 900 123 456    | +51900123456",
                "=\"900123456\"            | 900123456      | +51900123456",
                "\"=\"\"900123456\"\"\"    | 900123456      | +51900123456",
                "'900123456                | 900123456      | +51900123456",
                "'+51900123456             | +51900123456   | +51900123456",
                "900123456.0               | 900123456      | +51900123456",
                "\"900123456,00\"          | 900123456      | +51900123456",
                "51900123456.00            | 51900123456    | +51900123456",
                "900.123.456               | 900.123.456    | +51900123456",
                "123                       | 123            | 123"
            })
    void what_excel_does_to_a_celular_is_undone(String celda, String celular, String normalizado) {
        assertThat(datos("nombre,ubicacion,celular\nAna,SJL," + celda + "\n"))
                .singleElement()
                .returns(celular, DatosDeFila::celular)
                .returns(normalizado, DatosDeFila::celularNormalizado);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,00123E+08", "9.00123E+08", "5.19001e+10", "9E+08", "=\"9.00E+8\""})
    void a_celular_that_excel_shortened_cannot_be_known(String celda) {
        var frase = problema("nombre;ubicacion;celular\nAna;SJL;" + celda + "\n");

        assertThat(frase.clave()).isEqualTo("carga.cientifica");
        assertThat(frase.datos())
                .containsExactly("Ana", "celular", celda.replace("=", "").replace("\"", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "tipificacion, seguimiento, SEGUIMIENTO",
        "tipificacion, ' cita  -   hxh ', CITA - HxH",
        "tipificacion, geston wsp, GESTON WSP",
        "proyecto_interes, Oasis 1 (huacho 1), OASIS 1 (HUACHO 1)",
        "proyecto_interes, '\"oasis 1,2 Y 3\"', 'OASIS 1,2 y 3'",
        "calle_o_modulo, Calle, CALLE"
    })
    void a_choice_is_known_in_any_case_and_kept_by_its_code(
            String columna, String celda, String codigo) {
        var datos = fila(columna, celda);

        assertThat(
                        switch (columna) {
                            case "tipificacion" -> datos.tipificacion();
                            case "proyecto_interes" -> datos.proyectoInteres();
                            default -> datos.calleOModulo();
                        })
                .isEqualTo(codigo);
    }

    @ParameterizedTest
    @CsvSource({
        "tipificacion, INVENTADA",
        "tipificacion, CITA-SALA",
        "proyecto_interes, OASIS 9",
        "calle_o_modulo, Parque"
    })
    void an_unknown_choice_fails_its_row(String columna, String celda) {
        assertThat(problema(columna, celda))
                .isEqualTo(Frase.de("carga.opcion", "Ana", columna, celda));
    }

    @Test
    void a_plausible_email_is_kept_as_it_is_typed() {
        assertThat(fila("email", " Ana.Paz@Example.test ").email())
                .isEqualTo("Ana.Paz@Example.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "ana@example", "a na@example.test", "-"})
    void an_email_that_cannot_be_one_fails_its_row(String celda) {
        assertThat(problema("email", celda)).isEqualTo(Frase.de("carga.email", "Ana", "email"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-31",
        "31/12/2026, 2026-12-31",
        "1/2/2026, 2026-02-01",
        "01/02/2026, 2026-02-01",
        "31-12-2026, 2026-12-31",
        "29/02/2028, 2028-02-29",
        "31/12/2026 10:00, 2026-12-31",
        "2026-12-31T10:00:00.123-05:00, 2026-12-31",
        "31/12/2026  8:05:00 p. m., 2026-12-31"
    })
    void a_day_may_be_written_in_several_ways(String celda, LocalDate fecha) {
        assertThat(fila("fecha_interaccion", celda).fechaInteraccion()).isEqualTo(fecha);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "0000-01-01",
                "1/1/0000",
                "2026-02-29",
                "12/31/2026",
                "31/12/26",
                "2026/12/31",
                "1-2-2026",
                "46387",
                "ayer",
                "31/12/2026 tarde",
                "00/01/2026"
            })
    void what_is_no_day_fails_its_row(String celda) {
        assertThat(problema("fecha_interaccion", celda))
                .isEqualTo(Frase.de("carga.fecha", "Ana", "fecha_interaccion"));
    }

    @ParameterizedTest
    @CsvSource({
        "nombre, 255",
        "celular, 20",
        "ubicacion, 255",
        "medio, 100",
        "distrito, 100",
        "email, 100"
    })
    void a_cell_longer_than_its_column_fails_its_row(String columna, String maximo) {
        var frase = problema(larga(columna, "x".repeat(Integer.parseInt(maximo) + 1)));

        assertThat(frase.clave()).isEqualTo("carga.largo");
        assertThat(frase.datos()).hasSize(3).element(1).isEqualTo(columna);
        assertThat(frase.datos()).last().isEqualTo(maximo);
    }

    @ParameterizedTest
    @CsvSource({"nombre, 255", "celular, 20", "ubicacion, 255", "medio, 100", "distrito, 100"})
    void a_cell_as_long_as_its_column_is_read_whatever_its_characters(String columna, int maximo) {
        assertThat(datos(larga(columna, "😀".repeat(maximo)))).hasSize(1);
    }

    /** Of a name that comes twice, the first counts. */
    private static String larga(String columna, String celda) {
        return columna + ",nombre,celular,ubicacion\n" + celda + ",Ana,900111222,SJL\n";
    }

    @Test
    void an_ubicacion_that_is_called_proyecto_is_named_so() {
        assertThat(problema("nombre,celular,proyecto\nAna,900111222," + "x".repeat(256) + "\n"))
                .isEqualTo(Frase.de("carga.largo", "Ana", "proyecto", "255"));
    }

    @Test
    void only_the_first_problem_is_told_and_the_name_is_cut() {
        var texto = MINIMO + ",email,tipificacion\n" + "N".repeat(150) + ",900111222,SJL,no,NADA\n";

        assertThat(problema(texto)).isEqualTo(Frase.de("carga.email", "N".repeat(100), "email"));
    }
}
