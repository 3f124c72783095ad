package pe.jcc.compartido.envio;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Stands between the client and the DNS: the addresses that it lets pass are those which are connected to. */
final class Guardia implements DnsResolver {

    private static final int NINGUN_PUERTO = -1;

    private final Destinos destinos;

    Guardia(Destinos destinos) {
        this.destinos = destinos;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int puerto) throws UnknownHostException {
        return direcciones(host, puerto).stream()
                .map(direccion -> new InetSocketAddress(direccion, puerto))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return direcciones(host, NINGUN_PUERTO).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private List<InetAddress> direcciones(String host, int puerto) throws UnknownHostException {
        var cronometro = Cronometro.ACTUAL.get();
        cronometro.empieza(Fase.DNS);
        try {
            var direcciones = destinos.direcciones(host, puerto, cronometro.resta());
            cronometro.termina();
            return direcciones;
        } catch (TimeoutException vencido) {
            cronometro.vencer();
        } catch (InterruptedException interrumpido) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }
}
