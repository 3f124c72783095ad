package pe.jcc.api.comercial.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.ScanOptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of Redis from which nothing gets lost: what is taken stands in a hash beside it, {@code <list>:en-proceso},
 * until it is let go of.
 */
final class ColaDeRedis {

    /** Told twice, as a client does that lost the connection, it takes once. */
    private static final byte[] TOMAR =
            """
            local tomado = redis.call('HGET', KEYS[2], ARGV[1])
            if not tomado then
                tomado = redis.call('RPOP', KEYS[1])
                if tomado then
                    redis.call('HSET', KEYS[2], ARGV[1], tomado)
                end
            end
            return tomado
            """
                    .getBytes(UTF_8);

    private final RedisConnectionFactory redis;
    private final String nombre;
    private final byte[] lista;
    private final byte[] enProceso;
    private final Clock reloj;

    ColaDeRedis(RedisConnectionFactory redis, String nombre, Clock reloj) {
        this.redis = redis;
        this.nombre = nombre;
        this.lista = nombre.getBytes(UTF_8);
        this.enProceso = (nombre + ":en-proceso").getBytes(UTF_8);
        this.reloj = reloj;
    }

    String nombre() {
        return nombre;
    }

    /** The oldest element, if there is any. */
    Optional<Tomado> tomar() {
        return tomar(reloj.millis() + "-" + UUID.randomUUID());
    }

    Optional<Tomado> tomar(String marca) {
        try (var conexion = redis.getConnection()) {
            byte @Nullable [] cuerpo =
                    conexion.scriptingCommands()
                            .eval(
                                    TOMAR,
                                    ReturnType.VALUE,
                                    2,
                                    lista,
                                    enProceso,
                                    marca.getBytes(UTF_8));
            return cuerpo == null ? Optional.empty() : Optional.of(new Tomado(marca, cuerpo));
        }
    }

    void soltar(Tomado tomado) {
        try (var conexion = redis.getConnection()) {
            conexion.hashCommands().hDel(enProceso, tomado.marca().getBytes(UTF_8));
        }
    }

    /** What was taken at least so long ago: whoever took it did not live to let go of it. */
    List<Tomado> olvidados(Duration antiguedad) {
        var limite = reloj.instant().minus(antiguedad);
        var olvidados = new ArrayList<Tomado>();
        try (var conexion = redis.getConnection();
                var todos = conexion.hashCommands().hScan(enProceso, ScanOptions.NONE)) {
            todos.forEachRemaining(
                    uno -> {
                        var marca = new String(uno.getKey(), UTF_8);
                        if (!tomadoEn(marca).isAfter(limite)) {
                            olvidados.add(new Tomado(marca, uno.getValue()));
                        }
                    });
        }
        return olvidados;
    }

    /** A name that tells no time is nobody's of ours, and old. */
    private static Instant tomadoEn(String marca) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(marca.split("-", 2)[0]));
        } catch (NumberFormatException deOtro) {
            return Instant.EPOCH;
        }
    }
}
