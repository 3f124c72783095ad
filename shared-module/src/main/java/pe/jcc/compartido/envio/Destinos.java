package pe.jcc.compartido.envio;

import inet.ipaddr.IPAddress;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** The door of where webhooks may go: asked when an address is saved, and again for every connection. */
@Component
public class Destinos {

    /** So long whoever saves a URL waits for the DNS; a name without an answer is judged when it has one. */
    private static final Duration ESPERA_AL_GUARDAR = Duration.ofSeconds(3);

    private final Permitidos permitidos;
    private final Set<InetSocketAddress> propios = ConcurrentHashMap.newKeySet();
    private final Consultas consultas;

    /**
     * @param permitidos what is allowed although it is forbidden, comma-separated: {@code host}, {@code host:port},
     *     addresses, networks
     */
    @Autowired
    public Destinos(@Value("${jcc.webhook.permitidos:}") String permitidos) {
        this(permitidos, InetAddress::getAllByName);
    }

    Destinos(String permitidos, Consultas.Dns dns) {
        this.permitidos = Permitidos.leer(permitidos);
        this.consultas = new Consultas(dns);
    }

    /**
     * The URL in its usual form, when webhooks may go there as things are now.
     *
     * @throws DatoInvalido of {@code url}, with its reason
     */
    public URI comprobar(String url) {
        var destino = Destino.leer(url);
        try {
            direcciones(destino.anfitrion(), destino.puerto(), ESPERA_AL_GUARDAR);
        } catch (DireccionProhibida prohibida) {
            throw new DatoInvalido("url", Frase.de("webhook.url_prohibida", prohibida.direccion()));
        } catch (InterruptedException interrumpido) {
            Thread.currentThread().interrupt();
        } catch (UnknownHostException | TimeoutException sinRespuesta) {
            // It is judged when it has one, at each connection.
        }
        return destino.url();
    }

    /** What this process itself listens at for webhooks may be reached: that address, and that port alone. */
    public void permitir(InetSocketAddress propio) {
        propios.add(propio);
    }

    /** To which addresses one may connect for a host, written in whatever way. */
    List<InetAddress> direcciones(String anfitrion, int puerto, Duration espera)
            throws UnknownHostException, TimeoutException, InterruptedException {
        var leido = Anfitrion.leer(anfitrion);
        if (leido.isEmpty()) {
            throw new DireccionProhibida(anfitrion);
        }
        return direcciones(leido.get(), puerto, espera);
    }

    private List<InetAddress> direcciones(Anfitrion anfitrion, int puerto, Duration espera)
            throws UnknownHostException, TimeoutException, InterruptedException {
        if (anfitrion.direccion() != null) {
            juzgar(anfitrion.direccion(), puerto);
            return List.of(juzgada(anfitrion.direccion().toInetAddress(), puerto));
        }
        if (permitidos.nombre(anfitrion.texto(), puerto)) {
            return List.of(consultas.direcciones(anfitrion.texto(), espera));
        }
        if (anfitrion.esEsteEquipo()) {
            throw new DireccionProhibida(anfitrion.texto());
        }
        var direcciones = List.of(consultas.direcciones(anfitrion.texto(), espera));
        for (var direccion : direcciones) {
            juzgada(direccion, puerto);
        }
        return direcciones;
    }

    private InetAddress juzgada(InetAddress direccion, int puerto) throws DireccionProhibida {
        juzgar(Direcciones.de(direccion), puerto);
        return direccion;
    }

    private void juzgar(IPAddress direccion, int puerto) throws DireccionProhibida {
        var prohibicion = Direcciones.prohibicion(direccion);
        if (prohibicion.isPresent()
                && !permitidos.direccion(direccion, puerto)
                && !propios.contains(new InetSocketAddress(direccion.toInetAddress(), puerto))) {
            throw new DireccionProhibida(
                    direccion.toCanonicalString()
                            + " ("
                            + prohibicion.get().toCanonicalString()
                            + ")");
        }
    }
}
