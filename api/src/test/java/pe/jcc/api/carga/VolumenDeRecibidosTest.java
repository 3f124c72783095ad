package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.comercial.recibido.RecibidoFiltro;
import pe.jcc.comercial.recibido.Recibidos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;

/** The inbox over so many webhooks of the last 90 days, one in fifty with an error. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class VolumenDeRecibidosTest extends VolumenDePrueba {

    private static final String RECIBIDOS = "/api/webhooks/recibidos/";
    private static final Duration DE_UNA_CIFRA = Duration.ofMillis(5);

    private static boolean generados;

    @Autowired private Recibidos recibidos;

    @BeforeEach
    void muchos() {
        if (!generados) {
            sql.sql(
                            """
                            INSERT INTO comercial.webhooks_recibidos (recibido_en, llamante, direccion_origen, ruta,
                                cabeceras, tipo_de_cuerpo, cuerpo, estado, codigo_http, respuesta, procesado_en)
                            SELECT m, 'volumen', '127.0.0.1', '/', '{}', 'application/json',
                                convert_to(repeat('x', 300), 'UTF8'),
                                CASE WHEN n % 50 = 0 THEN 'rechazado' ELSE 'procesado' END,
                                CASE WHEN n % 50 = 0 THEN 400 ELSE 200 END, '{}', m
                            FROM (SELECT n, now() - interval '90 days' + n * (interval '90 days' / :filas) AS m
                                  FROM generate_series(1, :filas) n) AS momentos
                            """)
                    .param("filas", FILAS)
                    .update();
            recibidos.plegar();
            comoTrasUnRato("comercial.webhooks_recibidos");
            comoTrasUnRato("comercial.recibidos_por_hora");
            generados = true;
        }
    }

    @AfterAll
    static void borrar() {
        sqlDeMigracion()
                .sql("DELETE FROM comercial.webhooks_recibidos WHERE llamante = 'volumen'")
                .update();
    }

    @Test
    void the_figures_are_there_in_five_milliseconds() {
        medirCifra("figures of the inbox", recibidos::cuentas);
        medirCifra(
                "figures of the inbox by the hour, a day",
                () -> recibidos.porHora(Instant.now().minus(Duration.ofDays(1))));
        medirCifra(
                "figures of the inbox by the hour, a month",
                () -> recibidos.porHora(Instant.now().minus(Duration.ofDays(30))));
        assertThat(recibidos.cuentas().recibidos()).isGreaterThanOrEqualTo(FILAS);
        var conError = new RecibidoFiltro(null, "volumen", null, null, null, null, null);
        assertThat(recibidos.cuantosConError(conError, 0)).isEqualTo(FILAS / 50);
    }

    @Test
    void lists_of_what_went_wrong_are_there_in_a_tenth_of_a_second() {
        medir("webhooks with an error", _ -> RECIBIDOS + "?estado=rechazado");
        medir("webhooks of a day", n -> RECIBIDOS + "?desde=" + dia(n + 1) + "&hasta=" + dia(n));
    }

    private static String dia(int antes) {
        return Instant.now().minus(Duration.ofDays(antes)).toString().substring(0, 10);
    }

    private static void medirCifra(String que, Supplier<?> cifra) {
        var nanos = new ArrayList<Long>();
        for (int n = 0; n < 60; n++) {
            long antes = System.nanoTime();
            assertThat(cifra.get()).isNotNull();
            if (n >= 20) {
                nanos.add(System.nanoTime() - antes);
            }
        }
        nanos.sort(null);
        var mediana = Duration.ofNanos(nanos.get(nanos.size() / 2));
        System.out.printf(
                "%,d rows, %s: median %.1f ms, slowest %.1f ms%n",
                FILAS, que, mediana.toNanos() / 1e6, nanos.getLast() / 1e6);
        assertThat(mediana).as(que).isLessThan(DE_UNA_CIFRA);
    }
}
