package pe.jcc.api.inicio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.envio.Destinos;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.DatosDeSuscriptor;
import pe.jcc.compartido.suscriptor.Formato;
import pe.jcc.compartido.suscriptor.SuscriptorDetalle;
import pe.jcc.compartido.suscriptor.SuscriptorFiltro;
import pe.jcc.compartido.suscriptor.Suscriptores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Somebody on this machine who is told of everything, so that the demonstration has deliveries to show. */
@Component
class ReceptorDeDemostracion implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReceptorDeDemostracion.class);

    private static final String NOMBRE = "Receptor de demostración";
    private static final String ANFITRION = "127.0.0.1";
    private static final String RUTA = "/avisos";
    private static final int CUALQUIER_PUERTO = 0;
    private static final int EN_VUELO = 10;

    /** One in so many is refused at first, so that people see one tried again. */
    private static final int UNA_DE = 8;

    private final Suscriptores suscriptores;
    private final Destinos destinos;
    private final AtomicInteger llegados = new AtomicInteger();
    private @Nullable HttpServer servidor;

    ReceptorDeDemostracion(Suscriptores suscriptores, Destinos destinos) {
        this.suscriptores = suscriptores;
        this.destinos = destinos;
    }

    void suscribir() {
        suscriptores.crear(datos(abrir(CUALQUIER_PUERTO)), null);
    }

    /** As it was before the platform stopped; whoever deleted it, or sent it elsewhere, meant it. */
    void reabrir() {
        conocido().filter(suscriptor -> puerto(suscriptor) > 0).ifPresent(this::reabrir);
    }

    @Override
    public void destroy() {
        if (servidor != null) {
            servidor.stop(0);
        }
    }

    private void reabrir(SuscriptorDetalle suscriptor) {
        var direccion = abrir(puerto(suscriptor));
        if (!direccion.equals(suscriptor.url())) {
            suscriptores.cambiar(
                    suscriptor.id(), VersionVista.CUALQUIERA, antes -> antes.en(direccion));
        }
    }

    private String abrir(int puerto) {
        var abierto = servidor(puerto);
        abierto.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        abierto.createContext(RUTA, this::recibir);
        abierto.start();
        servidor = abierto;
        destinos.permitir(abierto.getAddress());
        return "http://" + ANFITRION + ":" + abierto.getAddress().getPort() + RUTA;
    }

    private static HttpServer servidor(int puerto) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.ofLiteral(ANFITRION), puerto), 0);
        } catch (BindException ocupado) {
            LOG.info("Port {} is somebody else's: the demonstration's receiver moves", puerto);
            return servidor(CUALQUIER_PUERTO);
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }

    private void recibir(HttpExchange pedido) throws IOException {
        try (pedido) {
            pedido.getRequestBody().readAllBytes();
            boolean no = llegados.incrementAndGet() % UNA_DE == 0;
            var respuesta =
                    (no ? "{\"error\": \"ocupado\"}" : "{\"recibido\": true}")
                            .getBytes(StandardCharsets.UTF_8);
            pedido.getResponseHeaders().set("Content-Type", "application/json");
            pedido.sendResponseHeaders(no ? 500 : 200, respuesta.length);
            pedido.getResponseBody().write(respuesta);
        }
    }

    private Optional<SuscriptorDetalle> conocido() {
        return suscriptores
                .lista(new SuscriptorFiltro(null, null, null, NOMBRE), new Tramo(1, 1))
                .filas()
                .stream()
                .filter(suscriptor -> suscriptor.nombre().equals(NOMBRE))
                .findFirst();
    }

    private static int puerto(SuscriptorDetalle suscriptor) {
        var url = URI.create(suscriptor.url());
        return url.getHost().equals(ANFITRION) && url.getPath().equals(RUTA) ? url.getPort() : 0;
    }

    private static DatosDeSuscriptor datos(String url) {
        var todos =
                Arrays.stream(TipoDeEvento.values())
                        .filter(TipoDeEvento::suscribible)
                        .collect(Collectors.toSet());
        return new DatosDeSuscriptor(NOMBRE, url, Formato.STANDARD, todos, true, EN_VUELO);
    }
}
