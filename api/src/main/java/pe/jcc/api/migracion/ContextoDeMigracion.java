package pe.jcc.api.migracion;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

import pe.jcc.compartido.Lima;
import pe.jcc.db.BaseDeDatosAutoConfiguration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What the command needs of the platform: its database and its ventas, and nobody who listens, delivers or plans. It bears
 * no annotation by which the application would find it.
 */
@AutoConfigurationPackage(basePackages = {"pe.jcc.comercial", "pe.jcc.compartido"})
@ComponentScan(
        basePackages = {"pe.jcc.comercial", "pe.jcc.compartido"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "pe\\.jcc\\.compartido\\.entrega\\..*"))
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    BaseDeDatosAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@EnableJpaAuditing(dateTimeProviderRef = "momento")
class ContextoDeMigracion {

    @Bean
    static Clock reloj() {
        return Clock.tick(Clock.system(Lima.ZONA), Duration.ofNanos(1_000));
    }

    @Bean
    static DateTimeProvider momento(Clock reloj) {
        return () -> Optional.of(reloj.instant());
    }
}
