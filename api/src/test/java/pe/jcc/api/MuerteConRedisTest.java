package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import pe.jcc.api.comercial.redis.RedisDePrueba;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform as a process of its own, killed while it drains a Redis list. */
class MuerteConRedisTest {

    private static final int ELEMENTOS = 300;

    @TempDir Path datos;

    private final String lista = "prueba-" + Long.toString(System.nanoTime(), 36);
    private final List<Plataforma> iniciadas = new ArrayList<>();

    @Test
    @Timeout(240)
    void whatever_was_pushed_is_there_once() throws Exception {
        var servidor = RedisDePrueba.deEsteProceso();
        var fabrica =
                new LettuceConnectionFactory(
                        new RedisStandaloneConfiguration(servidor.servidor(), servidor.puerto()));
        fabrica.afterPropertiesSet();
        fabrica.start();
        var redis = new StringRedisTemplate(fabrica);
        try {
            for (int n = 0; n < ELEMENTOS; n++) {
                redis.opsForList()
                        .leftPush(
                                lista,
                                ApiTest.visita("REDIS-" + n, "Lead " + n, "TEMP-1", "900100200"));
            }
            iniciarYMatar(servidor, redis, 200);
            iniciarYMatar(servidor, redis, 100);
            comprobar(iniciar(servidor), redis);
        } finally {
            redis.delete(List.of(lista, lista + ":en-proceso"));
            fabrica.destroy();
        }
    }

    @AfterEach
    void parar() throws InterruptedException {
        for (var plataforma : iniciadas) {
            plataforma.terminar();
        }
    }

    private Plataforma iniciar(RedisDePrueba servidor) throws Exception {
        iniciadas.add(
                Plataforma.iniciar(
                        datos,
                        Map.of(
                                "JCC_INTEGRACION_REDIS_COLA",
                                lista,
                                "SPRING_DATA_REDIS_HOST",
                                servidor.servidor(),
                                "SPRING_DATA_REDIS_PORT",
                                String.valueOf(servidor.puerto()))));
        return iniciadas.getLast();
    }

    private void iniciarYMatar(RedisDePrueba servidor, StringRedisTemplate redis, int quedando)
            throws Exception {
        var plataforma = iniciar(servidor);
        while (redis.opsForList().size(lista) > quedando) {
            Thread.sleep(1);
        }
        plataforma.matar(false);
    }

    private void comprobar(Plataforma plataforma, StringRedisTemplate redis) throws Exception {
        while (redis.hasKey(lista) || redis.hasKey(lista + ":en-proceso")) {
            Thread.sleep(200); // what was in hand at a death is stored half a minute later
        }
        var acceso = plataforma.acceso();
        while (plataforma.cuantos("estado=pendiente", acceso) > 0) {
            Thread.sleep(200);
        }
        for (int n = 0; n < ELEMENTOS; n++) {
            assertThat(
                            plataforma.cuantos(
                                    "llamante=redis&estado=procesado&id_presencia_crm=REDIS-" + n,
                                    acceso))
                    .as("REDIS-%d", n)
                    .isEqualTo(1);
        }
        assertThat(plataforma.cuantos("llamante=redis", acceso)).isEqualTo(ELEMENTOS);
    }
}
