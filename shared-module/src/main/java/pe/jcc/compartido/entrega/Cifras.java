package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.evento.Buzon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The door of the figures: read from what is kept up as attempts are written, never by counting them. */
@Service
@Transactional(readOnly = true)
public class Cifras {

    private static final String SUSCRIPTORES =
            """
            SELECT s.id, s.nombre, s.activo, s.motivo, s.eliminado_en IS NOT NULL AS eliminado,
                coalesce(sum(e.exitos), 0)::bigint AS exitos, coalesce(sum(e.fallos), 0)::bigint AS fallos,
                coalesce(max(e.fallos_seguidos), 0) AS fallos_seguidos,
                max(e.pausa_hasta) FILTER (WHERE e.pausa_hasta > now()) AS pausa_hasta,
                max(e.ultimo_envio) AS ultimo_envio, max(e.ultimo_exito) AS ultimo_exito
            FROM compartido.suscriptores s LEFT JOIN (TODOS) e ON e.suscriptor = s.id
            GROUP BY s.id ORDER BY s.id
            """;

    private static final String EN_COLA =
            """
            SELECT suscriptor, sum(pendientes)::bigint AS pendientes, sum(reintentando)::bigint AS reintentando,
                sum(en_curso)::bigint AS en_curso, sum(agotados)::bigint AS agotados,
                extract(epoch FROM now() - min(la_mas_vieja))::bigint AS edad
            FROM (TODOS) e GROUP BY suscriptor
            """;

    private static final String EN_COLA_DE_UNO =
            """
            SELECT c.*, (SELECT min(e.siguiente_intento) FROM @.entregas e
                         WHERE e.estado = 'pendiente' AND e.suscriptor = c.suscriptor AND e.siguiente_intento <= now()) AS la_mas_vieja
            FROM (SELECT suscriptor, sum(pendientes) AS pendientes, sum(reintentando) AS reintentando,
                      sum(en_curso) AS en_curso, sum(agotados) AS agotados
                  FROM @.entregas_en_cola GROUP BY suscriptor) c\
            """;

    private static final String LATENCIAS =
            """
            SELECT suscriptor, cubo, sum(cuantos)::bigint AS cuantos FROM (TODOS) h GROUP BY suscriptor, cubo
            """;

    private static final String LATENCIAS_DE_UNO =
            """
            SELECT suscriptor, cubo, sum(cuantos)::bigint AS cuantos FROM @.entregas_por_hora
            WHERE hora > now() - interval '24 hours' GROUP BY suscriptor, cubo\
            """;

    private static final String POR_HORA =
            """
            SELECT hora, coalesce(sum(cuantos) FILTER (WHERE exito), 0)::bigint AS exitosos,
                coalesce(sum(cuantos) FILTER (WHERE NOT exito), 0)::bigint AS fallidos
            FROM (TODOS) h WHERE hora >= ? GROUP BY hora ORDER BY hora
            """;

    private final JdbcClient jdbc;
    private final String suscriptores;
    private final String enCola;
    private final String latencias;
    private final String porHora;

    Cifras(List<Buzon> buzones, JdbcClient jdbc) {
        this.jdbc = jdbc;
        var lados = Lados.de(buzones);
        suscriptores =
                SUSCRIPTORES.replace("TODOS", lados.union("SELECT * FROM @.suscriptor_estado"));
        enCola = EN_COLA.replace("TODOS", lados.union(EN_COLA_DE_UNO));
        latencias = LATENCIAS.replace("TODOS", lados.union(LATENCIAS_DE_UNO));
        porHora = POR_HORA.replace("TODOS", lados.union("SELECT * FROM @.entregas_por_hora"));
    }

    /** Three statements. */
    public EstadoDeLasEntregas estado() {
        var enCola = new HashMap<Long, EnCola>();
        jdbc.sql(this.enCola)
                .query(
                        fila -> {
                            enCola.put(fila.getLong("suscriptor"), EnCola.leer(fila));
                        });
        var latencias = latencias();
        var filas = jdbc.sql(suscriptores).query(Fila::leer).list();
        var ultimo =
                filas.stream()
                        .map(Fila::ultimoEnvio)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
        var todo =
                EnCola.suma(
                        filas.stream()
                                .filter(fila -> !fila.eliminado())
                                .map(fila -> enCola.getOrDefault(fila.id(), EnCola.NADA))
                                .toList());
        return new EstadoDeLasEntregas(
                filas.stream().mapToLong(f -> f.exitos() + f.fallos()).sum(),
                filas.stream().mapToLong(Fila::exitos).sum(),
                filas.stream().mapToLong(Fila::fallos).sum(),
                ultimo,
                todo.pendientes(),
                todo.reintentando(),
                todo.enCurso(),
                todo.agotados(),
                edad(filas, enCola),
                Latencia.de(sumados(latencias.values())),
                filas.stream()
                        .filter(fila -> !fila.eliminado())
                        .map(
                                fila ->
                                        fila.salud(
                                                enCola.getOrDefault(fila.id(), EnCola.NADA),
                                                latencias.getOrDefault(fila.id(), new TreeMap<>())))
                        .toList());
    }

