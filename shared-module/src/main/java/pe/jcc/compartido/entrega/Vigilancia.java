package pe.jcc.compartido.entrega;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.suscriptor.Motivo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The door of what needs a person: deliveries that are late, and subscribers that were switched off and are owed some.
 * Monitoring sees how many wait, and for how long; only what waits is looked at, and of each subscriber so many at most.
 */
@Service
public class Vigilancia {

    private static final Logger LOG = LoggerFactory.getLogger(Vigilancia.class);

    private static final int CUENTA_HASTA = 10_000;
    private static final int TARDE = 120;

    private static final String ESPERAN =
            """
            SELECT s.id, s.activo, s.motivo, n.cuantas,
                CASE WHEN s.activo AND coalesce(e.pausa_hasta <= now(), true)
                    THEN greatest(extract(epoch FROM now() - p.desde), 0) ELSE 0 END::bigint AS tarde
            FROM compartido.suscriptores s LEFT JOIN @.suscriptor_estado e ON e.suscriptor = s.id
            CROSS JOIN LATERAL (SELECT count(*) AS cuantas FROM (
                SELECT FROM @.entregas t WHERE t.suscriptor = s.id AND t.estado = 'pendiente' LIMIT #) AS estas) AS n
            CROSS JOIN LATERAL (SELECT min(t.siguiente_intento) AS desde FROM @.entregas t
                WHERE t.suscriptor = s.id AND t.estado = 'pendiente') AS p
            WHERE s.eliminado_en IS NULL AND n.cuantas > 0
            """
                    .replace("#", String.valueOf(CUENTA_HASTA));

    private final List<Buzon> buzones;
    private final JdbcClient jdbc;

    Vigilancia(List<Buzon> buzones, JdbcClient jdbc, MeterRegistry registro) {
        this.buzones = buzones;
        this.jdbc = jdbc;
        for (var buzon : buzones) {
            medir(registro, buzon.lado());
        }
    }

    /** Says in the log what a person should see to; the same as it returns. */
    public List<String> avisar() {
        var avisos = buzones.stream().map(Buzon::lado).flatMap(this::avisos).toList();
        avisos.forEach(LOG::warn);
        return avisos;
    }

    private Stream<String> avisos(Lado lado) {
        return esperan(lado).stream()
                .filter(Espera::avisable)
                .map(espera -> lado.codigo() + ": " + espera.aviso());
    }

    private void medir(MeterRegistry registro, Lado lado) {
        Gauge.builder("jcc.webhooks.cola", () -> cuantas(lado))
                .description(
                        "Deliveries that wait, of each subscriber " + CUENTA_HASTA + " at most")
                .tag("lado", lado.codigo())
                .register(registro);
        Gauge.builder("jcc.webhooks.cola.tarde", () -> tarde(lado))
                .description("How long the oldest delivery that could go has been due")
                .baseUnit("seconds")
                .tag("lado", lado.codigo())
                .register(registro);
    }

    private long cuantas(Lado lado) {
        return esperan(lado).stream().mapToLong(Espera::cuantas).sum();
    }

    private long tarde(Lado lado) {
        return esperan(lado).stream().mapToLong(Espera::tarde).max().orElse(0);
    }

    private List<Espera> esperan(Lado lado) {
        return jdbc.sql(Cola.en(lado, ESPERAN)).query(Espera::leer).list();
    }

    /**
     * What one subscriber is owed.
     *
     * @param tarde for how many seconds the oldest could have been sent
     */
    private record Espera(
            long suscriptor, boolean activo, String motivo, long cuantas, long tarde) {

        static Espera leer(ResultSet fila, int numero) throws SQLException {
            var motivo = fila.getString("motivo");
            return new Espera(
                    fila.getLong("id"),
                    fila.getBoolean("activo"),
                    motivo == null ? "" : motivo,
                    fila.getLong("cuantas"),
                    fila.getLong("tarde"));
        }

        /** Who is off by hand is so on purpose. */
        boolean avisable() {
            return activo ? tarde > TARDE : !motivo.equals(Motivo.A_MANO.codigo());
        }

        String aviso() {
            var cuantos = cuantas < CUENTA_HASTA ? String.valueOf(cuantas) : cuantas + " or more";
            return activo
                    ? "deliveries to subscriber %d are %d s late, %s wait"
                            .formatted(suscriptor, tarde, cuantos)
                    : "subscriber %d is off (%s), %s deliveries wait"
                            .formatted(suscriptor, motivo, cuantos);
        }
    }
}
