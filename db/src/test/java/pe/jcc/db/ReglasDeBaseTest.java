package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.SQLException;
import java.util.function.Consumer;

/** The rules of the database, so far as a query can check them; each is also seen to fail. */
class ReglasDeBaseTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void the_schemas_keep_the_rule(Regla regla) throws SQLException {
        sinDejarHuella(sql -> assertThat(regla.ofensas(sql)).as(regla.toString()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void an_offence_against_the_rule_is_noticed(Regla regla) throws SQLException {
        sinDejarHuella(
                sql -> {
                    sql.sql(regla.ofensa).update();

                    assertThat(regla.ofensas(sql))
                            .as(regla.toString())
                            .anySatisfy(que -> assertThat(que).contains(regla.culpable));
                });
    }

    private static void sinDejarHuella(Consumer<JdbcClient> accion) throws SQLException {
        var base = BaseMigrada.comun();
        var quien = base.administrador();
        var fuente =
                new SingleConnectionDataSource(base.url(), quien.usuario(), quien.clave(), true);
        fuente.setAutoCommit(false);
        try {
            accion.accept(JdbcClient.create(fuente));
        } finally {
            fuente.getConnection().rollback();
            fuente.destroy();
        }
    }
}
