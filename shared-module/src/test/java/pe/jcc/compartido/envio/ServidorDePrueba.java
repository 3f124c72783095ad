package pe.jcc.compartido.envio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side, on this machine, which does with each connection what a test wants of it. */
final class ServidorDePrueba implements AutoCloseable {

    final List<String> pedidos = new CopyOnWriteArrayList<>();
    final AtomicInteger conexiones = new AtomicInteger();

    private final ServerSocket escucha;
    private final List<Socket> abiertas = new CopyOnWriteArrayList<>();
    private final Atencion atencion;

    ServidorDePrueba(Atencion atencion) {
        this(escuchar("127.0.0.1"), atencion);
    }

    ServidorDePrueba(ServerSocket escucha, Atencion atencion) {
        this.escucha = escucha;
        this.atencion = atencion;
        Thread.startVirtualThread(this::aceptar);
    }

    /** Answers each request of each connection with the same. */
    static ServidorDePrueba que(String... lineas) {
        return new ServidorDePrueba(
                (servidor, conexion) -> {
                    while (servidor.leerPedido(conexion)) {
                        escribir(conexion, String.join("\r\n", lineas));
                    }
                });
    }

    static ServidorDePrueba queContestaBien() {
        return que("HTTP/1.1 200 OK", "Content-Length: 2", "", "ok");
    }

    static ServerSocket escuchar(String direccion) {
        try {
            return new ServerSocket(0, 500, InetAddress.ofLiteral(direccion));
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }

    static void escribir(Socket conexion, String texto) throws IOException {
        conexion.getOutputStream().write(texto.getBytes(StandardCharsets.ISO_8859_1));
        conexion.getOutputStream().flush();
    }

    int puerto() {
        return escucha.getLocalPort();
    }

    URI url(String ruta) {
        return URI.create("http://127.0.0.1:" + puerto() + ruta);
    }

    /** Reads one request and keeps it; false when there is none any more. */
    boolean leerPedido(Socket conexion) throws IOException {
        var entrada = conexion.getInputStream();
        var cabeza = cabeza(entrada);
        if (cabeza.isEmpty()) {
            return false;
        }
        var cuerpo = entrada.readNBytes(largo(cabeza));
        pedidos.add(cabeza + new String(cuerpo, StandardCharsets.ISO_8859_1));
        return true;
    }

    @Override
    public void close() throws IOException {
        escucha.close();
        for (var conexion : abiertas) {
            conexion.close();
        }
    }

    private void aceptar() {
        try {
            while (true) {
                var conexion = escucha.accept();
                conexiones.incrementAndGet();
                abiertas.add(conexion);
                Thread.startVirtualThread(() -> atender(conexion));
            }
        } catch (SocketException cerrado) {
            // The test is over.
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }

    private void atender(Socket conexion) {
        try (conexion) {
            atencion.atender(this, conexion);
        } catch (IOException seFue) {
            // What the client thinks of it is what is tested.
        } catch (InterruptedException imposible) {
            throw new IllegalStateException(imposible);
        }
    }

    private static String cabeza(InputStream entrada) throws IOException {
        var leido = new StringBuilder();
        while (leido.indexOf("\r\n\r\n") < 0) {
            int letra = entrada.read();
            if (letra < 0) {
                return "";
            }
            leido.append((char) letra);
        }
        return leido.toString();
    }

    private static int largo(String cabeza) {
        return cabeza.lines()
                .filter(linea -> linea.startsWith("Content-Length: "))
                .mapToInt(linea -> Integer.parseInt(linea.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
    }

    interface Atencion {

        void atender(ServidorDePrueba servidor, Socket conexion)
                throws IOException, InterruptedException;
    }
}
