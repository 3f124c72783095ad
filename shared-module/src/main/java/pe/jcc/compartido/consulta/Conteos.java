package pe.jcc.compartido.consulta;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;

/**
 * How many rows long lists have: exact up to 10,000; above that as they were less than two seconds ago, so that
 * turning pages or typing a search does not count a million rows each time.
 */
@Component
public class Conteos {

    private static final long EXACTO = 10_000;
    private static final Duration SE_RENUEVA = Duration.ofSeconds(1);
    private static final Duration VENCE = Duration.ofMillis(1_800);

    private final JdbcClient jdbc;
    private final LoadingCache<Conteo, Long> recientes;

    Conteos(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.recientes =
                Caffeine.newBuilder()
                        .refreshAfterWrite(SE_RENUEVA)
                        .expireAfterWrite(VENCE)
                        .maximumSize(1_000)
                        .build(conteo -> grande(contar(conteo)));
    }

    long contar(String consulta, Map<String, Object> valores) {
        var conteo = new Conteo(consulta, Map.copyOf(valores));
        var reciente = recientes.getIfPresent(conteo);
        if (reciente != null) {
            return reciente;
        }
        long total = contar(conteo);
        if (total > EXACTO) {
            recientes.put(conteo, total);
        }
        return total;
    }

    private long contar(Conteo conteo) {
        return jdbc.sql(conteo.consulta()).params(conteo.valores()).query(Long.class).single();
    }

    /** Null is not kept. */
    @SuppressWarnings("NullAway") // a Caffeine loader may say that there is nothing to keep
    private static Long grande(long total) {
        return total > EXACTO ? total : null;
    }

    private record Conteo(String consulta, Map<String, Object> valores) {}
}
