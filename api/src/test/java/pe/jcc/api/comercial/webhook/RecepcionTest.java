package pe.jcc.api.comercial.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.ApiTest;

import java.net.http.HttpResponse;
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
