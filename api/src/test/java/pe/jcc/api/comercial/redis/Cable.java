package pe.jcc.api.comercial.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a client and its Redis, which a test can cut and mend. */
final class Cable implements AutoCloseable {

    private final RedisDePrueba redis;
    private final ServerSocket entrada;
    private final Set<Socket> enchufes = ConcurrentHashMap.newKeySet();
    private volatile boolean cortado;

    Cable(RedisDePrueba redis) throws IOException {
        this.redis = redis;
        this.entrada = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::atender);
    }

    int puerto() {
        return entrada.getLocalPort();
    }

    void cortar() {
        cortado = true;
        enchufes.forEach(Cable::cerrar);
        enchufes.clear();
    }

    void reparar() {
        cortado = false;
    }

    @Override
    public void close() throws IOException {
        entrada.close();
        cortar();
    }

    private void atender() {
        try {
            while (true) {
                unir(entrada.accept());
            }
        } catch (IOException cerrado) {
            cortar();
        }
    }

    private void unir(Socket cliente) throws IOException {
        var servidor = new Socket(redis.servidor(), redis.puerto());
        enchufes.add(cliente);
        enchufes.add(servidor);
        if (cortado) {
            cortar();
            return;
        }
        Thread.startVirtualThread(() -> pasar(cliente, servidor));
        Thread.startVirtualThread(() -> pasar(servidor, cliente));
    }

    private static void pasar(Socket de, Socket a) {
        try (de;
                a) {
            de.getInputStream().transferTo(a.getOutputStream());
        } catch (IOException cortado) {
            cerrar(a);
        }
    }

    private static void cerrar(Socket enchufe) {
        try {
            enchufe.close();
        } catch (IOException yaCerrado) {
            throw new UncheckedIOException(yaCerrado);
        }
    }
}
