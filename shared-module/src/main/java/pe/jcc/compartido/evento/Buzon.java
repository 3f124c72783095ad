package pe.jcc.compartido.evento;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The door of a schema's outbox. An event and what is owed for it are written in the transaction of what happened: there
 * is never one without the other.
 */
public final class Buzon {

    /** How many days ahead there is room for events. */
    private static final int DIAS = 14;

    private final Lado lado;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Timbre timbre = new Timbre();
    private final String publicar;

    public Buzon(Lado lado, JdbcClient jdbc, JsonMapper json) {
        this.lado = lado;
        this.jdbc = jdbc;
        this.json = json;
        this.publicar =
                """
                WITH nuevos AS (
                    INSERT INTO @.eventos (mensaje, tipo, llave, agregado, asunto, datos)
                    SELECT m, t, l, g, a, d::json FROM unnest(?, ?, ?, ?, ?, ?) AS n (m, t, l, g, a, d)
                    RETURNING id, ocurrido_en, mensaje, tipo, llave
                )
                INSERT INTO @.entregas (evento, ocurrido_en, mensaje, tipo, llave, suscriptor)
                SELECT n.id, n.ocurrido_en, n.mensaje, n.tipo, n.llave, s.id
                FROM nuevos n JOIN compartido.suscriptores s ON n.tipo = ANY (s.eventos) AND s.eliminado_en IS NULL
                ORDER BY n.id, s.id
                ON CONFLICT (llave, suscriptor) DO NOTHING
                """
                        .replace("@", lado.esquema());
        prepararDias();
    }

    public Lado lado() {
        return lado;
    }

    public Timbre timbre() {
        return timbre;
    }

    /** In the caller's transaction: without one it would be told of what may yet not happen. */
    public void publicar(Evento evento) {
        publicar(List.of(evento));
    }

    /** Several, with one statement. */
    public void publicar(List<Evento> eventos) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is written where what it tells is written");
        }
        if (eventos.isEmpty()) {
            return;
        }
        int debidas =
                jdbc.sql(publicar)
                        .params(
                                columna("uuid", eventos, _ -> UUID.randomUUID()),
                                columna("text", eventos, e -> e.tipo().codigo()),
                                columna("text", eventos, Evento::llave),
                                columna("text", eventos, Evento::agregado),
                                columna("text", eventos, Evento::asunto),
                                columna("text", eventos, e -> json.writeValueAsString(e.datos())))
                        .update();
        if (debidas > 0) {
            tocarAlConfirmar();
        }
    }

    /** Once the caller's transaction has committed, there is something to deliver. */
    public void tocarAlConfirmar() {
        TransactionSynchronizationManager.registerSynchronization(new AlConfirmarse());
    }

    /** Makes room for the events of the next days. */
    public void prepararDias() {
        jdbc.sql("SELECT " + lado.esquema() + ".preparar_particiones(?)")
                .param(DIAS)
                .query((fila, _) -> fila.getObject(1))
                .list();
    }

    private static SqlArrayValue columna(
            String tipo, List<Evento> eventos, Function<Evento, Object> valor) {
        return new SqlArrayValue(tipo, eventos.stream().map(valor).toArray());
    }

    private final class AlConfirmarse implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            timbre.tocar();
        }
    }
}
