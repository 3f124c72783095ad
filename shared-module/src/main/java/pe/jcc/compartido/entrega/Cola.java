package pe.jcc.compartido.entrega;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.evento.Lado;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of a schema: the rows of its deliveries. One statement takes many of them, and one gives many back. */
class Cola {

    /** How long a process is taken for alive without a word of it. */
    static final Duration ARRIENDO = Duration.ofSeconds(10);

    /** After so many failures in a row one attempt at a time probes whether the subscriber is back. */
    static final int FALLOS_QUE_ABREN = 20;

    private static final String SONDEO = "interval '30 seconds'";

    private static final String TOMAR =
            """
            WITH abiertos AS (
                SELECT p.suscriptor, CASE WHEN e.fallos_seguidos >= #ABREN THEN 1 ELSE p.cupo END AS cupo
                FROM #CUPOS AS p (suscriptor, cupo) LEFT JOIN @.suscriptor_estado e USING (suscriptor)
                WHERE coalesce(e.pausa_hasta <= now(), true)
            ), elegidas AS (
                SELECT t.id, t.suscriptor FROM abiertos a CROSS JOIN LATERAL (
                    SELECT e.id, e.suscriptor FROM @.entregas e
                    WHERE e.suscriptor = a.suscriptor AND e.estado = 'pendiente' AND e.siguiente_intento <= now()
                    ORDER BY e.siguiente_intento, e.id LIMIT a.cupo FOR UPDATE SKIP LOCKED) t
            ), sondeos AS (
                UPDATE @.suscriptor_estado s SET pausa_hasta = now() + #SONDEO
                WHERE s.fallos_seguidos >= #ABREN AND s.suscriptor IN (SELECT suscriptor FROM elegidas)
            )
            UPDATE @.entregas e SET estado = 'en_curso', repartidor = ?, arriendo_gen = arriendo_gen + 1
            WHERE e.id = ANY (ARRAY(SELECT id FROM elegidas))
            """
                    .replace("#ABREN", String.valueOf(FALLOS_QUE_ABREN))
                    .replace("#SONDEO", SONDEO);

    private static final String COMO_TOMADA =
            """
            RETURNING e.id, e.arriendo_gen, e.suscriptor, e.intentos, e.desde_intento, e.disparo, e.mensaje, e.tipo,
                e.ocurrido_en,
                (SELECT v.datos FROM @.eventos v WHERE v.ocurrido_en = e.ocurrido_en AND v.id = e.evento) AS datos
            """;

    private static final String SOLTAR =
            """
            UPDATE @.entregas e SET estado = 'pendiente', repartidor = NULL
            FROM unnest(?, ?) AS s (id, gen)
            WHERE e.id = s.id AND e.arriendo_gen = s.gen AND e.estado = 'en_curso'
            """;

    // A test that a person waits for is nobody's to take.
    private static final String SOLTAR_EL_RESTO =
            """
            UPDATE @.entregas SET estado = 'pendiente', repartidor = NULL
            WHERE estado = 'en_curso' AND repartidor = ? AND disparo <> 'prueba' AND id <> ALL (?)
            """;

    private static final String REGISTRAR =
            """
            INSERT INTO @.repartidores (vivo_hasta) VALUES (now() + ? * interval '1 ms') RETURNING id
            """;

    private static final String LATIR =
            "UPDATE @.repartidores SET vivo_hasta = now() + ? * interval '1 ms' WHERE id = ?";

    // Of whom nobody knows any more is dead too.
    private static final String RECOGER =
            """
            WITH muertos AS (DELETE FROM @.repartidores WHERE vivo_hasta < now() RETURNING id)
            UPDATE @.entregas e SET estado = 'pendiente', repartidor = NULL
            WHERE e.estado = 'en_curso'
              AND (e.repartidor IN (SELECT id FROM muertos)
                   OR NOT EXISTS (SELECT FROM @.repartidores r WHERE r.id = e.repartidor))
            """;

