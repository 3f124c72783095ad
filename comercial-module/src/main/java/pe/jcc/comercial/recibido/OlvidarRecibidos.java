package pe.jcc.comercial.recibido;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Deletes what is old, a few at a time. What makes a visit one visit is the key of its presencia, so one that was
 * forgotten and comes again is answered as ever.
 */
@Component
class OlvidarRecibidos {

    private static final int LOTE = 5_000;

    private static final String OLVIDAR =
            """
            DELETE FROM comercial.webhooks_recibidos
            WHERE id IN (
                SELECT id FROM comercial.webhooks_recibidos
                WHERE recibido_en < :limite AND procesado_en < :limite AND estado IN ({estados})
                ORDER BY recibido_en LIMIT :lote FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient jdbc;
    private final Clock reloj;

    OlvidarRecibidos(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    long anteriores(Duration edad) {
        return olvidar("'procesado'", edad)
                + olvidar("'rechazado', 'fallido'", edad.multipliedBy(2));
    }

    private long olvidar(String estados, Duration edad) {
        long olvidados = 0;
        int deEsteLote;
        do {
            deEsteLote =
                    jdbc.sql(OLVIDAR.replace("{estados}", estados))
                            .param("limite", OffsetDateTime.now(reloj).minus(edad))
                            .param("lote", LOTE)
                            .update();
            olvidados += deEsteLote;
        } while (deEsteLote == LOTE);
        return olvidados;
    }
}
