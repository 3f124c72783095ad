package pe.jcc.compartido.suscriptor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.Recuerdo;
import pe.jcc.compartido.envio.Secreto;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The subscribers by their ids, for who delivers: at most a second old, and at once what this process changed. */
@Component
public class Directorio {

    private static final Duration VIGENCIA = Duration.ofSeconds(1);

    private static final String TODOS =
            """
            SELECT s.id, s.url, s.formato, s.activo, s.en_vuelo,
                array(SELECT c.valor FROM compartido.secretos_de_suscriptor c
                      WHERE c.suscriptor = s.id AND c.tipo <> 'token' AND (c.caduca_en IS NULL OR c.caduca_en > now())
                      ORDER BY c.id DESC) AS secretos,
                (SELECT c.valor FROM compartido.secretos_de_suscriptor c
                 WHERE c.suscriptor = s.id AND c.tipo = 'token' ORDER BY c.id DESC LIMIT 1) AS token
            FROM compartido.suscriptores s WHERE s.eliminado_en IS NULL
            """;

    private final JdbcClient jdbc;
    private final Recuerdo<Foto> foto = new Recuerdo<>();

    Directorio(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, Destinatario> todos() {
        var actual = foto.valor();
        if (actual == null || System.nanoTime() - actual.tomada() > VIGENCIA.toNanos()) {
            actual = foto.leer(() -> new Foto(System.nanoTime(), leer()));
        }
        return actual.suscriptores();
    }

    /** What is known is no longer so. */
    public void olvidar() {
        foto.olvidar();
    }

    private Map<Long, Destinatario> leer() {
        return jdbc.sql(TODOS).query(Directorio::destinatario).list().stream()
                .collect(Collectors.toUnmodifiableMap(Destinatario::id, Function.identity()));
    }

    private static Destinatario destinatario(ResultSet fila, int numero) throws SQLException {
        var secretos =
                Arrays.stream((String[]) fila.getArray("secretos").getArray())
                        .map(escrito -> Secreto.leer(escrito).orElseThrow())
                        .toList();
        return new Destinatario(
                fila.getLong("id"),
                URI.create(fila.getString("url")),
                Opcion.de(Formato.class, fila.getString("formato")).orElseThrow(),
                fila.getBoolean("activo"),
                fila.getInt("en_vuelo"),
                secretos,
                fila.getString("token"));
    }

    private record Foto(long tomada, Map<Long, Destinatario> suscriptores) {}
}
