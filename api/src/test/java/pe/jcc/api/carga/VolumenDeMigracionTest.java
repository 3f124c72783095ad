package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.Aplicacion;
import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.legado.Legado;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the command {@code migrar} takes, as a process of its own with 512 MiB of heap, from its start to its report:
 * 10,000 leads and as many pagos in every build; 1,000,000 of each with the profile {@code carga}, in the time that the
 * leads need at their rate and then the pagos at theirs.
 */
class VolumenDeMigracionTest {

    private static final double LEADS_POR_SEGUNDO = 20_000;
    private static final double PAGOS_POR_SEGUNDO = 5_000;
    private static final String HEAP = "-Xmx512m";

    private static final BaseDeDatos ANTIGUOS = BaseDeDatos.nueva();
    private static final BaseDeDatos BASE = BaseDeDatos.nueva();

    @TempDir Path informe;

    @BeforeAll
    static void generar() throws IOException {
        new Legado(ANTIGUOS.como(ANTIGUOS.migra())).preparar();
        generar("legado_crm", "leads_antiguos.sql");
        generar("legado_comercial", "ventas_antiguas.sql");
        sql(ANTIGUOS).sql("VACUUM ANALYZE").update();
    }

    @Test
    void a_million_leads_and_a_million_pagos_come_over_at_the_promised_rates() throws Exception {
        long leads = cuantas(ANTIGUOS, "legado_crm.leads_lead");
        long pagos = cuantas(ANTIGUOS, "legado_comercial.gestion_inmobiliaria_registropago");

        double primera = medir("%,d leads and %,d pagos".formatted(leads, pagos));
        assertThat(cuantas(BASE, "crm.leads")).isEqualTo(leads);
        assertThat(cuantas(BASE, "comercial.pagos")).isEqualTo(pagos);
        assertThat(cuantas(BASE, "comercial.ventas WHERE por_cuadrar")).isZero();
        assertThat(suma("monto", "comercial.aplicaciones_de_pago"))
                .isPositive()
                .isEqualTo(
                        suma("monto", "comercial.pagos")
                                .subtract(suma("saldo_a_favor", "comercial.ventas")));

        medir("The same again, nothing new");
        if (Carga.ENTERA) {
            assertThat(primera).isLessThan(leads / LEADS_POR_SEGUNDO + pagos / PAGOS_POR_SEGUNDO);
        }
    }

    /** In seconds, with the start of the process and its report. */
    private double medir(String que) throws Exception {
        long antes = System.nanoTime();
        var proceso = migrar();
        long maximo = 0;
        while (!proceso.waitFor(50, TimeUnit.MILLISECONDS)) {
            maximo = Math.max(maximo, memoria(proceso));
        }
        double tardo = (System.nanoTime() - antes) / 1e9;
        System.out.printf(
                "%s: %.1f s, at most %,d MiB of memory with %s%n", que, tardo, maximo / 1024, HEAP);
        assertThat(proceso.exitValue()).isZero();
        return tardo;
    }

    private Process migrar() throws IOException {
        var palabras =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Aplicacion.class.getName(),
                                "migrar",
                                "--crm=" + fuente("legado_crm"),
                                "--comercial=" + fuente("legado_comercial"),
                                "--informe=" + informe));
        BASE.propiedades().forEach((nombre, valor) -> palabras.add("--" + nombre + "=" + valor));
        return new ProcessBuilder(palabras)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.INHERIT)
                .start();
    }

    /** What the process has needed at most so far, in KiB; where the system tells. */
    private static long memoria(Process proceso) throws IOException {
        var estado = Path.of("/proc", Long.toString(proceso.pid()), "status");
        if (!Files.exists(estado)) {
            return 0;
        }
        return Files.readAllLines(estado).stream()
                .filter(linea -> linea.startsWith("VmHWM:"))
                .mapToLong(linea -> Long.parseLong(linea.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static void generar(String esquema, String guion) throws IOException {
        sql(ANTIGUOS)
                .sql(
                        "SET jcc.filas = %d; SET search_path = %s; ".formatted(Carga.FILAS, esquema)
                                + new ClassPathResource("carga/" + guion)
                                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    private static String fuente(String esquema) {
        return ANTIGUOS.url()
                + "?user=%s&password=%s&currentSchema=%s"
                        .formatted(
                                ANTIGUOS.administrador().usuario(),
                                ANTIGUOS.administrador().clave(),
                                esquema);
    }

    private static JdbcClient sql(BaseDeDatos base) {
        return base.sqlComo(base.administrador());
    }

    private static long cuantas(BaseDeDatos base, String deQue) {
        return sql(base).sql("SELECT count(*) FROM " + deQue).query(Long.class).single();
    }

    private static BigDecimal suma(String que, String deQue) {
        return sql(BASE)
                .sql("SELECT sum(%s) FROM %s".formatted(que, deQue))
                .query(BigDecimal.class)
                .single();
    }
}