    private final JdbcClient jdbc;
    private final String tomar;
    private final String soltar;
    private final String soltarElResto;
    private final String registrar;
    private final String latir;
    private final String recoger;
    private final String vivos;
    private final String despedir;
    private final Anotacion anotacion;

    Cola(Lado lado, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tomar = tomar(lado, "unnest(?, ?)") + comoTomada(lado);
        this.soltar = en(lado, SOLTAR);
        this.soltarElResto = en(lado, SOLTAR_EL_RESTO);
        this.registrar = en(lado, REGISTRAR);
        this.latir = en(lado, LATIR);
        this.recoger = en(lado, RECOGER);
        this.vivos =
                en(
                        lado,
                        "SELECT count(*) FROM @.repartidores WHERE id > 0 AND vivo_hasta >= now()");
        this.despedir = en(lado, "DELETE FROM @.repartidores WHERE id = ?");
        this.anotacion = new Anotacion(lado, jdbc);
    }

    /**
     * The statement that takes.
     *
     * @param cupos how many for each subscriber, a table
     */
    static String tomar(Lado lado, String cupos) {
        return en(lado, TOMAR.replace("#CUPOS", cupos));
    }

    /** What a statement on a delivery e has to end with, for {@link #leer}. */
    static String comoTomada(Lado lado) {
        return en(lado, COMO_TOMADA);
    }

    static String en(Lado lado, String sql) {
        return sql.replace("@", lado.esquema());
    }

    /** A process that delivers from now on; its id. */
    long registrar() {
        return jdbc.sql(registrar).param(ARRIENDO.toMillis()).query(Long.class).single();
    }

    /** Says that it is alive; false when it was taken for dead, and what it had is another's. */
    boolean latir(long repartidor) {
        return jdbc.sql(latir).params(ARRIENDO.toMillis(), repartidor).update() > 0;
    }

    /** It delivers no more, and has nothing. */
    void despedir(long repartidor) {
        jdbc.sql(despedir).param(repartidor).update();
    }

    /** How many processes deliver. */
    int vivos() {
        return jdbc.sql(vivos).query(Integer.class).single();
    }

    /** What the dead had is due again; how many. */
    int recoger() {
        return jdbc.sql(recoger).update();
    }

    /**
     * Takes what is due, the longest due first; nothing for a subscriber that is paused.
     *
     * @param cupos at most so many for each subscriber
     */
    List<Tomada> tomar(long repartidor, Map<Long, Integer> cupos) {
        return jdbc.sql(tomar)
                .params(
                        new SqlArrayValue("bigint", cupos.keySet().toArray()),
                        new SqlArrayValue("integer", cupos.values().toArray()),
                        repartidor)
                .query(Cola::leer)
                .list();
    }

    /** Gives back what was taken and not tried. */
    void soltar(Collection<Tomada> tomadas) {
        jdbc.sql(soltar)
                .params(
                        new SqlArrayValue("bigint", tomadas.stream().map(Tomada::id).toArray()),
                        new SqlArrayValue("integer", tomadas.stream().map(Tomada::gen).toArray()))
                .update();
    }

    /** Gives back all that it has but these; how many. */
    int soltarElResto(long repartidor, Object[] menos) {
        return jdbc.sql(soltarElResto)
                .params(repartidor, new SqlArrayValue("bigint", menos))
                .update();
    }

    /** Writes what came of attempts, and what that makes of their subscribers. */
    List<Salud> anotar(List<Hecho> hechos) {
        return anotacion.anotar(hechos);
    }

    static Tomada leer(ResultSet fila, int numero) throws SQLException {
        return new Tomada(
                fila.getLong("id"),
                fila.getInt("arriendo_gen"),
                fila.getLong("suscriptor"),
                fila.getInt("intentos"),
                fila.getInt("desde_intento"),
                Opcion.de(Disparo.class, fila.getString("disparo")).orElseThrow(),
                fila.getObject("mensaje", UUID.class),
                fila.getString("tipo"),
                Momento.de(fila, "ocurrido_en"),
                fila.getString("datos"));
    }
}
