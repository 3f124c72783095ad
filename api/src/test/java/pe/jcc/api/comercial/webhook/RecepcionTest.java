package pe.jcc.api.comercial.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.ApiTest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What was stored and not processed, because somebody died in between. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class RecepcionTest extends ApiTest {

    @Autowired private Recepcion recepcion;
    @Autowired private TransactionTemplate transaccion;

    @Test
    void a_webhook_that_was_stored_and_not_finished_is_finished_later_and_once() {
        sql.sql(
                        """
                        INSERT INTO comercial.webhooks_recibidos
                            (recibido_en, llamante, direccion_origen, ruta, cabeceras, tipo_de_cuerpo, cuerpo)
                        VALUES (now() - interval '1 minute', 'crm', '127.0.0.1', '/', '{}', 'application/json',
                            convert_to(?, 'UTF8'))
                        """)
                .param(visita("REZAGADA", "Lead Rezagado", "TEMP-1", "900400001"))
                .update();

        recepcion.terminarRezagados();
        recepcion.terminarRezagados();

        assertThat(estado("REZAGADA")).isEqualTo("procesado");
        assertThat(cuantas("REZAGADA")).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void a_connection_lost_in_the_middle_is_503_and_the_webhook_is_finished_later()
            throws Exception {
        CompletableFuture<HttpResponse<String>> envio =
                transaccion.execute(
                        _ -> {
                            sql.sql("INSERT INTO comercial.identidades VALUES ('+51900400002')")
                                    .update();
                            var enviado =
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    webhook(
                                                            visita(
                                                                    "CORTADA",
                                                                    "Lead Cortado",
                                                                    "TEMP-2",
                                                                    "900400002")));
                            cortarAlQueEspera();
                            return enviado;
                        });

        var respuesta = envio.get();
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(503);
        assertThat(respuesta.headers().firstValue("Retry-After")).hasValue("5");

        sql.sql(
                        "UPDATE comercial.webhooks_recibidos SET recibido_en = recibido_en - interval '1 minute' WHERE estado = 'pendiente'")
                .update();
        recepcion.terminarRezagados();
        assertThat(estado("CORTADA")).isEqualTo("procesado");
        assertThat(cuantas("CORTADA")).isEqualTo(1);
    }

    @Test
    void one_that_failed_is_tried_again_by_itself_ever_later_and_then_left_for_a_person() {
        fallando(
                "FALLA",
                () -> assertThat(enviar("FALLA", "900400003").statusCode()).isEqualTo(500));
        for (int minutos : new int[] {1, 5, 30, 120}) {
            assertThat(esperaDe("FALLA")).isBetween(minutos * 60L - 20, minutos * 60L);
            fallando("FALLA", () -> reintentar("FALLA"));
        }
        assertThat(pendienteDeReintento("FALLA")).isFalse();
        assertThat(intentos("FALLA"))
                .containsExactly(
                        "1 llamante 500",
                        "2 automatico 500",
                        "3 automatico 500",
                        "4 automatico 500");
        assertThat(cuantas("FALLA")).isZero();
    }

    @Test
    void one_that_failed_once_is_processed_by_itself_when_its_time_has_come() {
        fallando("PASA", () -> enviar("PASA", "900400004"));
        recepcion.terminarRezagados();
        assertThat(de("PASA", "estado")).isEqualTo("fallido");

        reintentar("PASA");

        assertThat(de("PASA", "estado || ' ' || intento || ' ' || disparo || ' ' || fallos"))
                .isEqualTo("procesado 2 automatico 0");
        assertThat(cuantas("PASA")).isEqualTo(1);
    }

    @Test
    void a_fault_of_ours_is_an_outcome_of_a_replay_too() {
        fallando(
                "REPITE",
                () -> {
                    enviar("REPITE", "900400005");
                    var id = de("REPITE", "id::text");
                    var otra =
                            super.enviar(
                                    conJson("/api/webhooks/recibidos/" + id + "/reprocesar/", "")
                                            .header("Authorization", "Bearer " + acceso()));
                    assertThat(otra.statusCode()).isEqualTo(200);
                    assertThat(leer(otra).at("/resumen/estado").asString()).isEqualTo("fallido");
                });
        assertThat(esperaDe("REPITE")).isBetween(280L, 300L);
    }

    private HttpResponse<String> enviar(String llave, String telefono) {
        return webhook(visita(llave, "Lead " + llave, "TEMP-3", telefono));
    }

    /** While a presencia of that key is our undoing. */
    private static void fallando(String llave, Runnable trabajo) {
        var migra = sqlDeMigracion();
        migra.sql(
                        """
                        CREATE FUNCTION comercial.falla_de_prueba() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'A fault of the test'; END $$;
                        CREATE TRIGGER falla_de_prueba BEFORE INSERT ON comercial.presencias
                        FOR EACH ROW WHEN (NEW.id_presencia_crm = '%s') EXECUTE FUNCTION comercial.falla_de_prueba()
                        """
                                .formatted(llave))
                .update();
        try {
            trabajo.run();
        } finally {
            migra.sql("DROP FUNCTION comercial.falla_de_prueba() CASCADE").update();
        }
    }

    private void reintentar(String llave) {
        sql.sql(
                        """
                        UPDATE comercial.webhooks_recibidos
                        SET siguiente_intento = now(), recibido_en = now() - interval '1 minute'
                        WHERE id = ?
                        """)
                .param(Long.valueOf(de(llave, "id::text")))
                .update();
        recepcion.terminarRezagados();
    }

    private long esperaDe(String llave) {
        return Long.parseLong(
                de(llave, "extract(epoch FROM siguiente_intento - now())::bigint::text"));
    }

    private boolean pendienteDeReintento(String llave) {
        return de(llave, "(siguiente_intento IS NOT NULL)::text").equals("true");
    }

    private List<String> intentos(String llave) {
        return sql.sql(
                        """
                        SELECT numero || ' ' || disparo || ' ' || codigo_http FROM comercial.intentos_de_recibidos
                        WHERE recibido = ? ORDER BY numero
                        """)
                .param(Long.valueOf(de(llave, "id::text")))
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    /** Of a body that names the key, for the outcome names none when it failed. */
    private String de(String llave, String que) {
        return sql.sql(
                        "SELECT "
                                + que
                                + " FROM comercial.webhooks_recibidos WHERE position(convert_to(?, 'UTF8') IN cuerpo) > 0")
                .param("\"id_presencia_crm\": \"" + llave + "\"")
                .query(String.class)
                .single();
    }

    private void cortarAlQueEspera() {
        var cortada =
                """
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%identidades%'
                """;
        do {
            sql.sql("SELECT pg_stat_clear_snapshot()").query((_, _) -> true).single();
        } while (sql.sql(cortada).query(Long.class).single() == 0);
    }

    private String estado(String llave) {
        return sql.sql(
                        "SELECT estado FROM comercial.webhooks_recibidos WHERE id_presencia_crm = ? ORDER BY id")
                .param(llave)
                .query(String.class)
                .single();
    }

    private long cuantas(String llave) {
        return sql.sql("SELECT count(*) FROM comercial.presencias WHERE id_presencia_crm = ?")
                .param(llave)
                .query(Long.class)
                .single();
    }
}
