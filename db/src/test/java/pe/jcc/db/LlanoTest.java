package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text as people compare it, which indexes and columns hold: it may not change by one character. */
class LlanoTest {

    private final JdbcClient sql = BaseMigrada.comun().sqlComo(BaseMigrada.comun().administrador());

    @Test
    void accents_case_and_spaces_do_not_count() {
        assertThat(
                        sql.sql("SELECT compartido.llano(?)")
                                .param("  ÁNGEL  Ñúñez\r\nQuispe ")
                                .query(String.class)
                                .single())
                .isEqualTo("angel nunez quispe");
    }

    @Test
    void all_that_separates_is_one_space_however_it_was_typed() {
        assertThat(
                        sql.sql(
                                        """
                                        WITH signos AS (SELECT * FROM unnest(ARRAY['a', 'É', ' ', E'\\t', E'\\n', E'\\r', E'\\f', E'\\v',
                                            U&'\\0085', U&'\\00A0', U&'\\2003', U&'\\2028', U&'\\3000']) signo),
                                        textos AS (SELECT concat(a.signo, b.signo, c.signo, d.signo) AS texto
                                                   FROM signos a, signos b, signos c, signos d)
                                        SELECT count(*) FROM textos
                                        WHERE compartido.llano(texto) <> regexp_replace(btrim(lower(public.unaccent('public.unaccent', texto))), '\\s+', ' ', 'g')
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
