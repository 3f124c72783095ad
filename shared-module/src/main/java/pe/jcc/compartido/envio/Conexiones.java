package pe.jcc.compartido.envio;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import java.net.Proxy;
import java.net.Socket;

/** The connections to everybody: kept for a while, and made straight, past whatever proxies the machine has. */
final class Conexiones extends PoolingHttpClientConnectionManagerBuilder {

    private static final int MAXIMO = 2000;
    private static final Timeout ESPERA_DE_CONEXION = Timeout.ofSeconds(3);
    private static final TimeValue VIDA = TimeValue.ofMinutes(1);
    private static final Http1Config COTAS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).build();

    private Conexiones() {}

    static PoolingHttpClientConnectionManager abrir(DnsResolver guardia, TlsSocketStrategy tls) {
        return new Conexiones()
                .setDnsResolver(guardia)
                .setTlsSocketStrategy(tls)
                .setMaxConnTotal(MAXIMO)
                .setMaxConnPerRoute(MAXIMO)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(ESPERA_DE_CONEXION)
                                .setTimeToLive(VIDA)
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                // The handshake, like the answer, has what is left of the whole.
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(Timeout.DISABLED).build())
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(COTAS)
                                // The client's own reads on when it finds what is no HTTP.
                                .responseParserFactory(new DefaultHttpResponseParserFactory(COTAS))
                                .build())
                .build();
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            SchemePortResolver puertos, DnsResolver guardia, TlsSocketStrategy tls) {
        return new Operador(puertos, guardia, tls);
    }

    /** Makes a connection, and tells how long each part of it took. */
    private static final class Operador extends DefaultHttpClientConnectionOperator {

        Operador(SchemePortResolver puertos, DnsResolver guardia, TlsSocketStrategy tls) {
            super(
                    // A plain new Socket() would ask the JVM whether there is a SOCKS proxy.
                    proxy -> new Socket(Proxy.NO_PROXY),
                    puertos,
                    guardia,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }

        @Override
        protected void onBeforeSocketConnect(HttpContext contexto, HttpHost host) {
            Cronometro.ACTUAL.get().empieza(Fase.CONEXION);
        }

        @Override
        protected void onAfterSocketConnect(HttpContext contexto, HttpHost host) {
            Cronometro.ACTUAL.get().termina();
        }

        @Override
        protected void onBeforeTlsHandshake(HttpContext contexto, HttpHost host) {
            Cronometro.ACTUAL.get().empieza(Fase.TLS);
        }

        @Override
        protected void onAfterTlsHandshake(HttpContext contexto, HttpHost host) {
            Cronometro.ACTUAL.get().termina();
        }
    }
}
