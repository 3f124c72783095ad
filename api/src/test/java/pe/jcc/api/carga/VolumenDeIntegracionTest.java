package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pe.jcc.compartido.evento.Lado;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The status and the lists of deliveries over 10,000,000 attempts of the last 30 days with the profile {@code carga}, half
 * of them on each side: ten subscribers, of whom each is told of every event; one attempt in twenty failed, one
 * delivery in five hundred was given up, and 10,000 are due.
 */
class VolumenDeIntegracionTest extends VolumenDePrueba {

    private static final String ENTREGAS = "/api/webhooks/entregas/";
    private static final String ESTADO = "/api/webhooks/status/";
    private static final int SUSCRIPTORES = 10;
    private static final int DIAS = 30;
    private static final int EVENTOS = FILAS / 2;
    private static final Duration DEL_ESTADO = Duration.ofMillis(Carga.ENTERA ? 20 : 100);
    private static final Duration DE_UNA_LISTA = Duration.ofMillis(500);

    private static final String SUSCRITOS =
            """
            INSERT INTO compartido.suscriptores (nombre, url, formato, eventos, activo, motivo, en_vuelo)
            SELECT 'Volumen ' || n, 'https://ejemplo.pe/', 'standard', '{pago.registrado}', false, 'a_mano', 10
            FROM generate_series(1, :suscriptores) n
            """;

    private static final String PARTICIONES =
            """
            DO $$
            DECLARE
                madre text;
                dia date;
            BEGIN
                FOREACH madre IN ARRAY ARRAY['eventos', 'intentos'] LOOP
                    FOR dia IN SELECT (now() AT TIME ZONE 'America/Lima')::date - n FROM generate_series(2, 31) n LOOP
                        EXECUTE format('CREATE TABLE IF NOT EXISTS #.%I PARTITION OF #.%I FOR VALUES FROM (%L) TO (%L)',
                            madre || to_char(dia, '"_"YYYYMMDD'), madre,
                            dia::timestamp AT TIME ZONE 'America/Lima', (dia + 1)::timestamp AT TIME ZONE 'America/Lima');
                    END LOOP;
                END LOOP;
            END
            $$
            """;

    private static final String HECHOS =
            """
            INSERT INTO #.eventos (ocurrido_en, mensaje, tipo, llave, agregado, asunto, datos)
            SELECT now() - :dias * interval '1 day' + n * (:dias * interval '1 day' / :eventos), gen_random_uuid(),
                (ARRAY['pago.registrado', 'venta.creada', 'lead.creado'])[1 + n % 3], 'volumen:#:' || n, 'V' || lpad(n::text, 8, '0'),
                (ARRAY['Rosa', 'Juan', 'Carmen', 'Luis', 'Ximena'])[1 + n % 5] || ' '
                    || (ARRAY['Quispe', 'Mamani', 'Flores', 'Rojas', 'Huamán', 'Torres', 'Ñahui'])[1 + n % 7] || ' '
                    || (900000000 + n),
                '{"id": 1}'
            FROM generate_series(1, :eventos) n
            """;

    private static final String DEBIDAS =
            """
            INSERT INTO #.entregas (evento, ocurrido_en, mensaje, tipo, llave, suscriptor, estado, siguiente_intento, intentos,
                codigo_http, ultimo_intento, concluida_en)
            SELECT e.id, e.ocurrido_en, e.mensaje, e.tipo, e.llave, s.id, c.estado, e.ocurrido_en, 1,
                CASE c.estado WHEN 'entregado' THEN 200 ELSE 500 END, e.ocurrido_en,
                CASE WHEN c.estado <> 'pendiente' THEN e.ocurrido_en END
            FROM #.eventos e, compartido.suscriptores s, LATERAL (
                SELECT CASE WHEN e.id % 500 = 0 THEN 'agotado' WHEN e.id % 1000 = 1 THEN 'pendiente' ELSE 'entregado' END
            ) AS c (estado)
            WHERE e.llave LIKE 'volumen:%' AND s.nombre LIKE 'Volumen %'
            """;

    private static final String INTENTADAS =
            """
            INSERT INTO #.intentos (empezado_en, entrega, suscriptor, numero, disparo, url, cabeceras, huella, codigo_http,
                total_us, tipo_de_respuesta, respuesta)
            SELECT ocurrido_en, id, suscriptor, 1, 'automatico', 'https://ejemplo.pe/', '{"Content-Type":"application/json"}',
                sha256(mensaje::text::bytea), CASE WHEN id / 10 % 20 = 0 THEN 500 ELSE 200 END, 1000 * (1 + id % 90)::int,
                'text/plain', 'ok'
            FROM #.entregas WHERE llave LIKE 'volumen:%'
            """;

    private static final String POR_HORA =
            """
            INSERT INTO #.entregas_por_hora AS p (hora, suscriptor, exito, cubo, cuantos)
            SELECT date_trunc('hour', empezado_en), suscriptor, codigo_http = 200, total_us / 9000, count(*)
            FROM #.intentos WHERE suscriptor IN (SELECT id FROM compartido.suscriptores WHERE nombre LIKE 'Volumen %')
            GROUP BY 1, 2, 3, 4
            """;

    private static final String COMO_ESTAN =
            """
            INSERT INTO #.suscriptor_estado (suscriptor, exitos, fallos, fallos_seguidos, ultimo_envio)
            SELECT suscriptor, sum(cuantos) FILTER (WHERE exito), sum(cuantos) FILTER (WHERE NOT exito), 0, max(hora)
            FROM #.entregas_por_hora
            WHERE suscriptor IN (SELECT id FROM compartido.suscriptores WHERE nombre LIKE 'Volumen %')
            GROUP BY suscriptor
            """;

    private static boolean generados;

