package pe.jcc.db.incorporada;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;

/** A table of the tests in an embedded database. */
record Notas(JdbcClient sql) {

    static Notas en(Servidor servidor) {
        return new Notas(comoRol(servidor, Claves.MIGRA, servidor.clave(Claves.MIGRA)));
    }

    static JdbcClient comoRol(Servidor servidor, String rol, String clave) {
        return JdbcClient.create(new DriverManagerDataSource(servidor.url(), rol, clave));
    }

    void crear() {
        sql.sql("CREATE TABLE notas (texto text PRIMARY KEY)").update();
    }

    void anotar(String texto) {
        sql.sql("INSERT INTO notas VALUES (?)").param(texto).update();
    }

    List<@Nullable String> todas() {
        return sql.sql("SELECT texto FROM notas ORDER BY 1").query(String.class).list();
    }
}
