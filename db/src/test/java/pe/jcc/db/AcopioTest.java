package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.db.legado.Acopio;
import pe.jcc.db.legado.Legado;
import pe.jcc.db.legado.Linea;

import java.nio.charset.StandardCharsets;
import java.util.List;

class AcopioTest {

    private final BaseDeDatos base = BaseDeDatos.nueva();
    private final JdbcClient sql = base.sqlComo(base.administrador());

    AcopioTest() {
        new Legado(base.como(base.migra())).preparar();
    }

    @Test
    void of_many_rows_those_that_cannot_be_are_set_aside_with_their_reason() {
        guardar(
                1,
                "1\tAna\t900\t\\N\tOPC\t\\N\t\\N\t\\N",
                "2\tJos\u00e9\t900\t\\N\tOPC\t\\N\t\\N\t\\N",
                "3\tEva\t900100200300400500600\t\\N\tOPC\t\\N\t\\N\t\\N",
                "4\t\\N\t900\t\\N\tOPC\t\\N\t\\N\t\\N",
                "5\tUna\\tpestana\t900\t\\N\tOPC\t{roto\t\\N\t\\N",
                "6\tLuz\t900\t\\N\tOPC\t{\"lunes\": \"a\\\\tb\"}\t\\N\t\\N");

        assertThat(textos("SELECT id || nombre FROM legado_crm.leads_opcpersonnel ORDER BY id"))
                .containsExactly("1Ana", "6Luz");
        assertThat(
                        textos(
                                "SELECT concat_ws('|', llave, razon, frase) FROM legado_crm.cuarentena ORDER BY llave"))
                .containsExactly(
                        "2|utf8_invalido|Tiene letras que no son UTF-8.",
                        "3|texto_largo|Un texto es más largo de lo que cabe (telefono).",
                        "4|falta_un_dato|Falta un dato obligatorio.",
                        "5|valor_invalido|Un valor no es de su tipo (horario_semanal).");
        assertThat(
                        textos(
                                "SELECT fila ->> 'nombre (hex)' FROM legado_crm.cuarentena WHERE llave = '2'"))
                .containsExactly("4a6f73e9");
    }

    @Test
    void a_row_that_was_corrected_is_taken_and_leaves_the_quarantine() {
        guardar(1, "1\t\\N\t900\t\\N\tOPC\t\\N\t\\N\t\\N");

        guardar(2, "1\tAna\t900\t\\N\tOPC\t\\N\t\\N\t\\N");

        assertThat(textos("SELECT nombre FROM legado_crm.leads_opcpersonnel"))
                .containsExactly("Ana");
        assertThat(textos("SELECT llave FROM legado_crm.cuarentena")).isEmpty();
    }

    @Test
    void what_a_stretch_lacks_was_deleted_and_what_went_wrong_since_was_not() {
        guardar(
                1,
                "1\tAna\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                "2\tEva\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                "3\tLuz\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                "4\tSol\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N");

        guardar(2, "2\t\\N\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N", "3\tLuz\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N");

        assertThat(textos("SELECT id || nombre FROM legado_crm.leads_opcpersonnel ORDER BY id"))
                .containsExactly("2Eva", "3Luz");
        assertThat(textos("SELECT llave FROM legado_crm.borradas ORDER BY llave"))
                .containsExactly("1", "4");
    }

    @Test
    void rows_with_one_key_are_told_of_wherever_a_stretch_ends() {
        enTrozos(
                "leads_opcpersonnel",
                1,
                List.of(
                        "1\tAna\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                        "2\tEva\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N"),
                List.of(
                        "2\tOtra\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                        "2\tMás\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                        "3\tLuz\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N",
                        "3\tSol\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N"));

        assertThat(textos("SELECT id || nombre FROM legado_crm.leads_opcpersonnel ORDER BY id"))
                .containsExactly("1Ana", "2Eva", "3Luz");
        assertThat(
                        textos(
                                "SELECT concat_ws('|', llave, razon, fila ->> 'nombre') FROM legado_crm.cuarentena ORDER BY llave"))
                .satisfiesExactly(
                        fila -> assertThat(fila).isEqualTo("2 (repetida 1)|llave_repetida|Otra"),
                        fila -> assertThat(fila).startsWith("2 (repetida 2)|llave_repetida|M"),
                        fila -> assertThat(fila).isEqualTo("3 (repetida 1)|llave_repetida|Sol"));
    }

    @Test
    void a_row_that_was_judged_waits_until_it_is_copied_again_or_deleted() {
        apartada("1");
        apartada("9");

        guardar(1, "1\tAna\t\\N\t\\N\tOPC\t\\N\t\\N\t\\N");

        assertThat(textos("SELECT llave FROM legado_crm.cuarentena")).containsExactly("1");
        assertThat(textos("SELECT llave FROM legado_crm.borradas")).containsExactly("9");
    }

    /** Else each stretch of a run would read the whole table. */
    @Test
    void a_stretch_of_keys_that_are_texts_is_found_by_an_index() {
        enTrozos("gestion_inmobiliaria_configgeneral", 1, List.of("a\t1\t\\N"));

        assertThat(
                        JdbcClient.create(
                                        new DriverManagerDataSource(
                                                base.url() + "?options=-c%20enable_seqscan=off",
                                                base.migra().usuario(),
                                                base.migra().clave()))
                                .sql(
                                        """
                                        EXPLAIN DELETE FROM legado_comercial.gestion_inmobiliaria_configgeneral
                                        WHERE parametro COLLATE "C" > 'a' AND parametro COLLATE "C" <= 'b'
                                        """)
                                .query(String.class)
                                .list())
                .anySatisfy(paso -> assertThat(paso).contains("Index Cond"));
    }

    private void apartada(String llave) {
        sql.sql(
                        """
                        INSERT INTO legado_crm.cuarentena (tabla, llave, razon, frase, fila, etapa)
                        VALUES ('leads_opcpersonnel', ?, 'huerfana', '', '{}', 'juicio')
                        """)
                .param(llave)
                .update();
    }

    private void guardar(long corrida, String... lineas) {
        enTrozos("leads_opcpersonnel", corrida, List.of(lineas));
    }

    /** In Latin-1, which is UTF-8 too until a letter has an accent. */
    @SafeVarargs
    private void enTrozos(String nombre, long corrida, List<String>... trozos) {
        var tabla =
                Legado.SISTEMAS.stream()
                        .flatMap(s -> new Legado(base.como(base.migra())).tablas(s).stream())
                        .filter(t -> t.nombre().equals(nombre))
                        .findFirst()
                        .orElseThrow();
        var fuente = base.como(base.migra());
        var acopio = new Acopio(tabla, fuente);
        new TransactionTemplate(new JdbcTransactionManager(fuente))
                .executeWithoutResult(
                        _ -> {
                            var desde = "";
                            for (var trozo : trozos) {
                                var lineas = trozo.stream().map(AcopioTest::linea).toList();
                                acopio.guardar(desde, lineas, corrida);
                                desde = lineas.getLast().llave();
                            }
                            acopio.terminar(desde, corrida);
                        });
    }

    private static Linea linea(String texto) {
        return new Linea((texto + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<String> textos(String consulta) {
        return sql.sql(consulta).query((fila, n) -> fila.getString(1)).list();
    }
}
