package pe.jcc.compartido.clave;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The door of the keys that the platform makes once and keeps, so that every instance has the same. */
@Service
public class Claves {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    Claves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of that name, 256 random bits in URL-safe Base64; made now when there is none. */
    @Transactional
    public String obtener(String nombre) {
        return buscar(nombre).orElseGet(() -> crear(nombre));
    }

    private Optional<String> buscar(String nombre) {
        return jdbc.sql("SELECT valor FROM compartido.claves WHERE nombre = ?")
                .param(nombre)
                .query(String.class)
                .optional();
    }

    private String crear(String nombre) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        jdbc.sql(
                        "INSERT INTO compartido.claves (nombre, valor) VALUES (?, ?) ON CONFLICT DO"
                                + " NOTHING")
                .params(nombre, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .update();
        return buscar(nombre).orElseThrow();
    }
}
