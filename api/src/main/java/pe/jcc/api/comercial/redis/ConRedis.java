package pe.jcc.api.comercial.redis;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.comercial.recibido.Recibidos;

import java.time.Clock;

/**
 * Where a list is named, it is drained, out of the Redis of {@code spring.data.redis}. Nothing of it is there else: the
 * application excludes what Boot would configure, so that only a plain import brings it back.
 */
@Configuration
@ConditionalOnExpression("!'${jcc.integracion.redis.cola:}'.isBlank()")
@Import(DataRedisAutoConfiguration.class)
class ConRedis {

    @Bean
    DrenarCola drenarCola(
            @Value("${jcc.integracion.redis.cola}") String cola,
            RedisConnectionFactory redis,
            Recibidos recibidos,
            Recepcion recepcion,
            Clock reloj) {
        return new DrenarCola(new ColaDeRedis(redis, cola.strip(), reloj), recibidos, recepcion);
    }
}
