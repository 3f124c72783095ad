package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import pe.jcc.compartido.evento.Lado;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Writes down attempts, many with one statement: the outcome of their deliveries, the attempts themselves, the figures by
 * hour and how the subscribers do. What a process says of a delivery that was taken again since counts as an attempt, and
 * changes nothing of the delivery.
 */
final class Anotacion {

    // A delivery that was collected from a process taken for dead, and that nobody has taken since,
    // is
    // still that process's to conclude: its generation is the same.
    private static final String ANOTAR =
            """
            WITH h AS (
                SELECT *, clock_timestamp() - hace_us * interval '1 microsecond' AS empezado
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS t (entrega, gen, suscriptor, numero, disparo, exito, estado, pausa_ms, pausa_de_todos_ms, url, cabeceras, huella,
                          hace_us, codigo, falla, detalle, direccion, dns, conexion, tls, primer_byte, total, cubo, tipo, respuesta)
            ), entregas AS (
                UPDATE @.entregas e SET
                    estado = h.estado, repartidor = NULL, disparo = 'automatico', intentos = h.numero, codigo_http = h.codigo,
                    falla = h.falla, ultimo_intento = h.empezado,
                    siguiente_intento = now() + coalesce(h.pausa_ms, 0) * interval '1 ms',
                    concluida_en = CASE WHEN h.estado <> 'pendiente' THEN now() END
                FROM h
                WHERE e.id = h.entrega AND e.arriendo_gen = h.gen AND e.estado IN ('en_curso', 'pendiente')
            ), intentos AS (
                INSERT INTO @.intentos
                    (empezado_en, entrega, suscriptor, numero, disparo, url, cabeceras, huella, codigo_http, falla, detalle, direccion,
                     dns_us, conexion_us, tls_us, primer_byte_us, total_us, tipo_de_respuesta, respuesta)
                SELECT empezado, entrega, suscriptor, numero, disparo, url, cabeceras, huella, codigo, falla, detalle, direccion,
                    dns, conexion, tls, primer_byte, total, tipo, respuesta
                FROM h
            ), horas AS (
                INSERT INTO @.entregas_por_hora AS p (hora, suscriptor, exito, cubo, cuantos)
                SELECT date_trunc('hour', empezado), suscriptor, exito, cubo, count(*) FROM h
                GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                ON CONFLICT (hora, suscriptor, exito, cubo) DO UPDATE SET cuantos = p.cuantos + excluded.cuantos
            )
            INSERT INTO @.suscriptor_estado AS s
                (suscriptor, exitos, fallos, fallos_seguidos, fallando_desde, pausa_hasta, ultimo_envio, ultimo_exito)
            SELECT suscriptor, count(*) FILTER (WHERE exito), count(*) FILTER (WHERE NOT exito),
                CASE WHEN bool_or(exito) THEN 0 ELSE count(*) END,
                CASE WHEN NOT bool_or(exito) THEN min(empezado) END,
                now() + max(pausa_de_todos_ms) * interval '1 ms',
                max(empezado), max(empezado) FILTER (WHERE exito)
            FROM h GROUP BY suscriptor ORDER BY suscriptor
            ON CONFLICT (suscriptor) DO UPDATE SET
                exitos = s.exitos + excluded.exitos,
                fallos = s.fallos + excluded.fallos,
                fallos_seguidos = CASE WHEN excluded.exitos > 0 THEN 0 ELSE s.fallos_seguidos + excluded.fallos_seguidos END,
                fallando_desde = CASE WHEN excluded.exitos > 0 THEN NULL
                                      ELSE coalesce(s.fallando_desde, excluded.fallando_desde) END,
                pausa_hasta = CASE
                    WHEN excluded.exitos = 0 AND s.fallos_seguidos + excluded.fallos_seguidos >= #ABREN
                        THEN greatest(now() + interval '30 seconds', excluded.pausa_hasta)
                    WHEN excluded.exitos > 0 THEN excluded.pausa_hasta
                    ELSE greatest(s.pausa_hasta, excluded.pausa_hasta) END,
                ultimo_envio = greatest(s.ultimo_envio, excluded.ultimo_envio),
                ultimo_exito = greatest(s.ultimo_exito, excluded.ultimo_exito)
            RETURNING suscriptor, fallos_seguidos, coalesce(pausa_hasta > now(), false)
            """
                    .replace("#ABREN", String.valueOf(Cola.FALLOS_QUE_ABREN));

    private final JdbcClient jdbc;
    private final String anotar;

    Anotacion(Lado lado, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.anotar = Cola.en(lado, ANOTAR);
    }

    List<Salud> anotar(List<Hecho> hechos) {
        return jdbc.sql(anotar)
                .params(
                        columna("bigint", hechos, h -> h.entrega().id()),
                        columna("integer", hechos, h -> h.entrega().gen()),
                        columna("bigint", hechos, h -> h.entrega().suscriptor()),
                        columna("integer", hechos, Hecho::numero),
                        columna("text", hechos, h -> h.entrega().disparo().codigo()),
                        columna("boolean", hechos, Hecho::exito),
                        columna("text", hechos, h -> h.estado().codigo()),
                        columna("bigint", hechos, h -> milisegundos(h.pausa())),
                        columna("bigint", hechos, h -> milisegundos(h.pausaDeTodos())),
                        columna("text", hechos, Hecho::url),
                        columna("text", hechos, Hecho::cabeceras),
                        bytes(hechos, Hecho::huella),
                        columna("bigint", hechos, h -> (System.nanoTime() - h.empezado()) / 1_000),
                        columna("smallint", hechos, h -> h.salida().codigo()),
                        columna("text", hechos, Anotacion::falla),
                        columna("text", hechos, h -> h.salida().detalle()),
                        columna("text", hechos, h -> h.salida().direccionRemota()),
                        columna("integer", hechos, h -> h.salida().tiempos().dns()),
                        columna("integer", hechos, h -> h.salida().tiempos().conexion()),
                        columna("integer", hechos, h -> h.salida().tiempos().tls()),
                        columna("integer", hechos, h -> h.salida().tiempos().primerByte()),
                        columna("integer", hechos, h -> h.salida().tiempos().total()),
                        columna("smallint", hechos, h -> Cubos.de(h.salida().tiempos().total())),
                        columna("text", hechos, h -> h.salida().tipoDeRespuesta()),
                        bytes(hechos, h -> h.salida().respuesta()))
                .query((fila, _) -> new Salud(fila.getLong(1), fila.getInt(2), fila.getBoolean(3)))
                .list();
    }

    private static SqlArrayValue columna(
            String tipo, List<Hecho> hechos, Function<Hecho, @Nullable Object> valor) {
        return new SqlArrayValue(tipo, hechos.stream().map(valor).toArray());
    }

    private static SqlArrayValue bytes(List<Hecho> hechos, Function<Hecho, byte[]> valor) {
        return new SqlArrayValue(
                "bytea", (Object[]) hechos.stream().map(valor).toArray(byte[][]::new));
    }

    private static @Nullable String falla(Hecho hecho) {
        var falla = hecho.salida().falla();
        return falla == null ? null : falla.codigo();
    }

    private static @Nullable Long milisegundos(@Nullable Duration pausa) {
        return pausa == null ? null : pausa.toMillis();
    }
}
