package pe.jcc.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

class LectorTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({"5, 5", "'\"5\"', 5", "5.0, 5", "'\" -3 \"', -3"})
    void a_whole_number_may_be_a_number_or_a_string(String enviado, int leido) {
        assertThatObject(leer(enviado, l -> l.requerido("x").entero(-10, 10))).isEqualTo(leido);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, campo.entero",
        "'\"x\"', campo.entero",
        "true, campo.entero",
        "[], campo.entero",
        "11, campo.maximo",
        "99999999999999999999, campo.maximo",
        "-11, campo.minimo"
    })
    void what_is_no_whole_number_within_the_limits_is_refused(String enviado, String frase) {
        assertThat(claves(enviado, l -> l.requerido("x").entero(-10, 10))).containsExactly(frase);
    }

    @ParameterizedTest
    @CsvSource({"12.5, 12.50", "'\"12.5\"', 12.50", "'\"-0.05\"', -0.05", "0, 0.00", "999, 999.00"})
    void a_decimal_has_the_scale_of_its_column(String enviado, BigDecimal leido) {
        assertThatObject(leer(enviado, l -> l.requerido("x").decimal(5, 2))).isEqualTo(leido);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"x\"', campo.decimal",
        "'\"NaN\"', campo.decimal",
        "true, campo.decimal",
        "1.005, campo.decimales",
        "1000, campo.digitos_enteros",
        "1000.25, campo.digitos",
        "'\"1e2147483647\"', campo.digitos"
    })
    void a_decimal_that_the_column_cannot_keep_is_refused(String enviado, String frase) {
        assertThat(claves(enviado, l -> l.requerido("x").decimal(5, 2))).containsExactly(frase);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'\"false\"', false", "1, true", "'\"off\"', false", "'\"T\"', true"})
    void a_boolean_may_be_written_as_forms_do(String enviado, boolean leido) {
        assertThatObject(leer(enviado, l -> l.requerido("x").booleano())).isEqualTo(leido);
    }

    @Test
    void a_boolean_is_nothing_else() {
        assertThat(claves("\"tal vez\"", l -> l.requerido("x").booleano()))
                .containsExactly("campo.booleano");
    }

    @Test
    void a_key_is_of_something_that_exists() {
        assertThatObject(leer("\"A1\"", l -> l.requerido("x").clave("A1"::equals))).isEqualTo("A1");
        assertThatObject(leer("7", l -> l.requerido("x").clave("7"::equals))).isEqualTo("7");
        assertThat(claves("\"A2\"", l -> l.requerido("x").clave("A1"::equals)))
                .containsExactly("campo.clave");
        assertThat(claves("[]", l -> l.requerido("x").clave("A1"::equals)))
                .containsExactly("campo.clave_tipo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void an_optional_number_boolean_or_key_that_is_empty_is_none(String enviado) {
        leer(
                enviado,
                l -> {
                    assertThat(l.opcional("x").entero(1, 2)).isNull();
                    assertThat(l.opcional("x").decimal(5, 2)).isNull();
                    assertThat(l.opcional("x").booleano()).isNull();
                    assertThat(l.opcional("x").clave(_ -> false)).isNull();
                    return "";
                });
    }

    @Test
    void a_failure_of_the_readings_own_comes_with_the_others() {
        var rechazo =
                rechazo(
                        () ->
                                Lector.leer(
                                        objeto("{}"),
                                        l -> {
                                            l.falla("y", Frase.de("campo.unico", "y", "z"));
                                            return l.requerido("x").texto(5);
                                        }));

        assertThat(rechazo.campos().keySet()).containsExactly("y", "x");
    }

    @Test
    void a_patch_takes_what_was_not_sent_from_what_is_stored() {
        var cambio = new Cambio(objeto("{\"moneda\": \"USD\"}"), false, JSON);

        assertThat(cambio.sobre(new Cosa("vieja", Moneda.PEN), Cosa::leer))
                .isEqualTo(new Cosa("vieja", Moneda.USD));
    }

    @Test
    void a_put_does_not() {
        var cambio = new Cambio(objeto("{\"moneda\": \"USD\"}"), true, JSON);

        assertThat(rechazo(() -> cambio.sobre(new Cosa("vieja", Moneda.PEN), Cosa::leer)).campos())
                .containsOnlyKeys("nombre")
                .containsEntry("nombre", List.of(Frase.de("campo.requerido")));
    }

    @Test
    void what_is_stored_is_not_judged_again_but_what_is_sent_is() {
        var larga = new Cosa("demasiado larga", Moneda.PEN);

        assertThat(new Cambio(objeto("{}"), false, JSON).sobre(larga, Cosa::leer)).isEqualTo(larga);
        assertThat(
                        rechazo(
                                        () ->
                                                new Cambio(
                                                                objeto(
                                                                        "{\"nombre\": \"demasiado larga\"}"),
                                                                false,
                                                                JSON)
                                                        .sobre(larga, Cosa::leer))
                                .campos())
                .containsOnlyKeys("nombre");
    }

    @Test
    void what_is_wrong_inside_an_object_has_both_names() {
        assertThat(
                        rechazo(() -> leer("{\"nombre\": \"\"}", l -> l.dentro("x", Cosa::leer)))
                                .campos())
                .containsOnlyKeys("x.nombre", "x.moneda");
        assertThat(rechazo(() -> leer("[]", l -> l.dentro("x", Cosa::leer))).campos())
                .containsOnlyKeys("x.non_field_errors");
        for (var nada : List.of("null", "\"\"")) {
            assertThatObject(leer(nada, l -> l.dentro("x", Cosa::leer)))
                    .isEqualTo(Optional.empty());
        }
        assertThatObject(
                        leer(
                                "{\"nombre\": \"Uno\", \"moneda\": \"USD\"}",
                                l -> l.dentro("x", Cosa::leer)))
                .isEqualTo(Optional.of(new Cosa("Uno", Moneda.USD)));
    }

    record Cosa(String nombre, Moneda moneda) {

        static Cosa leer(Lector lector) {
            return new Cosa(
                    lector.requerido("nombre").texto(5),
                    lector.requerido("moneda").opcion(Moneda.class));
        }
    }

    private static <T> T leer(String enviado, Function<Lector, T> lectura) {
        return Lector.leer(objeto("{\"x\": " + enviado + "}"), lectura);
    }

    private static List<String> claves(String enviado, Function<Lector, ?> lectura) {
        var campos = rechazo(() -> leer(enviado, lectura::apply)).campos();
        return campos.values().stream().flatMap(List::stream).map(Frase::clave).toList();
    }

    private static DatoInvalido rechazo(ThrowingCallable lectura) {
        return catchThrowableOfType(DatoInvalido.class, lectura);
    }

    private static ObjectNode objeto(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
