package pe.jcc.api.compartido.rabbit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import pe.jcc.compartido.entrega.Encargo;
import pe.jcc.compartido.entrega.Llegada;
import pe.jcc.compartido.entrega.Transporte;
import pe.jcc.compartido.evento.Lado;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Carries deliveries by queues of RabbitMQ, one for each subscriber of a side: whoever does not answer holds up only what
 * is its own. Messages tell which delivery, and nothing of what it tells.
 */
final class TransporteRabbit implements Transporte {

    private static final Logger LOG = LoggerFactory.getLogger(TransporteRabbit.class);

    /** What instances of other days wrote is read too: plain, and none of how the API writes. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration TRAS_UN_FALLO = Duration.ofSeconds(1);

    private final RabbitTemplate rabbit;
    private final Colas colas;
    private final Map<Lado, Escucha> escuchas = new ConcurrentHashMap<>();
    private volatile long noAntesDe = System.nanoTime();
    private volatile boolean fallando;

    TransporteRabbit(RabbitTemplate rabbit, String prefijo) {
        this.rabbit = rabbit;
        this.colas = new Colas(rabbit.getConnectionFactory(), prefijo);
    }

    @Override
    public void escuchar(Lado lado, Consumer<Llegada> alLlegar) {
        var escucha =
                new Escucha(
                        rabbit.getConnectionFactory(),
                        colas,
                        lado,
                        cuerpo -> leer(cuerpo, lado),
                        alLlegar);
        escuchas.put(lado, escucha);
        LOG.info("Deliveries of {} go by RabbitMQ", lado.codigo());
    }

    @Override
    public void callar(Lado lado) {
        var escucha = escuchas.remove(lado);
        if (escucha != null) {
            escucha.cerrar();
        }
    }

    @Override
    public boolean preparar(Lado lado, Set<Long> suscriptores) {
        if (System.nanoTime() - noAntesDe < 0) {
            return false;
        }
        try {
            Objects.requireNonNull(escuchas.get(lado)).atender(suscriptores);
            bien();
            return true;
        } catch (AmqpException | IllegalStateException fallo) {
            mal(fallo);
            return false;
        }
    }

    @Override
    public void llevar(List<Encargo> encargos, Consumer<Encargo> perdido) {
        int enviados = 0;
        try {
            for (var encargo : encargos) {
                enviar(encargo, perdido);
                enviados++;
            }
        } catch (AmqpException | IllegalStateException fallo) {
            mal(fallo);
            encargos.subList(enviados, encargos.size()).forEach(perdido);
        }
    }

    private void enviar(Encargo encargo, Consumer<Encargo> perdido) {
        var cola = colas.nombre(encargo.lado(), encargo.suscriptor());
        var confirmacion =
                new CorrelationData(encargo.lado() + "-" + encargo.id() + "-" + encargo.gen());
        rabbit.send("", cola, mensaje(encargo), confirmacion);
        var _ =
                confirmacion
                        .getFuture()
                        .whenComplete(
                                (respuesta, fallo) -> {
                                    boolean sinCola = confirmacion.getReturned() != null;
                                    if (sinCola) {
                                        colas.olvidar(cola);
                                    }
                                    if (sinCola || fallo != null || !respuesta.ack()) {
                                        noAntesDe = System.nanoTime() + TRAS_UN_FALLO.toNanos();
                                        perdido.accept(encargo);
                                    }
                                });
    }

    private Message mensaje(Encargo encargo) {
        return MessageBuilder.withBody(JSON.writeValueAsBytes(encargo))
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .build();
    }

    private static Encargo leer(byte[] cuerpo, Lado lado) {
        return Optional.ofNullable(JSON.readValue(cuerpo, Encargo.class))
                .filter(encargo -> encargo.lado() == lado)
                .orElseThrow(() -> new IllegalArgumentException("Nothing of " + lado));
    }

    private void bien() {
        if (fallando) {
            LOG.info("RabbitMQ answers again; deliveries go on");
        }
        fallando = false;
    }

    /** Said once, however long it lasts. */
    private void mal(RuntimeException fallo) {
        if (!fallando) {
            LOG.warn("RabbitMQ does not answer; deliveries wait: {}", fallo.toString());
        }
        fallando = true;
        noAntesDe = System.nanoTime() + TRAS_UN_FALLO.toNanos();
    }
}