    @BeforeEach
    void muchos() {
        if (generados) {
            return;
        }
        sql.sql(SUSCRITOS).param("suscriptores", SUSCRIPTORES).update();
        for (var lado : Lado.values()) {
            sqlDeMigracion().sql(de(lado, PARTICIONES)).update();
            sql.sql(de(lado, HECHOS)).param("dias", DIAS).param("eventos", EVENTOS).update();
            for (var paso : new String[] {DEBIDAS, INTENTADAS, POR_HORA, COMO_ESTAN}) {
                sql.sql(de(lado, paso)).update();
            }
            for (var tabla :
                    new String[] {"eventos", "entregas", "intentos", "entregas_por_hora"}) {
                sqlDeMigracion().sql("VACUUM ANALYZE " + lado.esquema() + "." + tabla).update();
            }
        }
        generados = true;
    }

    @AfterAll
    static void borrar() {
        if (Carga.ENTERA) {
            return; // nobody comes after it
        }
        var sql = sqlDeMigracion();
        var suyos =
                " WHERE suscriptor IN (SELECT id FROM compartido.suscriptores WHERE nombre LIKE 'Volumen %')";
        for (var lado : Lado.values()) {
            for (var tabla :
                    new String[] {
                        "intentos", "entregas", "entregas_por_hora", "suscriptor_estado"
                    }) {
                sql.sql("DELETE FROM " + lado.esquema() + "." + tabla + suyos).update();
            }
            sql.sql(de(lado, "DELETE FROM #.eventos WHERE llave LIKE 'volumen:%'")).update();
        }
        sql.sql("DELETE FROM compartido.suscriptores WHERE nombre LIKE 'Volumen %'").update();
    }

    @Test
    void the_status_is_there_in_20_milliseconds_and_equals_a_full_count() {
        medir("status", DEL_ESTADO, _ -> ESTADO);
        var acceso = acceso();
        var estado = leer(enviar(pedido(ESTADO).header("Authorization", "Bearer " + acceso)));
        var suyos =
                estado.get("suscriptores")
                        .valueStream()
                        .filter(s -> s.get("nombre").asString().startsWith("Volumen "))
                        .toList();
        assertThat(suyos).hasSize(SUSCRIPTORES);
        for (var uno : suyos) {
            var id = uno.get("id").asLong();
            assertThat(uno.get("enviados").asLong()).isEqualTo(contar("intentos", "true", id));
            assertThat(uno.get("exitosos").asLong())
                    .isEqualTo(contar("intentos", "codigo_http = 200", id));
            assertThat(uno.get("fallidos").asLong())
                    .isEqualTo(contar("intentos", "codigo_http <> 200", id));
            assertThat(uno.get("reintentando").asLong())
                    .isEqualTo(contar("entregas", "estado = 'pendiente'", id));
            assertThat(uno.get("agotados").asLong())
                    .isEqualTo(contar("entregas", "estado = 'agotado'", id));
        }
    }

    @Test
    void deliveries_are_found_by_whatever_people_know_of_them() {
        buscar("all", _ -> "");
        for (var estado :
                List.of("pendiente", "reintentando", "en_curso", "entregado", "agotado")) {
            buscar("by state " + estado, _ -> "estado=" + estado);
        }
        var mensajes =
                sql.sql(
                                "SELECT mensaje::text FROM crm.eventos WHERE llave LIKE 'volumen:%' LIMIT 50")
                        .query(String.class)
                        .list();
        buscar("by id", n -> "id=msg_" + mensajes.get(n));
        buscar("by aggregate", n -> "agregado=V" + "%08d".formatted(1 + n * 97));
        buscar("by phone", n -> "search=" + (900_000_001 + n * 97));
        buscar("by a name of many", n -> "search=" + palabra(n % 3));
        buscar("by a name of nobody", n -> "search=nadie%20" + n);
        buscar("by subscriber", n -> "suscriptor=" + suscriptor(n));
        buscar("by type", n -> "tipo=" + (n % 2 == 0 ? "pago.registrado" : "cita.agendada"));
        for (int codigo : new int[] {200, 500, 404}) {
            buscar("by code " + codigo, _ -> "codigo_http=" + codigo);
        }
        buscar("of a day", n -> "desde=" + dia(n % 20 + 1) + "&hasta=" + dia(n % 20));
        buscar("given up, of a subscriber", n -> "estado=agotado&suscriptor=" + suscriptor(n));
        buscar("refused, of a subscriber", n -> "codigo_http=500&suscriptor=" + suscriptor(n));
        buscar("of a type and a name", n -> "tipo=venta.creada&search=" + palabra(n % 3));
    }

    private void buscar(String que, IntFunction<String> consulta) {
        medir("deliveries, " + que, DE_UNA_LISTA, n -> ENTREGAS + "?" + consulta.apply(n));
    }

    private long suscriptor(int n) {
        return sql.sql("SELECT id FROM compartido.suscriptores WHERE nombre = ?")
                .param("Volumen " + (n % SUSCRIPTORES + 1))
                .query(Long.class)
                .single();
    }

    private static String dia(int antes) {
        return Instant.now().minus(Duration.ofDays(antes)).toString();
    }

    private long contar(String tabla, String cuales, long suscriptor) {
        var consulta = "SELECT count(*) FROM #." + tabla + " WHERE suscriptor = ? AND " + cuales;
        return Arrays.stream(Lado.values())
                .mapToLong(
                        lado ->
                                sql.sql(de(lado, consulta))
                                        .param(suscriptor)
                                        .query(Long.class)
                                        .single())
                .sum();
    }

    @Override
    long filas() {
        return 10L * FILAS;
    }

    private static String de(Lado lado, String consulta) {
        return consulta.replace("#", lado.esquema());
    }
}
