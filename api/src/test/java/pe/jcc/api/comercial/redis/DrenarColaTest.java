package pe.jcc.api.comercial.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.ApiTest;
import pe.jcc.api.Cable;
import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.comercial.recibido.NuevoRecibido;
import pe.jcc.comercial.recibido.Recibidos;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Webhooks that come by a Redis list, over a real Redis, with each step that can be the last one before a death. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // filled before each test
class DrenarColaTest extends ApiTest {

    private final String lista = "prueba-" + Long.toString(System.nanoTime(), 36);
    private final List<LettuceConnectionFactory> fabricas = new ArrayList<>();

    @Autowired private Recibidos recibidos;
    @Autowired private Recepcion recepcion;
    @Autowired private TransactionTemplate transaccion;
    @Autowired private Clock reloj;
    @Autowired private ApplicationContext contexto;

    private RedisDePrueba servidor;
    private StringRedisTemplate redis;
    private ColaDeRedis cola;
    private DrenarCola drenar;

    @BeforeEach
    void conectar() {
        servidor = RedisDePrueba.deEsteProceso();
        var fabrica = fabrica(servidor.servidor(), servidor.puerto());
        redis = new StringRedisTemplate(fabrica);
        cola = new ColaDeRedis(fabrica, lista, reloj);
        drenar = new DrenarCola(cola, recibidos, recepcion);
    }

    @AfterEach
    void limpiar() {
        redis.delete(List.of(lista, enProceso()));
        fabricas.forEach(LettuceConnectionFactory::destroy);
    }

    @Test
    void without_a_list_there_is_nothing_of_redis() {
        assertThat(contexto.getBeansOfType(RedisConnectionFactory.class)).isEmpty();
        assertThat(contexto.getBeansOfType(DrenarCola.class)).isEmpty();
        assertThat(contexto.getBeanDefinitionNames())
                .noneMatch(nombre -> nombre.toLowerCase(Locale.ROOT).contains("redis"));
    }

    @Test
    void what_is_pushed_becomes_what_a_post_of_it_would() {
        empujar(visita("COLA-1", "Lead de la Cola", "TEMP-1", "900600001"));

        assertThat(drenar.tomarUno()).isTrue();
        assertThat(drenar.tomarUno()).isFalse();

        assertThat(como("COLA-1")).containsExactly("procesado 200 redis redis:" + lista);
        assertThat(presencias("COLA-1")).isEqualTo(1);
        vacia();
    }

    @Test
    void what_is_no_json_is_stored_and_refused_and_holds_up_no_other() {
        empujar("{roto \u0000");
        empujar("");
        empujar("[1]");
        empujar(visita("COLA-2", "Lead Tras Lo Roto", "TEMP-1", "900600002"));

        while (drenar.tomarUno()) {}

        assertThat(
                        sql.sql(
                                        """
                                        SELECT codigo_http || ' ' || respuesta FROM comercial.webhooks_recibidos
                                        WHERE ruta = ? AND estado = 'rechazado' ORDER BY id
                                        """)
                                .param("redis:" + lista)
                                .query((fila, _) -> fila.getString(1))
                                .list())
                .hasSize(3)
                .allMatch(dicho -> dicho.startsWith("400 {\"detail\":"));
        assertThat(presencias("COLA-2")).isEqualTo(1);
        vacia();
    }

    @Test
    void the_first_that_was_pushed_is_the_first_that_is_taken() {
        IntStream.range(0, 5).forEach(n -> empujar("{\"n\": " + n + "}"));

        while (drenar.tomarUno()) {}

        assertThat(cuerpos())
                .containsExactly(
                        "{\"n\": 0}", "{\"n\": 1}", "{\"n\": 2}", "{\"n\": 3}", "{\"n\": 4}");
    }

