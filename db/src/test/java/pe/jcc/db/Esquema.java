package pe.jcc.db;

import static java.util.stream.Collectors.joining;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Describes the schemas of a database as text that can be compared and read. */
final class Esquema {

    private Esquema() {}

    static String describir(BaseDeDatos base) {
        var quien = base.administrador();
        var fuente =
                new SingleConnectionDataSource(base.url(), quien.usuario(), quien.clave(), true);
        try {
            var sql = JdbcClient.create(fuente);
            // Nothing is visible without its schema, so PostgreSQL writes every name in full.
            sql.sql("SET search_path = pg_catalog").update();
            return sql.sql(consulta()).query(String.class).list().stream()
                    .collect(
                            joining(
                                    "\n",
                                    "-- Written by EsquemaTest (-Desquema=escribir).\n",
                                    "\n"));
        } finally {
            fuente.destroy();
        }
    }

    private static String consulta() {
        try {
            return new ClassPathResource("db/esquema.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
