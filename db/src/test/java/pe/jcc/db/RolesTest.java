package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolesTest {

    private static final BaseDeDatos BASE = conTabla(BaseMigrada.migrar(BaseDeDatos.nueva()));

    private final JdbcClient app = BASE.sqlComo(BASE.app());
    private final JdbcClient lectura = BASE.sqlComo(BASE.lectura());

    private static BaseDeDatos conTabla(BaseDeDatos base) {
        var migra = base.sqlComo(base.migra());
        migra.sql("CREATE TABLE crm.nota (id bigint PRIMARY KEY, texto text)").update();
        migra.sql("CREATE SEQUENCE crm.nota_seq").update();
        migra.sql("CREATE FUNCTION crm.doble(n int) RETURNS int RETURN n * 2").update();
        return base;
    }

    @Test
    void the_application_reads_and_writes_rows_of_later_migrations_without_a_grant() {
        app.sql("INSERT INTO crm.nota VALUES (nextval('crm.nota_seq'), 'hola')").update();
        app.sql("UPDATE crm.nota SET texto = 'adiós'").update();
        assertThat(app.sql("SELECT crm.doble(21)").query(Integer.class).single()).isEqualTo(42);
        assertThat(app.sql("DELETE FROM crm.nota").update()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE crm.otra (id bigint)",
                "CREATE TABLE public.otra (id bigint)",
                "CREATE SCHEMA otro",
                "CREATE TEMPORARY TABLE otra (id bigint)",
                "ALTER TABLE crm.nota ADD COLUMN otra text",
                "DROP TABLE crm.nota",
                "TRUNCATE crm.nota",
                "UPDATE crm.flyway_schema_history SET success = true",
                "DELETE FROM compartido.flyway_schema_history"
            })
    void the_application_changes_neither_schemas_nor_history(String orden) {
        seNiega(app, orden, "permission denied|must be owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO %s.auditoria (puerta, tabla, llave, operacion, cambios) VALUES ('sql', 'x', '1', 'creado', '{}')",
                "UPDATE %s.auditoria SET usuario = 'otro'",
                "DELETE FROM %s.auditoria",
                "TRUNCATE %s.auditoria"
            })
    void the_application_does_not_touch_what_was_written_down(String orden) {
        seNiega(app, orden.formatted("crm"), "permission denied");
        seNiega(app, orden.formatted("comercial"), "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE %s.auditoria SET usuario = 'otro'",
                "DELETE FROM %s.auditoria",
                "TRUNCATE %s.auditoria"
            })
    void not_even_its_owner_alters_what_was_written_down(String orden) {
        var migra = BASE.sqlComo(BASE.migra());
        seNiega(migra, orden.formatted("crm"), "is only ever added to");
        seNiega(migra, orden.formatted("comercial"), "is only ever added to");
    }

    @Test
    void a_reader_reads() {
        assertThat(lectura.sql("SELECT count(*) FROM crm.nota").query(Integer.class).single())
                .isZero();
        assertThat(lectura.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("30s");
    }

    @Test
    void a_reader_writes_nothing_by_mistake_nor_on_purpose() {
        seNiega(lectura, "DELETE FROM crm.nota", "read-only transaction");
        seNiega(lectura, "BEGIN READ WRITE; DELETE FROM crm.nota", "permission denied");
    }

    @Test
    void nobody_else_enters() {
        BASE.sqlComo(BASE.administrador())
                .sql("DROP ROLE IF EXISTS ajeno; CREATE ROLE ajeno LOGIN PASSWORD 'ajeno'")
                .update();

        seNiega(
                BASE.sqlComo(new BaseDeDatos.Cuenta("ajeno", "ajeno")),
                "SELECT 1",
                "permission denied for database");
    }

    private static void seNiega(JdbcClient quien, String orden, String motivo) {
        assertThatThrownBy(() -> quien.sql(orden).update())
                .rootCause()
                .message()
                .containsPattern(motivo);
    }
}
