package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.BaseDeDatos.Cuenta;
import pe.jcc.db.DatosGrabados;
import pe.jcc.db.Migraciones;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** The job as a process of its own, killed while it copies. */
class MuerteDeMigracionTest {

    private static final int MUERTES = 10;

    private final BaseDeDatos antiguos = DatosGrabados.antiguos();

    @Test
    @Timeout(240)
    void killed_ten_times_during_the_load_it_ends_as_if_nothing_had_been() throws Exception {
        antiguos.sqlComo(antiguos.administrador())
                .sql(
                        """
                        INSERT INTO legado_crm.leads_lead (id, nombre, celular, fecha_creacion, ultima_actualizacion, es_lead_opc, es_directeo)
                        SELECT n, 'Lead ' || n, (900000000 + n)::text, '2026-01-01', '2026-01-01', false, false
                        FROM generate_series(1001, 13000) n
                        """)
                .update();
        var matada = migrada();
        var sql = matada.sqlComo(matada.administrador());

        for (int i = 0; i < MUERTES; i++) {
            long habia = copiadas(sql);
            var proceso = iniciar(matada);
            while (copiadas(sql) == habia) {
                assertThat(proceso.isAlive()).isTrue();
                Thread.sleep(5);
            }
            proceso.destroyForcibly().waitFor();
        }
        assertThat(sql.sql("SELECT count(*) FROM crm.leads").query(Long.class).single()).isZero();
        assertThat(iniciar(matada).waitFor()).isZero();

        var tranquila = migrada();
        assertThat(iniciar(tranquila).waitFor()).isZero();
        assertThat(huella(matada)).isEqualTo(huella(tranquila));
        assertThat(copiadas(sql)).isEqualTo(12_063);
        assertThat(escritas(sql)).as("none was copied twice").isEqualTo(12_063);
    }

    private static BaseDeDatos migrada() {
        var base = BaseDeDatos.nueva();
        new Migraciones().migrate(Flyway.configure().dataSource(base.como(base.migra())).load());
        return base;
    }

    private Process iniciar(BaseDeDatos base) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtraMigracion.class.getName(),
                        direccion(antiguos, antiguos.administrador()) + "&currentSchema=legado_crm",
                        direccion(base, base.migra()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.INHERIT)
                .start();
    }

    private static String direccion(BaseDeDatos base, Cuenta cuenta) {
        return base.url() + "?user=%s&password=%s".formatted(cuenta.usuario(), cuenta.clave());
    }

    /** Of leads: what counts as during the load. */
    private static long copiadas(JdbcClient sql) {
        return sql.sql("SELECT to_regclass('legado_crm.leads_lead') IS NULL")
                        .query(Boolean.class)
                        .single()
                ? 0
                : sql.sql("SELECT count(*) FROM legado_crm.leads_lead").query(Long.class).single();
    }

    private static long escritas(JdbcClient sql) {
        return sql.sql(
                        "SELECT sum(write_count) FROM comercial.migracion_step_execution WHERE step_name = 'copiar crm.leads_lead'")
                .query(Long.class)
                .single();
    }

    private static List<String> huella(BaseDeDatos base) {
        return List.of(
                        "leads",
                        "users",
                        "opc_personnel",
                        "appointments",
                        "actions",
                        "lead_duplicates")
                .stream()
                .map(
                        tabla ->
                                base.sqlComo(base.administrador())
                                        .sql(
                                                "SELECT count(*) || md5(string_agg(t::text, '' ORDER BY id)) FROM crm.%s t"
                                                        .formatted(tabla))
                                        .query(String.class)
                                        .single())
                .toList();
    }
}
