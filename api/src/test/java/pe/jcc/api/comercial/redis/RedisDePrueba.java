package pe.jcc.api.comercial.redis;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A Redis for tests: the one of this machine when it answers, else Docker's; without either, the test is passed over. */
public record RedisDePrueba(String servidor, int puerto) {

    private static final int PUERTO = 6379;

    private static final class DeDocker {
        private static final RedisDePrueba SERVIDOR = contenedor();
    }

    public static RedisDePrueba deEsteProceso() {
        if (responde()) {
            return new RedisDePrueba("127.0.0.1", PUERTO);
        }
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "No Redis: none answers at 127.0.0.1:6379, and there is no Docker to start one");
        return DeDocker.SERVIDOR;
    }

    private static boolean responde() {
        try (var enchufe = new Socket()) {
            enchufe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PUERTO), 500);
            enchufe.setSoTimeout(500);
            enchufe.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));
            return enchufe.getInputStream().read() == '+';
        } catch (IOException nadie) {
            return false;
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM has ended
    private static RedisDePrueba contenedor() {
        var contenedor = new GenericContainer<>("redis:7-alpine").withExposedPorts(PUERTO);
        contenedor.start();
        return new RedisDePrueba(contenedor.getHost(), contenedor.getMappedPort(PUERTO));
    }
}