    /** Hours without an attempt are not among them. */
    public List<HoraDeEntregas> porHora(Instant desde) {
        return jdbc.sql(porHora)
                .param(desde.atOffset(ZoneOffset.UTC))
                .query(
                        (fila, _) ->
                                new HoraDeEntregas(
                                        Momento.de(fila, "hora"),
                                        fila.getLong("exitosos"),
                                        fila.getLong("fallidos")))
                .list();
    }

    /** What waits for one that is off is no sign of a slow queue. */
    private static @Nullable Long edad(List<Fila> filas, Map<Long, EnCola> enCola) {
        return filas.stream()
                .filter(Fila::activo)
                .map(fila -> enCola.getOrDefault(fila.id(), EnCola.NADA).edad())
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    private Map<Long, SortedMap<Integer, Long>> latencias() {
        var porSuscriptor = new HashMap<Long, SortedMap<Integer, Long>>();
        jdbc.sql(latencias)
                .query(
                        fila -> {
                            porSuscriptor
                                    .computeIfAbsent(
                                            fila.getLong("suscriptor"), _ -> new TreeMap<>())
                                    .put(fila.getInt("cubo"), fila.getLong("cuantos"));
                        });
        return porSuscriptor;
    }

    private static SortedMap<Integer, Long> sumados(Collection<SortedMap<Integer, Long>> todos) {
        var suma = new TreeMap<Integer, Long>();
        todos.forEach(uno -> uno.forEach((cubo, n) -> suma.merge(cubo, n, Long::sum)));
        return suma;
    }

    private record EnCola(
            long pendientes, long reintentando, long enCurso, long agotados, @Nullable Long edad) {

        static final EnCola NADA = new EnCola(0, 0, 0, 0, null);

        static EnCola leer(ResultSet fila) throws SQLException {
            return new EnCola(
                    fila.getLong("pendientes"),
                    fila.getLong("reintentando"),
                    fila.getLong("en_curso"),
                    fila.getLong("agotados"),
                    fila.getObject("edad", Long.class));
        }

        static EnCola suma(Collection<EnCola> todas) {
            return new EnCola(
                    todas.stream().mapToLong(EnCola::pendientes).sum(),
                    todas.stream().mapToLong(EnCola::reintentando).sum(),
                    todas.stream().mapToLong(EnCola::enCurso).sum(),
                    todas.stream().mapToLong(EnCola::agotados).sum(),
                    null);
        }
    }

    private record Fila(
            long id,
            String nombre,
            boolean activo,
            @Nullable String motivo,
            boolean eliminado,
            long exitos,
            long fallos,
            int fallosSeguidos,
            @Nullable Instant pausaHasta,
            @Nullable Instant ultimoEnvio,
            @Nullable Instant ultimoExito) {

        static Fila leer(ResultSet fila, int numero) throws SQLException {
            return new Fila(
                    fila.getLong("id"),
                    fila.getString("nombre"),
                    fila.getBoolean("activo"),
                    fila.getString("motivo"),
                    fila.getBoolean("eliminado"),
                    fila.getLong("exitos"),
                    fila.getLong("fallos"),
                    fila.getInt("fallos_seguidos"),
                    momento(fila, "pausa_hasta"),
                    momento(fila, "ultimo_envio"),
                    momento(fila, "ultimo_exito"));
        }

        SaludDeSuscriptor salud(EnCola enCola, SortedMap<Integer, Long> latencia) {
            return new SaludDeSuscriptor(
                    id,
                    nombre,
                    activo,
                    motivo,
                    comoEsta(),
                    exitos + fallos,
                    exitos,
                    fallos,
                    enCola.pendientes(),
                    enCola.reintentando(),
                    enCola.agotados(),
                    fallosSeguidos,
                    pausaHasta,
                    ultimoEnvio,
                    ultimoExito,
                    Latencia.de(latencia));
        }

        private String comoEsta() {
            if (!activo) {
                return "apagado";
            }
            if (pausaHasta != null) {
                return "en_pausa";
            }
            return fallosSeguidos > 0 ? "con_fallos" : "sano";
        }

        private static @Nullable Instant momento(ResultSet fila, String columna)
                throws SQLException {
            var valor = fila.getObject(columna, OffsetDateTime.class);
            return valor == null ? null : valor.toInstant();
        }
    }
}
