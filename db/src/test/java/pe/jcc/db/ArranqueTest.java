package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.incorporada.BaseIncorporada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The database of an application as Spring Boot starts it. */
@ExtendWith(OutputCaptureExtension.class)
class ArranqueTest {

    @TempDir static Path datos;

    @Test
    void without_a_configured_database_the_embedded_one_is_migrated_and_kept() {
        for (int vez = 1; vez <= 2; vez++) {
            try (var app = arrancar(Vacia.class, Map.of("JCC_DATOS", datos.toString()))) {
                assertThat(texto(app, "SELECT current_user")).isEqualTo("jcc_app");
                assertThat(duenoDeCrm(app)).isEqualTo("jcc_migra");
            }
            assertThat(datos.resolve("postgres/base/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_configured_database_is_used_and_nothing_embedded_started(@TempDir Path nada) {
        var base = BaseDeDatos.nueva();
        var entorno =
                Map.<String, Object>of(
                        "JCC_DATOS", nada.toString(),
                        "SPRING_DATASOURCE_URL", base.url(),
                        "SPRING_DATASOURCE_USERNAME", base.app().usuario(),
                        "SPRING_DATASOURCE_PASSWORD", base.app().clave(),
                        "SPRING_FLYWAY_USER", base.migra().usuario(),
                        "SPRING_FLYWAY_PASSWORD", base.migra().clave());

        try (var app = arrancar(Vacia.class, entorno)) {
            assertThat(texto(app, "SELECT current_user")).isEqualTo("jcc_app");
            assertThat(duenoDeCrm(app)).isEqualTo("jcc_migra");
            assertThat(app.getBeanProvider(BaseIncorporada.class).getIfAvailable()).isNull();
        }
        assertThat(datos).isEmptyDirectory();
    }

    @Test
    void a_refused_folder_ends_the_start_with_instructions(CapturedOutput salida) {
        var entorno = Map.<String, Object>of("JCC_DATOS", datos.toString());
        try (var primera = arrancar(Vacia.class, entorno)) {
            assertThatThrownBy(() -> arrancar(Vacia.class, entorno)).isNotNull();

            assertThat(salida.getAll())
                    .contains("APPLICATION FAILED TO START", "ya la usa otro proceso", "JCC_DATOS=")
                    .doesNotContain("\tat ");
            assertThat(texto(primera, "SELECT 'sigue'")).isEqualTo("sigue");
        }
    }

    @Test
    void a_failed_start_stops_the_server_and_lets_go_of_the_folder() {
        var entorno = Map.<String, Object>of("JCC_DATOS", datos.toString());

        assertThatThrownBy(() -> arrancar(Rota.class, entorno)).hasMessageContaining("rota");

        assertThat(datos.resolve("postgres/base/postmaster.pid")).doesNotExist();
        arrancar(Vacia.class, entorno).close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, nothing asks a process to end")
    void a_stop_during_the_first_start_leaves_no_server_behind(@TempDir Path nueva)
            throws Exception {
        var base = nueva.resolve("postgres/base/base");
        var app = enOtroProceso(nueva);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(base));

        app.destroy();

        assertThat(app.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(nueva.resolve("postgres/base/postmaster.pid")).doesNotExist();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Vacia {

        public static void main(String[] args) {
            arrancar(Vacia.class, Map.of("JCC_DATOS", args[0]));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Rota {

        @Bean
        String rota(JdbcClient sql) {
            throw new IllegalStateException("rota");
        }
    }

    private static Process enOtroProceso(Path carpeta) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Vacia.class.getName(),
                        carpeta.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ConfigurableApplicationContext arrancar(
            Class<?> aplicacion, Map<String, Object> variables) {
        var entorno = new StandardEnvironment();
        entorno.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return new SpringApplicationBuilder(aplicacion)
                .web(WebApplicationType.NONE)
                .environment(entorno)
                .run();
    }

    private static String texto(ConfigurableApplicationContext app, String consulta) {
        return app.getBean(JdbcClient.class).sql(consulta).query(String.class).single();
    }

    private static String duenoDeCrm(ConfigurableApplicationContext app) {
        return texto(app, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'crm'");
    }
}
