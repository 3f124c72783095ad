package pe.jcc.compartido.entrega;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import pe.jcc.compartido.evento.Lado;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The part of a schema's queue that is on its way, taken by one process and not yet arrived at any. That has leases of its
 * own, with negative ids, for it is in no process's hands: when one is over, what did not arrive is due again.
 */
final class EnCamino {

    private static final String ABRIR =
            """
            INSERT INTO @.repartidores (id, vivo_hasta)
            VALUES (-nextval('@.repartidores_seq'), now() + ? * interval '1 ms') RETURNING id
            """;

    // For each subscriber at most so many under way everywhere, and a few only when there is room
    // for many.
    private static final String CUPOS =
            """
            (SELECT q.suscriptor, (q.cupo - count(e.id))::integer
             FROM unnest(?, ?) AS q (suscriptor, cupo)
             LEFT JOIN @.entregas e ON e.estado = 'en_curso' AND e.suscriptor = q.suscriptor
             GROUP BY q.suscriptor, q.cupo HAVING count(e.id) <= q.cupo * 3 / 4)\
            """;

    // Again, when nobody heard the first time whether it was done.
    private static final String ASUMIR =
            """
            UPDATE @.entregas e SET repartidor = t.yo
            FROM (SELECT ?::bigint AS yo, * FROM unnest(?, ?) AS s (id, gen)) AS t
            WHERE e.id = t.id AND e.arriendo_gen = t.gen AND e.estado = 'en_curso'
              AND (e.repartidor < 0 OR e.repartidor = t.yo)
            """;

    private static final String DESISTIR =
            """
            UPDATE @.entregas e SET estado = 'pendiente', repartidor = NULL
            FROM unnest(?, ?) AS s (id, gen)
            WHERE e.id = s.id AND e.arriendo_gen = s.gen AND e.estado = 'en_curso' AND e.repartidor < 0
            """;

    private final Lado lado;
    private final JdbcClient jdbc;
    private final String abrir;
    private final String enviar;
    private final String asumir;
    private final String desistir;

    EnCamino(Lado lado, JdbcClient jdbc) {
        this.lado = lado;
        this.jdbc = jdbc;
        this.abrir = Cola.en(lado, ABRIR);
        this.enviar = Cola.tomar(lado, CUPOS) + "RETURNING e.suscriptor, e.id, e.arriendo_gen";
        this.asumir = Cola.en(lado, ASUMIR) + Cola.comoTomada(lado);
        this.desistir = Cola.en(lado, DESISTIR);
    }

    /** A lease for what is sent from now on, until the next one. */
    long abrir() {
        return jdbc.sql(abrir)
                .param(Cola.ARRIENDO.plus(Repartidor.LATIDO).toMillis())
                .query(Long.class)
                .single();
    }

    /**
     * Takes what is due, as {@link Cola#tomar} does, for nobody yet.
     *
     * @param cupos at most so many for each subscriber, with those that are under way
     */
    List<Encargo> enviar(long camino, Map<Long, Integer> cupos) {
        return jdbc.sql(enviar)
                .params(
                        new SqlArrayValue("bigint", cupos.keySet().toArray()),
                        new SqlArrayValue("integer", cupos.values().toArray()),
                        camino)
                .query(
                        (fila, _) ->
                                new Encargo(lado, fila.getLong(1), fila.getLong(2), fila.getInt(3)))
                .list();
    }

    /** What has arrived becomes this process's, if it is still on its way; what is not is stale. */
    List<Tomada> asumir(long yo, Collection<Encargo> encargos) {
        return jdbc.sql(asumir)
                .params(yo, ids(encargos), generaciones(encargos))
                .query(Cola::leer)
                .list();
    }

    /** What will not arrive is due again. */
    void desistir(Collection<Encargo> encargos) {
        jdbc.sql(desistir).params(ids(encargos), generaciones(encargos)).update();
    }

    private static SqlArrayValue ids(Collection<Encargo> encargos) {
        return new SqlArrayValue("bigint", encargos.stream().map(Encargo::id).toArray());
    }

    private static SqlArrayValue generaciones(Collection<Encargo> encargos) {
        return new SqlArrayValue("integer", encargos.stream().map(Encargo::gen).toArray());
    }
}
