package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class MigracionTest {

    private final BaseDeDatos base = BaseDeDatos.nueva();

    @Test
    void every_schema_has_its_own_history() {
        BaseMigrada.migrar(base);

        assertThat(Migraciones.ESQUEMAS)
                .allSatisfy(
                        esquema ->
                                assertThat(historia(esquema))
                                        .first()
                                        .asString()
                                        .contains("\"" + esquema + "\""));
    }

    @Test
    void migrating_again_does_nothing() {
        BaseMigrada.migrar(base);
        var antes = Migraciones.ESQUEMAS.stream().map(this::historia).toList();

        BaseMigrada.migrar(base);

        assertThat(Migraciones.ESQUEMAS.stream().map(this::historia)).isEqualTo(antes);
    }

    @RepeatedTest(3)
    void two_instances_that_start_at_once_both_succeed() throws Exception {
        Callable<BaseDeDatos> instancia = () -> BaseMigrada.migrar(base);

        try (var hilos = Executors.newFixedThreadPool(2)) {
            for (var resultado : hilos.invokeAll(List.of(instancia, instancia))) {
                resultado.get();
            }
        }

        assertThat(historia("comercial")).doesNotHaveDuplicates();
    }

    @Test
    void one_role_may_be_owner_and_application() {
        base.sqlComo(base.administrador())
                .sql(
                        """
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I OWNER TO jcc_app', current_database());
                        END $$
                        """)
                .update();

        BaseMigrada.migrar(base, base.app());
        BaseMigrada.migrar(base, base.app());

        assertThat(historia("comercial")).isNotEmpty();
    }

    private List<@Nullable String> historia(String esquema) {
        return base.sqlComo(base.administrador())
                .sql(
                        "SELECT script FROM %s.flyway_schema_history WHERE success ORDER BY installed_rank"
                                .formatted(esquema))
                .query(String.class)
                .list();
    }
}
