package pe.jcc.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a client and its server, which a test can cut and mend. */
public final class Cable implements AutoCloseable {

    private final String servidor;
    private final int puertoDelServidor;
    private final ServerSocket entrada;
    private final Set<Socket> enchufes = ConcurrentHashMap.newKeySet();
    private volatile boolean cortado;

    public Cable(String servidor, int puerto) {
        this.servidor = servidor;
        this.puertoDelServidor = puerto;
        try {
            this.entrada = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::atender);
    }

    public int puerto() {
        return entrada.getLocalPort();
    }

    public void cortar() {
        cortado = true;
        enchufes.forEach(Cable::cerrar);
        enchufes.clear();
    }

    public void reparar() {
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
        var otroLado = new Socket(servidor, puertoDelServidor);
        enchufes.add(cliente);
        enchufes.add(otroLado);
        if (cortado) {
            cortar();
            return;
        }
        Thread.startVirtualThread(() -> pasar(cliente, otroLado));
        Thread.startVirtualThread(() -> pasar(otroLado, cliente));
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
