package pe.jcc.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import pe.jcc.db.BaseDeDatos.Cuenta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** A PostgreSQL server for tests; it ends with the JVM and keeps nothing. */
record ServidorDePrueba(String servidor, Cuenta administrador) {

    private static final Pattern URL =
            Pattern.compile("(jdbc:postgresql://[^/]+/)[^?]+\\?user=([^&]+)&password=(.+)");

    static final Map<String, String> IDIOMA =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private static final class DeEsteProceso {
        private static final ServidorDePrueba SERVIDOR = elegir();
    }

    static ServidorDePrueba deEsteProceso() {
        return DeEsteProceso.SERVIDOR;
    }

    /** JCC_PRUEBAS_POSTGRES: «incorporada», or an administrator's URL; else Docker's if there is one. */
    private static ServidorDePrueba elegir() {
        @Nullable String fijo = System.getenv("JCC_PRUEBAS_POSTGRES");
        if (fijo == null) {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? contenedor()
                    : incorporado();
        }
        var url = URL.matcher(fijo);
        return url.matches()
                ? new ServidorDePrueba(url.group(1), new Cuenta(url.group(2), url.group(3)))
                : incorporado();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM has ended
    private static ServidorDePrueba contenedor() {
        var contenedor = new PostgreSQLContainer("postgres:18-alpine");
        contenedor.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        contenedor.start();
        return new ServidorDePrueba(
                "jdbc:postgresql://%s:%d/"
                        .formatted(contenedor.getHost(), contenedor.getMappedPort(5432)),
                new Cuenta(contenedor.getUsername(), contenedor.getPassword()));
    }

    private static ServidorDePrueba incorporado() {
        return incorporado(
                EmbeddedPostgres.builder(), Path.of("target", "postgres-de-prueba"), IDIOMA);
    }

    static ServidorDePrueba incorporado(PgBinaryResolver binarios, Path carpeta) {
        return incorporado(
                EmbeddedPostgres.builder().setPgBinaryResolver(binarios),
                carpeta,
                Map.of("locale", "C.UTF-8"));
    }

    @SuppressWarnings("resource") // stopped by its own shutdown hook
    private static ServidorDePrueba incorporado(
            EmbeddedPostgres.Builder constructor, Path carpeta, Map<String, String> idioma) {
        idioma.forEach(constructor::setLocaleConfig);
        try {
            var postgres =
                    constructor
                            .setOverrideWorkingDirectory(carpeta.toFile())
                            .setServerConfig("jit", "off")
                            .setServerConfig("shared_buffers", "512MB")
                            .setServerConfig("random_page_cost", "1.1")
                            .start();
            return new ServidorDePrueba(
                    "jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort()),
                    new Cuenta("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseDeDatos nueva() {
        return nueva("");
    }

    synchronized BaseDeDatos nueva(String como) {
        var nombre = "prueba_" + Long.toString(System.nanoTime(), 36);
        sql("postgres").sql("CREATE DATABASE " + nombre + como).update();
        ejecutarRoles(nombre);
        return new BaseDeDatos(
                servidor + nombre,
                cuenta("jcc_app"),
                cuenta("jcc_migra"),
                cuenta("jcc_lectura"),
                administrador);
    }

    private void ejecutarRoles(String nombre) {
        try {
            var roles =
                    new ClassPathResource("db/roles.sql")
                            .getContentAsString(StandardCharsets.UTF_8);
            sql(nombre).sql(roles).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cuenta cuenta(String rol) {
        sql("postgres").sql("ALTER ROLE %s PASSWORD '%s'".formatted(rol, rol)).update();
        return new Cuenta(rol, rol);
    }

    private JdbcClient sql(String base) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        servidor + base, administrador.usuario(), administrador.clave()));
    }
}
