package pe.jcc.api.grabado;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class ComparadorTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final LoQueVaria varia = new LoQueVaria("http://localhost:1234", "A0001,CLI0040");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': 2}       | {'a': 1}              | $.b: expected 2, got nothing",
                "{'a': 1}               | {'a': 1, 'b': null}   | $.b: expected nothing, got null",
                "{'a': null}            | {}                    | $.a: expected null, got nothing",
                "{'a': null}            | {'a': ''}             | $.a: expected null, got \"\"",
                "{'a': 5}               | {'a': '5'}            | $.a: expected 5, got \"5\"",
                "{'a': true}            | {'a': 'true'}         | $.a: expected true, got \"true\"",
                "{'a': '5.00'}          | {'a': '5.0'}          | $.a: expected \"5.00\", got \"5.0\"",
                "{'a': []}              | {'a': null}           | $.a: expected [], got null",
                "[1, 2]                 | [2, 1]                | $[0]: expected 1, got 2",
                "{'a': [{'b': 1}]}      | {'a': [{'b': 2}]}     | $.a[0].b: expected 1, got 2",
                "[1]                    | [1, 2]                | $: expected 1 elements, got 2 elements",
                "'A0001'                | 'A0002'               | $: expected \"A0001\", got \"A0002\"",
                "'A0013'                | 'CLI0041'             | $: expected \"A0013\", got \"CLI0041\"",
                "'A0013'                | 'A0001'               | $: expected \"A0013\", got \"A0001\"",
                "'2026-11-20T10:00:00-05:00' | '2026-11-23T21:45:00-05:00' | $: expected \"2026-11-20T10:00:00-05:00\", got \"2026-11-23T21:45:00-05:00\"",
                "'2026-11-23T21:44:10.000001-05:00' | '2026-11-24T02:44:10.000001Z' | $: expected \"2026-11-23T21:44:10.000001-05:00\", got \"2026-11-24T02:44:10.000001Z\"",
                "'<jwt>'                | 'none'                | $: expected \"<jwt>\", got \"none\"",
            })
    void a_difference_is_told(String grabado, String obtenido, String falta) {
        assertThat(comparar(grabado, obtenido)).contains(falta);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': [null, 'x']}         | {'b': [null, 'x'], 'a': 1.0}",
                "'2026-11-23T21:50:01.000001-05:00' | '2026-11-23T21:44:03.123456-05:00'",
                "'<jwt>'                            | 'aa.bb-1.c_c'",
                "{'csrfToken': 'abc'}               | {'csrfToken': 'xyz'}",
                "'http://127.0.0.1:8012/api/?page=2'| 'http://localhost:1234/api/?page=2'",
            })
    void what_may_differ_is_no_difference(String grabado, String obtenido) {
        assertThat(comparar(grabado, obtenido)).isEmpty();
    }

    @Test
    void every_difference_is_told_not_only_the_first() {
        assertThat(comparar("{'a': 1, 'b': [1, {'c': 2}]}", "{'a': 2, 'b': [3, {'d': 2}]}"))
                .containsExactly(
                        "$.a: expected 1, got 2",
                        "$.b[0]: expected 1, got 3",
                        "$.b[1].c: expected 2, got nothing",
                        "$.b[1].d: expected nothing, got 2");
    }

    @Test
    void a_code_given_later_stands_for_one_of_the_replay_from_then_on() {
        assertThat(comparar("'PRS00037'", "'PRS00034'")).isEmpty();
        assertThat(comparar("'PRS00037'", "'PRS00034'")).isEmpty();
        assertThat(varia.traducir("/api/gestion/presencias/PRS00037/"))
                .isEqualTo("/api/gestion/presencias/PRS00034/");

        assertThat(comparar("'PRS00037'", "'PRS00035'")).as("it was another before").isNotEmpty();
        assertThat(comparar("'PRS00038'", "'PRS00034'")).as("it stands for another").isNotEmpty();
    }

    @Test
    void those_with_an_equal_key_may_stand_in_any_order_but_not_elsewhere() {
        var pagina = "{'next': null, 'results': [%s, %s, %s]}";
        var ana = "{'id': 1, 'rol': 'OPC'}";
        var luis = "{'id': 2, 'rol': 'OPC'}";
        var rosa = "{'id': 3, 'rol': 'OPERADOR'}";

        assertThat(porRol(pagina.formatted(ana, luis, rosa), pagina.formatted(luis, ana, rosa)))
                .isEmpty();
        assertThat(porRol(pagina.formatted(ana, luis, rosa), pagina.formatted(rosa, ana, luis)))
                .isNotEmpty();
        assertThat(porRol(pagina.formatted(ana, luis, rosa), pagina.formatted(ana, ana, rosa)))
                .isNotEmpty();
    }

    @Test
    void of_those_who_go_on_on_the_next_page_only_the_key_counts() {
        var pagina = "{'next': 'x', 'results': [{'id': 1, 'rol': 'OPC'}, {'id': %d, 'rol': '%s'}]}";

        assertThat(porRol(pagina.formatted(2, "OPERADOR"), pagina.formatted(3, "OPERADOR")))
                .isEmpty();
        assertThat(porRol(pagina.formatted(2, "OPERADOR"), pagina.formatted(2, "ADMIN")))
                .isNotEmpty();
    }

    @Test
    void figures_that_are_equal_may_stand_in_any_order_but_not_elsewhere() {
        var cifras =
                "{'a': [{'name': '%s', 'value': 5}, {'name': '%s', 'value': 5}, {'name': '%s', 'value': 4}]}";

        assertThat(comparar(cifras.formatted("x", "y", "z"), cifras.formatted("y", "x", "z")))
                .isEmpty();
        assertThat(comparar(cifras.formatted("x", "y", "z"), cifras.formatted("x", "z", "y")))
                .isNotEmpty();
    }

    private List<String> porRol(String grabado, String obtenido) {
        var empates = new Empates("rol");
        return Comparador.comparar(
                varia, "leads", empates.ordenar(leer(grabado)), empates.ordenar(leer(obtenido)));
    }

    private List<String> comparar(String grabado, String obtenido) {
        return Comparador.comparar(varia, "leads", leer(grabado), leer(obtenido));
    }

    private static JsonNode leer(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
