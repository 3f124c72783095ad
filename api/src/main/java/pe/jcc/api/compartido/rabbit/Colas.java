package pe.jcc.api.compartido.rabbit;

import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

import pe.jcc.compartido.evento.Lado;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queues: one for each subscriber of a side, and one for what nobody can read or that was given up. They are declared
 * when they are needed, and again when they are gone.
 */
final class Colas {

    /** Of a queue that nobody has listened to for so long, nothing is due any more. */
    private static final Duration ABANDONO = Duration.ofDays(7);

    /** Nobody but people look there: the oldest make room. */
    private static final int MUERTAS = 100_000;

    private final RabbitAdmin admin;
    private final String prefijo;
    private final String muertas;
    private final Set<String> declaradas = ConcurrentHashMap.newKeySet();

    Colas(ConnectionFactory conexiones, String prefijo) {
        this.admin = new RabbitAdmin(conexiones);
        this.prefijo = prefijo;
        this.muertas = prefijo + ".muertas";
    }

    String nombre(Lado lado, long suscriptor) {
        return prefijo + "." + lado.codigo() + "." + suscriptor;
    }

    String muertas() {
        return muertas;
    }

    void declarar(String cola) {
        if (declaradas.contains(cola)) {
            return;
        }
        admin.declareQueue(QueueBuilder.durable(muertas).maxLength(MUERTAS).build());
        admin.declareQueue(
                QueueBuilder.durable(cola)
                        .expires(Math.toIntExact(ABANDONO.toMillis()))
                        .deadLetterExchange("")
                        .deadLetterRoutingKey(muertas)
                        .build());
        declaradas.add(cola);
    }

    /** It may be gone. */
    void olvidar(String cola) {
        declaradas.remove(cola);
    }
}
