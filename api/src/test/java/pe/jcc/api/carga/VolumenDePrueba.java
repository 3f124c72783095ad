package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import pe.jcc.api.ApiTest;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How long a list lets people wait when it is long: 10,000 rows in every build, 1,000,000 with the profile
 * {@code carga}. The figures are in the log, in milliseconds of a request by HTTP.
 */
abstract class VolumenDePrueba extends ApiTest {

    static final int FILAS = Carga.FILAS;

    private static final int ENSAYOS = 15;
    private static final int MEDIDAS = 31;
    private static final Duration MAXIMO = Duration.ofMillis(100);

    private static final List<String> PALABRAS =
            List.of(
                    "quispe",
                    "mamani",
                    "flores",
                    "huamán",
                    "rojas",
                    "ríos",
                    "castillo",
                    "torres",
                    "peña",
                    "condori",
                    "apaza",
                    "choque",
                    "ñahui",
                    "zegarra",
                    "paredes",
                    "salazar",
                    "pérez",
                    "vásquez",
                    "chávez",
                    "ticona",
                    "ccori",
                    "cárdenas",
                    "bustamante",
                    "aliaga",
                    "soto",
                    "luna",
                    "vega",
                    "campos",
                    "ramos",
                    "rosa",
                    "luis",
                    "karina",
                    "percy",
                    "juan",
                    "carmen",
                    "ximena",
                    "brayan",
                    "gladys",
                    "elmer",
                    "yolanda",
                    "óscar",
                    "flor",
                    "hugo",
                    "ate",
                    "comas",
                    "9004",
                    "mil");

    void medir(String que, IntFunction<String> ruta) {
        medir(que, MAXIMO, ruta);
    }

    void medir(String que, Duration maximo, IntFunction<String> ruta) {
        var acceso = acceso();
        var nanos = new ArrayList<Long>();
        for (int n = 0; n < ENSAYOS + MEDIDAS; n++) {
            long antes = System.nanoTime();
            var respuesta = pedir(acceso, ruta.apply(n));
            long despues = System.nanoTime();
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
            if (n >= ENSAYOS) {
                nanos.add(despues - antes);
            }
        }
        nanos.sort(null);
        var mediana = Duration.ofNanos(nanos.get(MEDIDAS / 2));
        System.out.printf(
                "%,d rows, %s: median %.1f ms, 95 of 100 within %.1f ms, slowest %.1f ms%n",
                filas(),
                que,
                mediana.toNanos() / 1e6,
                nanos.get(MEDIDAS * 95 / 100) / 1e6,
                nanos.getLast() / 1e6);
        assertThat(mediana).as(que).isLessThan(maximo);
    }

    /** A table as autovacuum leaves it, when nobody looks at what was before any more. */
    static void comoTrasUnRato(String tabla) {
        var sql = sqlDeMigracion();
        for (int intento = 0; intento < 100; intento++) {
            sql.sql("VACUUM ANALYZE " + tabla).update();
            boolean listo =
                    sql.sql(
                                    "SELECT relallvisible >= relpages FROM pg_class WHERE oid = CAST(? AS regclass)")
                            .param(tabla)
                            .query(Boolean.class)
                            .single();
            if (listo) {
                return;
            }
        }
    }

    /** Of how many rows it is a measure. */
    long filas() {
        return FILAS;
    }

    private HttpResponse<String> pedir(String acceso, String ruta) {
        return enviarSinJuzgar(pedido(ruta).header("Authorization", "Bearer " + acceso));
    }

    static String palabra(int n) {
        return URLEncoder.encode(PALABRAS.get(n % PALABRAS.size()), StandardCharsets.UTF_8);
    }
}
