package pe.jcc.api.compartido.rabbit;

import com.rabbitmq.client.Channel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

import pe.jcc.compartido.entrega.Encargo;
import pe.jcc.compartido.entrega.Llegada;
import pe.jcc.compartido.evento.Lado;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hears of what the queues of a side bring, each by a channel of its own, and answers when it is told to. */
final class Escucha implements ChannelAwareMessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(Escucha.class);

    /** More than is ever under way to one subscriber. */
    private static final int SIN_ACUSAR = 1_000;

    private static final long REINTENTO_MS = 1_000;

    private final ConnectionFactory conexiones;
    private final Colas colas;
    private final Lado lado;
    private final Function<byte[], Encargo> lector;
    private final Consumer<Llegada> alLlegar;
    private final DirectMessageListenerContainer contenedor;
    private final Set<String> atendidas = ConcurrentHashMap.newKeySet();

    Escucha(
            ConnectionFactory conexiones,
            Colas colas,
            Lado lado,
            Function<byte[], Encargo> lector,
            Consumer<Llegada> alLlegar) {
        this.conexiones = conexiones;
        this.colas = colas;
        this.lado = lado;
        this.lector = lector;
        this.alLlegar = alLlegar;
        this.contenedor = new DirectMessageListenerContainer(conexiones);
        contenedor.setAcknowledgeMode(AcknowledgeMode.MANUAL);
        contenedor.setPrefetchCount(SIN_ACUSAR);
        contenedor.setFailedDeclarationRetryInterval(REINTENTO_MS);
        contenedor.setMonitorInterval(REINTENTO_MS);
        contenedor.setMessageListener(this);
        contenedor.setListenerId("entregas-" + lado.codigo());
        contenedor.afterPropertiesSet();
        contenedor.start();
    }

    /** Listens for these subscribers and no others; fails when the broker is away. */
    void atender(Set<Long> suscriptores) {
        var debidas =
                suscriptores.stream().map(s -> colas.nombre(lado, s)).collect(Collectors.toSet());
        conexiones.createConnection();
        for (var cola : debidas) {
            colas.declarar(cola);
            if (!atendidas.contains(cola)) {
                contenedor.addQueueNames(cola);
                atendidas.add(cola);
            }
        }
        for (var cola : List.copyOf(atendidas)) {
            if (!debidas.contains(cola)) {
                contenedor.removeQueueNames(cola);
                atendidas.remove(cola);
                colas.olvidar(cola);
            }
        }
    }

    void cerrar() {
        contenedor.stop();
        contenedor.destroy();
    }

    @Override
    public void onMessage(Message mensaje, @Nullable Channel suCanal) throws IOException {
        var canal = Objects.requireNonNull(suCanal);
        long marca = mensaje.getMessageProperties().getDeliveryTag();
        Encargo encargo;
        try {
            encargo = lector.apply(mensaje.getBody());
        } catch (JacksonException | IllegalArgumentException ilegible) {
            LOG.warn(
                    "A message of {} that cannot be read goes to {}: {}",
                    mensaje.getMessageProperties().getConsumerQueue(),
                    colas.muertas(),
                    ilegible.toString());
            canal.basicReject(marca, false);
            return;
        }
        alLlegar.accept(
                new Llegada(
                        encargo,
                        () -> contestar(() -> canal.basicAck(marca, false)),
                        () -> contestar(() -> canal.basicReject(marca, false))));
    }

    /** A channel that has closed has no need of an answer: what was brought by it is brought again, and is stale. */
    private static void contestar(Respuesta respuesta) {
        try {
            respuesta.dar();
        } catch (IOException | RuntimeException cerrado) { // of many kinds
            LOG.debug("Not answered: {}", cerrado.toString());
        }
    }

    private interface Respuesta {
        void dar() throws IOException;
    }
}
