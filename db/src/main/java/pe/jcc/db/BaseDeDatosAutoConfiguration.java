package pe.jcc.db;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import pe.jcc.db.incorporada.BaseIncorporada;

import java.nio.file.Path;

import javax.sql.DataSource;

/** The migrations, and the embedded database when no other is configured. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public final class BaseDeDatosAutoConfiguration {

    @Bean
    Migraciones migraciones() {
        return new Migraciones();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(SinBaseConfigurada.class)
    @ConditionalOnMissingBean({
        DataSource.class,
        JdbcConnectionDetails.class,
        FlywayConnectionDetails.class
    })
    static class Incorporada {

        @Bean
        static BaseIncorporada baseIncorporada(Environment entorno) {
            return BaseIncorporada.iniciar(Path.of(entorno.getProperty("jcc.datos", "datos")));
        }

        @Bean
        JdbcConnectionDetails conexionDeLaAplicacion(BaseIncorporada base) {
            return base.conexionDeLaAplicacion();
        }

        @Bean
        FlywayConnectionDetails conexionDeLasMigraciones(BaseIncorporada base) {
            return base.conexionDeLasMigraciones();
        }
    }
}
