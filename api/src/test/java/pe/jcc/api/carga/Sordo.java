package pe.jcc.api.carga;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One who takes every connection, and never answers. */
final class Sordo implements AutoCloseable {

    private final ServerSocket puerta =
            new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    private final Queue<Socket> dentro = new ConcurrentLinkedQueue<>();

    Sordo() throws IOException {
        Thread.startVirtualThread(this::aceptar);
    }

    String url() {
        return "http://127.0.0.1:" + puerta.getLocalPort() + "/";
    }

    int conexiones() {
        return dentro.size();
    }

    @Override
    public void close() throws IOException {
        puerta.close();
        for (var conexion : dentro) {
            conexion.close();
        }
    }

    private void aceptar() {
        try {
            while (true) {
                dentro.add(puerta.accept());
            }
        } catch (IOException cerrada) {
            Thread.currentThread().interrupt();
        }
    }
}
