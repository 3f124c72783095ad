package pe.jcc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.health.RabbitHealthContributorAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.metrics.RabbitMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisHealthContributorAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisReactiveHealthContributorAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.observation.LettuceObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;
import org.springframework.scheduling.annotation.EnableScheduling;

import pe.jcc.api.migracion.Migrar;
import pe.jcc.compartido.Lima;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The platform: CRM and App Comercial over one database. Of Redis and RabbitMQ it knows nothing, unless it is told to; of
 * Spring Batch nothing, but in the command {@code migrar}.
 */
@SpringBootApplication(
        exclude = {
            BatchAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class,
            BatchObservationAutoConfiguration.class,
            DataRedisAutoConfiguration.class,
            DataRedisReactiveAutoConfiguration.class,
            DataRedisRepositoriesAutoConfiguration.class,
            DataRedisHealthContributorAutoConfiguration.class,
            DataRedisReactiveHealthContributorAutoConfiguration.class,
            LettuceObservationAutoConfiguration.class,
            RabbitAutoConfiguration.class,
            RabbitHealthContributorAutoConfiguration.class,
            RabbitMetricsAutoConfiguration.class
        })
@EnableJpaAuditing(dateTimeProviderRef = "momento")
@EnableScheduling
public class Aplicacion {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("migrar")) {
            System.exit(Migrar.ejecutar(args));
        }
        SpringApplication.run(Aplicacion.class, args);
    }

    /** Ticks in microseconds, as the database keeps them. */
    @Bean
    Clock reloj() {
        return Clock.tick(Clock.system(Lima.ZONA), Duration.ofNanos(1_000));
    }

    @Bean
    DateTimeProvider momento(Clock reloj) {
        return () -> Optional.of(reloj.instant());
    }
}
