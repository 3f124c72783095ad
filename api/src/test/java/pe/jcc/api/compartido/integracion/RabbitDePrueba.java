package pe.jcc.api.compartido.integracion;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A RabbitMQ for tests: the one of this machine when it answers, else Docker's; without either, tests are passed over. */
public record RabbitDePrueba(String servidor, int puerto) {

    public static final String HAY = "pe.jcc.api.compartido.integracion.RabbitDePrueba#hay";
    public static final String NO_HAY =
            "No RabbitMQ: none answers at 127.0.0.1:5672, and there is no Docker to start one";

    private static final int PUERTO = 5672;
    private static final byte[] SALUDO = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
    private static final boolean AQUI = responde();

    private static final class DeDocker {
        private static final RabbitDePrueba SERVIDOR = contenedor();
    }

    public static boolean hay() {
        return AQUI || DockerClientFactory.instance().isDockerAvailable();
    }

    public static RabbitDePrueba deEsteProceso() {
        return AQUI ? new RabbitDePrueba("127.0.0.1", PUERTO) : DeDocker.SERVIDOR;
    }

    private static boolean responde() {
        try (var enchufe = new Socket()) {
            enchufe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PUERTO), 500);
            enchufe.setSoTimeout(2_000);
            enchufe.getOutputStream().write(SALUDO);
            return enchufe.getInputStream().read() == 1;
        } catch (IOException nadie) {
            return false;
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM has ended
    private static RabbitDePrueba contenedor() {
        var contenedor =
                new GenericContainer<>("rabbitmq:4-alpine")
                        .withExposedPorts(PUERTO)
                        .waitingFor(Wait.forLogMessage(".*Server startup complete.*", 1));
        contenedor.start();
        return new RabbitDePrueba(contenedor.getHost(), contenedor.getMappedPort(PUERTO));
    }
}
