package pe.jcc.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.Map;

import javax.sql.DataSource;

/** A fresh, empty database on the test server of this JVM, with the roles as db/roles.sql gives them. */
public record BaseDeDatos(
        String url, Cuenta app, Cuenta migra, Cuenta lectura, Cuenta administrador) {

    /** A role and its password. */
    public record Cuenta(String usuario, String clave) {}

    public static BaseDeDatos nueva() {
        return ServidorDePrueba.deEsteProceso().nueva();
    }

    /** One that takes any bytes for a text, as some old ones do. */
    static BaseDeDatos sinCodificacion() {
        return ServidorDePrueba.deEsteProceso()
                .nueva(" ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    }

    /** What a Spring test sets to use it: jcc_app for the pool, jcc_migra for Flyway. */
    public Map<String, String> propiedades() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", app.usuario(),
                "spring.datasource.password", app.clave(),
                "spring.flyway.user", migra.usuario(),
                "spring.flyway.password", migra.clave());
    }

    /** Without a pool: every use is a connection of its own. */
    public DataSource como(Cuenta cuenta) {
        return new DriverManagerDataSource(url, cuenta.usuario(), cuenta.clave());
    }

    public JdbcClient sqlComo(Cuenta cuenta) {
        return JdbcClient.create(como(cuenta));
    }
}
