package pe.jcc.api.compartido.integracion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody on this machine who is told by webhook, and answers as a test wishes. */
public final class Receptor implements AutoCloseable {

    private final HttpServer servidor;
    private final Queue<Llegado> llegados = new ConcurrentLinkedQueue<>();
    private final AtomicInteger dentro = new AtomicInteger();
    private final AtomicInteger maximoDentro = new AtomicInteger();
    private volatile Function<Llegado, Respuesta> comoResponde = _ -> Respuesta.de(200);

    public Receptor() {
        try {
            servidor =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        servidor.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        servidor.createContext("/", this::recibir);
        servidor.start();
    }

    public String url() {
        return "http://127.0.0.1:" + servidor.getAddress().getPort() + "/aviso";
    }

    public Receptor responde(Function<Llegado, Respuesta> como) {
        comoResponde = como;
        return this;
    }

    public Receptor responde(int codigo) {
        return responde(_ -> Respuesta.de(codigo));
    }

    public List<Llegado> llegados() {
        return List.copyOf(llegados);
    }

    public List<Llegado> llegados(String tipo) {
        return llegados.stream()
                .filter(uno -> tipo.equals(uno.json().path("type").asString("")))
                .toList();
    }

    public int maximoALaVez() {
        return maximoDentro.get();
    }

    @Override
    public void close() {
        servidor.stop(0);
    }

    private void recibir(HttpExchange pedido) throws IOException {
        maximoDentro.accumulateAndGet(dentro.incrementAndGet(), Math::max);
        try (pedido) {
            var cuando = Instant.now();
            var cuerpo = pedido.getRequestBody().readAllBytes();
            var cabeceras =
                    pedido.getRequestHeaders().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            c -> c.getKey().toLowerCase(Locale.ROOT),
                                            c -> c.getValue().getFirst()));
            var llegado = new Llegado(cuando, cabeceras, cuerpo);
            llegados.add(llegado);
            var respuesta = comoResponde.apply(llegado);
            respuesta.cabeceras().forEach(pedido.getResponseHeaders()::set);
            var texto = respuesta.cuerpo().getBytes(StandardCharsets.UTF_8);
            pedido.sendResponseHeaders(respuesta.codigo(), texto.length == 0 ? -1 : texto.length);
            if (texto.length > 0) {
                pedido.getResponseBody().write(texto);
            }
        } finally {
            dentro.decrementAndGet();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Llegado(Instant cuando, Map<String, String> cabeceras, byte[] cuerpo) {

        public String mensaje() {
            return cabeceras.getOrDefault("webhook-id", "");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(cuerpo);
        }
    }

    public record Respuesta(int codigo, Map<String, String> cabeceras, String cuerpo) {

        public static Respuesta de(int codigo) {
            return new Respuesta(codigo, Map.of(), "");
        }
    }
}