    @Test
    void one_that_died_after_taking_left_the_element_and_it_is_stored_later() {
        empujar(visita("MUERTE-1", "Lead Tomado", "TEMP-1", "900600003"));
        cola.tomar();
        assertThat(redis.opsForHash().size(enProceso())).isEqualTo(1);

        drenar.recuperar(Duration.ofMinutes(1));
        assertThat(como("MUERTE-1")).as("it may be in somebody's hands").isEmpty();

        drenar.recuperar(Duration.ZERO);
        assertThat(como("MUERTE-1")).hasSize(1);
        assertThat(presencias("MUERTE-1")).isEqualTo(1);
        vacia();
    }

    @Test
    void one_that_died_after_storing_did_not_store_it_for_another_to_store_again() {
        empujar("{\"cliente\": {\"sin\": \"llave\"}}");
        var tomado = cola.tomar().orElseThrow();
        long id = guardar(tomado);

        drenar.recuperar(Duration.ZERO);
        drenar.recuperar(Duration.ZERO);

        assertThat(cuerpos()).hasSize(1);
        assertThat(
                        sql.sql("SELECT estado FROM comercial.webhooks_recibidos WHERE id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo("rechazado");
        vacia();
    }

    @Test
    void several_who_find_it_forgotten_at_once_store_it_once() {
        IntStream.range(0, 20).forEach(n -> empujar("{\"n\": " + n + "}"));
        IntStream.range(0, 20).forEach(_ -> cola.tomar());

        var otros =
                IntStream.range(0, 4)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.runAsync(
                                                () ->
                                                        new DrenarCola(cola, recibidos, recepcion)
                                                                .recuperar(Duration.ZERO)))
                        .toList();
        otros.forEach(CompletableFuture::join);

        assertThat(cuerpos()).hasSize(20).doesNotHaveDuplicates();
        vacia();
    }

    @Test
    void an_order_to_take_that_redis_hears_twice_takes_once() {
        empujar("{\"n\": 1}");
        empujar("{\"n\": 2}");

        var una = cola.tomar("1-misma").orElseThrow();
        var otra = cola.tomar("1-misma").orElseThrow();

        assertThat(una.cuerpo()).isEqualTo(otra.cuerpo());
        assertThat(redis.opsForList().size(lista)).isEqualTo(1);
    }

    @Test
    void an_element_under_a_name_that_was_let_go_of_is_not_taken_for_the_one_before() {
        empujar("{\"n\": 1}");
        empujar("{\"n\": 2}");
        var una = cola.tomar("1-misma").orElseThrow();
        guardar(una);
        cola.soltar(una);
        cola.tomar("1-misma");

        drenar.recuperar(Duration.ZERO);

        assertThat(cuerpos()).containsExactly("{\"n\": 1}", "{\"n\": 2}");
    }

    @Test
    void while_the_database_is_away_the_element_stays_in_redis_and_no_other_is_taken() {
        empujar(visita("SIN-BASE-1", "Lead Sin Base", "TEMP-1", "900600004"));
        empujar(visita("SIN-BASE-2", "Lead Sin Base", "TEMP-1", "900600005"));

        for (int vez = 0; vez < 2; vez++) {
            sinLaBandeja(
                    () ->
                            assertThatThrownBy(drenar::tomarUno)
                                    .isInstanceOf(RuntimeException.class));
            assertThat(redis.opsForHash().size(enProceso())).isEqualTo(1);
            assertThat(redis.opsForList().size(lista)).isEqualTo(1);
        }
        while (drenar.tomarUno()) {}

        assertThat(como("SIN-BASE-1")).hasSize(1);
        assertThat(como("SIN-BASE-2")).hasSize(1);
        vacia();
    }

    @Test
    void redis_may_go_and_come_back_as_often_as_it_likes() throws Exception {
        int cuantos = 300;
        try (var cable = new Cable(servidor.servidor(), servidor.puerto())) {
            var porElCable =
                    new DrenarCola(
                            new ColaDeRedis(fabrica("127.0.0.1", cable.puerto()), lista, reloj),
                            recibidos,
                            recepcion);
            porElCable.start();
            for (int n = 0; n < cuantos; n++) {
                empujar("{\"n\": " + n + "}");
                if (n % 60 == 30) {
                    cable.cortar();
                    Thread.sleep(300);
                    cable.reparar();
                }
            }
            esperar(() -> redis.opsForList().size(lista) == 0);
            porElCable.stop();
        }
        drenar.recuperar(Duration.ZERO);

        assertThat(cuerpos()).hasSize(cuantos).doesNotHaveDuplicates();
        vacia();
    }

    @Test
    void it_stops_when_it_is_told_and_what_it_did_not_come_to_stays() {
        drenar.start();
        empujar(visita("PARADA-1", "Lead Antes", "TEMP-1", "900600006"));
        esperar(() -> presencias("PARADA-1") == 1);

        drenar.stop();
        empujar(visita("PARADA-2", "Lead Después", "TEMP-1", "900600007"));

        assertThat(drenar.isRunning()).isFalse();
        assertThat(redis.opsForList().size(lista)).isEqualTo(1);
        drenar.start();
        esperar(() -> presencias("PARADA-2") == 1);
        drenar.stop();
    }

    private LettuceConnectionFactory fabrica(String donde, int puerto) {
        var fabrica =
                new LettuceConnectionFactory(
                        new RedisStandaloneConfiguration(donde, puerto),
                        LettuceClientConfiguration.builder()
                                .commandTimeout(Duration.ofSeconds(5))
                                .build());
        fabrica.afterPropertiesSet();
        fabrica.start();
        fabricas.add(fabrica);
        return fabrica;
    }

    private void empujar(String cuerpo) {
        redis.opsForList().leftPush(lista, cuerpo);
    }

    /** The first step after taking, and no other. */
    private long guardar(Tomado tomado) {
        return recibidos.guardar(
                new NuevoRecibido(
                        DrenarCola.LLAMANTE,
                        DrenarCola.LLAMANTE,
                        "redis:" + lista,
                        "{}",
                        "application/json",
                        tomado.cuerpo(),
                        tomado.marcaDeRecibido()));
    }

    /** Meanwhile whoever wants to store something loses the connection. */
    private void sinLaBandeja(Runnable trabajo) {
        transaccion.executeWithoutResult(
                _ -> {
                    sql.sql("LOCK TABLE comercial.webhooks_recibidos IN SHARE MODE").update();
                    var trabajando = CompletableFuture.runAsync(trabajo);
                    while (!trabajando.isDone()) {
                        sql.sql("SELECT pg_stat_clear_snapshot()").query((_, _) -> true).single();
                        sql.sql(
                                        """
                                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                                            AND query LIKE '%INSERT INTO comercial.webhooks_recibidos%'
                                        """)
                                .query(Long.class)
                                .single();
                    }
                    trabajando.join();
                });
    }

    private static void esperar(BooleanSupplier cierto) {
        while (!cierto.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException tarde) {
                throw new IllegalStateException(tarde);
            }
        }
    }

    private void vacia() {
        assertThat(redis.hasKey(lista)).isFalse();
        assertThat(redis.hasKey(enProceso())).isFalse();
    }

    private String enProceso() {
        return lista + ":en-proceso";
    }

    private List<String> cuerpos() {
        return sql.sql(
                        """
                        SELECT convert_from(cuerpo, 'UTF8') FROM comercial.webhooks_recibidos WHERE ruta = ? ORDER BY id
                        """)
                .param("redis:" + lista)
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    private List<String> como(String llave) {
        return sql.sql(
                        """
                        SELECT estado || ' ' || codigo_http || ' ' || llamante || ' ' || ruta
                        FROM comercial.webhooks_recibidos WHERE id_presencia_crm = ?
                        """)
                .param(llave)
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    private long presencias(String llave) {
        return sql.sql("SELECT count(*) FROM comercial.presencias WHERE id_presencia_crm = ?")
                .param(llave)
                .query(Long.class)
                .single();
    }
}
