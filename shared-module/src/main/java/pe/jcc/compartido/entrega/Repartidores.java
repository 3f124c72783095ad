package pe.jcc.compartido.entrega;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.envio.Emisor;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.suscriptor.Directorio;
import pe.jcc.compartido.suscriptor.Suscriptores;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

/**
 * Whoever delivers in this process, one for each outbox. They have few connections of their own, so that neither requests
 * keep deliveries waiting nor deliveries requests.
 */
@Component
class Repartidores implements SmartLifecycle, DisposableBean {

    private static final int CONEXIONES_POR_LADO = 2;

    private final List<Buzon> buzones;
    private final HikariDataSource conexiones;
    private final Mensajero mensajero;
    private final Directorio directorio;
    private final Suscriptores suscriptores;
    private final Medidas medidas;
    private final @Nullable Transporte transporte;
    private final Map<Lado, Repartidor> trabajando = new ConcurrentHashMap<>();

    Repartidores(
            List<Buzon> buzones,
            DataSource base,
            Emisor emisor,
            JsonMapper json,
            Clock reloj,
            Directorio directorio,
            Suscriptores suscriptores,
            MeterRegistry registro,
            ObjectProvider<Transporte> transporte) {
        this.buzones = buzones;
        this.conexiones = conexiones(base, CONEXIONES_POR_LADO * Math.max(1, buzones.size()));
        this.mensajero =
                new Mensajero(emisor, new Pauta(RandomGenerator.getDefault()), json, reloj);
        this.directorio = directorio;
        this.suscriptores = suscriptores;
        this.medidas = new Medidas(registro);
        this.transporte = transporte.getIfAvailable();
    }

    Repartidor de(Lado lado) {
        return Objects.requireNonNull(trabajando.get(lado), "Nobody delivers now");
    }

    @Override
    public void start() {
        var jdbc = JdbcClient.create(conexiones);
        for (var buzon : buzones) {
            var lado = buzon.lado();
            var correo =
                    transporte == null
                            ? null
                            : new Correo(lado, new EnCamino(lado, jdbc), transporte);
            var repartidor =
                    new Repartidor(
                            buzon,
                            new Cola(lado, jdbc),
                            correo,
                            mensajero,
                            directorio,
                            suscriptores,
                            medidas);
            repartidor.empezar();
            trabajando.put(lado, repartidor);
        }
    }

    /** What is under way ends first. */
    @Override
    public void stop() {
        var despedidas =
                trabajando.values().stream()
                        .map(r -> Thread.ofVirtual().start(r::terminar))
                        .toList();
        try {
            for (var despedida : despedidas) {
                despedida.join();
            }
        } catch (InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
        trabajando.clear();
    }

    @Override
    public boolean isRunning() {
        return !trabajando.isEmpty();
    }

    @Override
    public void destroy() {
        conexiones.close();
    }

    private static HikariDataSource conexiones(DataSource base, int cuantas) {
        var propias = DataSourceBuilder.derivedFrom(base).type(HikariDataSource.class).build();
        propias.setPoolName("entregas");
        propias.setMaximumPoolSize(cuantas);
        propias.setConnectionTimeout(5_000);
        return propias;
    }
}
