package pe.jcc.compartido.envio;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.DatoInvalido;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The door through which requests leave. It tries once and follows nobody: no redirect, no proxy, no cookie, no login, no
 * second try. Made to be called by many virtual threads; who calls bounds how many.
 */
@Component
public class Emisor implements AutoCloseable {

    private static final String NOMBRE = "JCC-Webhooks/1";
    private static final TimeValue OCIO = TimeValue.ofSeconds(30);

    private final CloseableHttpClient cliente;
    private final Clock reloj;
    private final ScheduledThreadPoolExecutor plazos;
    private volatile boolean cerrado;

    @Autowired
    public Emisor(Destinos destinos, Clock reloj) {
        this(destinos, reloj, DefaultClientTlsStrategy.createDefault());
    }

    Emisor(Destinos destinos, Clock reloj, TlsSocketStrategy tls) {
        this.cliente = cliente(destinos, tls);
        this.reloj = reloj;
        this.plazos =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("plazos-de-envio").factory());
        plazos.setRemoveOnCancelPolicy(true);
        plazos.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Sends it and tells what came of it; nothing that the other side does is thrown. */
    public Salida enviar(Envio envio) {
        var cronometro = new Cronometro(envio.plazo());
        return ScopedValue.where(Cronometro.ACTUAL, cronometro)
                .call(() -> enviar(envio, cronometro));
    }

    /** What is under way ends at once, as interrupted. */
    @Override
    public void close() {
        cerrado = true;
        cliente.close(CloseMode.IMMEDIATE);
        plazos.shutdownNow();
    }

    private Salida enviar(Envio envio, Cronometro cronometro) {
        if (cerrado) {
            return Salida.sinRespuesta(Falla.INTERRUMPIDO, null, null, cronometro.tiempos());
        }
        try {
            return enviar(envio, Destino.leer(envio.url().toString()), cronometro);
        } catch (DatoInvalido malaUrl) {
            return Salida.sinRespuesta(
                    Falla.DIRECCION_PROHIBIDA, envio.url().getHost(), null, cronometro.tiempos());
        }
    }

    private Salida enviar(Envio envio, Destino destino, Cronometro cronometro) {
        var pedido = pedido(envio, destino);
        var contexto = HttpClientContext.create();
        var host = new HttpHost(destino.esquema(), destino.anfitrion().texto(), destino.puerto());
        var plazo =
                plazos.schedule(
                        () -> vencer(pedido, cronometro),
                        envio.plazo().toNanos(),
                        TimeUnit.NANOSECONDS);
        try {
            var respuesta =
                    CloseableHttpResponse.adapt(cliente.executeOpen(host, pedido, contexto));
            cronometro.contestan();
            return contestada(respuesta, remota(contexto), cronometro);
        } catch (IOException fallo) {
            return Salida.sinRespuesta(
                    falla(fallo, cronometro),
                    fallo.getMessage(),
                    remota(contexto),
                    cronometro.tiempos());
        } finally {
            plazo.cancel(false);
        }
    }

    private Salida contestada(
            CloseableHttpResponse respuesta, @Nullable String remota, Cronometro cronometro) {
        try {
            var cuerpo = Cuerpo.leer(respuesta.getEntity());
            var fallo = cuerpo.fallo();
            return new Salida(
                    respuesta.getCode(),
                    fallo == null ? null : falla(fallo, cronometro),
                    fallo == null ? null : fallo.getMessage(),
                    cuerpo.bytes(),
                    cabecera(respuesta, HttpHeaders.CONTENT_TYPE),
                    remota,
                    cronometro.tiempos(),
                    Espera.leer(cabecera(respuesta, HttpHeaders.RETRY_AFTER), reloj.instant()));
        } finally {
            // Gracefully, the client would first read what is left, without end if need be.
            respuesta.close(CloseMode.IMMEDIATE);
        }
    }

    private Falla falla(IOException fallo, Cronometro cronometro) {
        if (cronometro.vencido()) {
            return Falla.PLAZO;
        }
        return cerrado || Thread.currentThread().isInterrupted()
                ? Falla.INTERRUMPIDO
                : Falla.de(fallo, cronometro.fase());
    }

    /** To close a connection can take its time too, and there is one thread for the time of all. */
    private static void vencer(HttpPost pedido, Cronometro cronometro) {
        cronometro.vencer();
        Thread.startVirtualThread(pedido::cancel);
    }

    private static HttpPost pedido(Envio envio, Destino destino) {
        var pedido = new HttpPost(destino.url());
        envio.cabeceras().forEach(pedido::setHeader);
        pedido.setEntity(new ByteArrayEntity(envio.cuerpo(), null));
        var plazo = Timeout.of(envio.plazo());
        pedido.setConfig(
                RequestConfig.custom()
                        .setConnectionRequestTimeout(plazo)
                        .setResponseTimeout(plazo)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build());
        return pedido;
    }

    private static @Nullable String cabecera(HttpMessage mensaje, String nombre) {
        var cabecera = mensaje.getFirstHeader(nombre);
        return cabecera == null ? null : cabecera.getValue();
    }

    private static @Nullable String remota(HttpClientContext contexto) {
        var extremos = contexto.getEndpointDetails();
        return extremos != null && extremos.getRemoteAddress() instanceof InetSocketAddress remota
                ? Direcciones.de(remota.getAddress()).toCanonicalString()
                : null;
    }

    private static CloseableHttpClient cliente(Destinos destinos, TlsSocketStrategy tls) {
        return HttpClientBuilder.create()
                .setConnectionManager(Conexiones.abrir(new Guardia(destinos), tls))
                .setUserAgent(NOMBRE)
                .evictExpiredConnections()
                .evictIdleConnections(OCIO)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }
}
