package pe.jcc.api.comercial.recibido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.comercial.recibido.HoraDeRecibidos;
import pe.jcc.comercial.recibido.Recibidos;

import java.time.Duration;
import java.time.Instant;

/** What the inbox forgets, and what stands counted of it. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class RetencionTest extends RecibidosDePrueba {

    private static final Duration NOVENTA = Duration.ofDays(90);

    /** Every row, against what stands counted, at one moment. */
    private static final String DIFERENCIAS =
            """
            SELECT count(*) FROM (
                SELECT date_trunc('hour', recibido_en, 'America/Lima') AS hora, estado, count(*) AS n
                FROM comercial.webhooks_recibidos GROUP BY 1, 2) AS reales
            FULL JOIN (
                SELECT hora, estado, sum(n) AS n FROM comercial.recibidos_por_hora
                WHERE estado <> 'olvidado' GROUP BY 1, 2 HAVING sum(n) <> 0) AS contadas USING (hora, estado)
            WHERE reales.n IS DISTINCT FROM contadas.n
            """;

    @Autowired private Recibidos recibidos;

    @Test
    void what_was_forgotten_and_comes_again_is_answered_with_the_same_ids() {
        var token = token("olvida");
        var cuerpo = visita("OLVIDA-1", "Lead Olvidado", "TEMP-1", "900502001");
        var primera = enviarDe(token, cuerpo);
        envejecer("olvida", 91);

        assertThat(recibidos.olvidar(NOVENTA)).isEqualTo(1);

        assertThat(cuantas("webhooks_recibidos WHERE llamante = 'olvida'")).isZero();
        assertThat(enviarDe(token, cuerpo).body()).isEqualTo(primera.body());
        assertThat(cuantas("presencias WHERE id_presencia_crm = 'OLVIDA-1'")).isEqualTo(1);
    }

    @Test
    void one_with_an_error_is_kept_twice_as_long_and_goes_with_its_attempts() {
        var token = token("dobla");
        enviarDe(token, mala("DOBLA-1", "900502002"));
        long id = ultimo("dobla");
        logrado(200, reprocesar(id, ""));
        envejecer("dobla", 179);
        assertThat(recibidos.olvidar(NOVENTA)).isZero();

        envejecer("dobla", 181);
        assertThat(recibidos.olvidar(NOVENTA)).isEqualTo(1);
        assertThat(cuantas("intentos_de_recibidos WHERE recibido = " + id)).isZero();
    }

    @Test
    void one_that_waits_is_not_forgotten_nor_is_one_that_was_corrected_lately() {
        var token = token("dura");
        enviarDe(token, mala("DURA-1", "900502003"));
        envejecer("dura", 100);
        var buena = visita("DURA-1", "Lead Duradero", "TEMP-1", "900502003");
        logrado(200, reprocesar(ultimo("dura"), "{\"cuerpo\": " + buena + "}"));
        sql.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos
                            (recibido_en, llamante, direccion_origen, ruta, cabeceras, tipo_de_cuerpo, cuerpo)
                        VALUES (now() - interval '300 days', 'dura', '', '/', '{}', 'application/json', '')
                        """)
                .update();

        assertThat(recibidos.olvidar(NOVENTA)).isZero();
    }

    @Test
    void many_are_forgotten_and_how_many_there_ever_were_is_not() {
        long antes = recibidos.cuentas().recibidos();
        sql.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos (recibido_en, llamante, direccion_origen, ruta, cabeceras,
                            tipo_de_cuerpo, cuerpo, estado, codigo_http, respuesta, procesado_en)
                        SELECT m, 'pila', '', '/', '{}', 'application/json', '', 'procesado', 200, '{}', m
                        FROM (SELECT now() - interval '100 days' - n * interval '1 minute' AS m
                              FROM generate_series(1, 10500) n) AS momentos
                        """)
                .update();

        assertThat(recibidos.olvidar(NOVENTA)).isEqualTo(10_500);

        recibidos.plegar();
        assertThat(recibidos.cuentas().recibidos()).isGreaterThanOrEqualTo(antes + 10_500);
        assertThat(diferencias()).isZero();
        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(*) = count(DISTINCT hora) FROM comercial.recibidos_por_hora
                                        WHERE estado = 'olvidado' AND NOT suelta
                                        """)
                                .query(Boolean.class)
                                .single())
                .as("one row for each month")
                .isTrue();
    }

    @Test
    void what_stands_counted_is_what_a_full_count_finds_whatever_happened() throws Exception {
        var token = token("cuenta");
        long antes = recibidos.cuentas().recibidos();
        long errores = recibidos.cuentas().conError();
        var desde = Instant.now();

        aLaVez(
                8,
                n ->
                        enviarDe(
                                token,
                                n % 2 == 0
                                        ? visita("CUENTA-" + n, "Lead", "TEMP-1", "90050300" + n)
                                        : mala("CUENTA-" + n, "90050300" + n)));
        assertThat(recibidos.cuentas().recibidos()).isGreaterThanOrEqualTo(antes + 8);
        assertThat(recibidos.cuentas().conError()).isGreaterThanOrEqualTo(errores + 4);
        assertThat(recibidos.porHora(desde).stream().mapToLong(HoraDeRecibidos::recibidos).sum())
                .isGreaterThanOrEqualTo(8);
        assertThat(diferencias()).isZero();

        logrado(200, hacer("POST", RECIBIDOS + "reprocesar/", "{\"llamante\": \"cuenta\"}"));
        var buena = visita("CUENTA-9", "Lead", "TEMP-1", "900503009");
        logrado(200, reprocesar(idConError("cuenta"), "{\"cuerpo\": " + buena + "}"));
        assertThat(diferencias()).isZero();

        aLaVez(
                2,
                n -> {
                    recibidos.plegar();
                    return enviarDe(token, mala("CUENTA-" + n, "900503009"));
                });
        recibidos.plegar();
        assertThat(diferencias()).isZero();
    }

    private long diferencias() {
        return sql.sql(DIFERENCIAS).query(Long.class).single();
    }

    private long idConError(String llamante) {
        return sql.sql(
                        "SELECT min(id) FROM comercial.webhooks_recibidos WHERE estado = 'rechazado' AND llamante = ?")
                .param(llamante)
                .query(Long.class)
                .single();
    }

    private void envejecer(String llamante, int dias) {
        sql.sql(
                        """
                        UPDATE comercial.webhooks_recibidos
                        SET recibido_en = now() - :dias * interval '1 day', procesado_en = now() - :dias * interval '1 day'
                        WHERE llamante = :llamante
                        """)
                .param("dias", dias)
                .param("llamante", llamante)
                .update();
    }
}
