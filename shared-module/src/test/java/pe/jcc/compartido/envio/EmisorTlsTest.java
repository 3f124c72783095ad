package pe.jcc.compartido.envio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import static pe.jcc.compartido.envio.ServidorDePrueba.escribir;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate is receptor.pe's, signed by itself. */
@TestInstance(PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before all
class EmisorTlsTest {

    private static final Duration PLAZO = Duration.ofSeconds(1);
    private static final Duration HOLGURA = Duration.ofMillis(300);
    private static final String CLAVE = "de-prueba";

    private SSLContext contexto;
    private Emisor confiado;

    @BeforeAll
    void preparar(@TempDir Path carpeta) throws Exception {
        contexto = contexto(carpeta.resolve("receptor.p12"));
        confiado =
                new Emisor(destinos(), Clock.systemUTC(), new DefaultClientTlsStrategy(contexto));
    }

    @AfterAll
    void cerrar() {
        confiado.close();
    }

    @Test
    void who_is_trusted_is_sent_to_and_the_connection_is_kept() throws IOException {
        try (var servidor = contestaBien()) {
            var primera = enviar(confiado, "receptor.pe", servidor);
            var segunda = enviar(confiado, "receptor.pe", servidor);

            assertThat(primera.exito()).isTrue();
            assertThat(primera.tiempos().tls()).isPositive();
            assertThat(segunda.exito()).isTrue();
            assertThat(segunda.tiempos().tls()).isNull();
            assertThat(servidor.conexiones).hasValue(1);
        }
    }

    @Test
    void a_kept_connection_that_they_closed_is_no_failure() throws Exception {
        try (var servidor =
                new ServidorDePrueba(
                        escuchar(),
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(conexion, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(enviar(confiado, "receptor.pe", servidor).exito()).isTrue();
                Thread.sleep(100);
            }
            assertThat(servidor.conexiones).hasValue(3);
        }
    }

    @Test
    void who_is_not_trusted_gets_nothing() throws IOException {
        try (var servidor = contestaBien();
                var comun = new Emisor(destinos(), Clock.systemUTC())) {
            var salida = enviar(comun, "receptor.pe", servidor);

            assertThat(salida.falla()).isEqualTo(Falla.TLS);
            assertThat(salida.tiempos().conexion()).isPositive();
            assertThat(salida.tiempos().tls()).isNull();
            assertThat(servidor.pedidos).isEmpty();
        }
    }

    @Test
    void another_name_than_the_certificates_gets_nothing() throws IOException {
        try (var servidor = contestaBien()) {
            assertThat(enviar(confiado, "otro.pe", servidor).falla()).isEqualTo(Falla.TLS);
            assertThat(servidor.pedidos).isEmpty();
        }
    }

    @Test
    void who_speaks_no_tls_gets_nothing() throws IOException {
        try (var servidor = ServidorDePrueba.queContestaBien()) {
            assertThat(enviar(confiado, "receptor.pe", servidor).falla())
                    .isIn(Falla.TLS, Falla.PLAZO);
            assertThat(servidor.pedidos).isEmpty();
        }
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> escribir(conexion, "HTTP/1.1 400 No\r\n\r\n"))) {
            assertThat(enviar(confiado, "receptor.pe", servidor).falla()).isEqualTo(Falla.TLS);
        }
        try (var servidor = new ServidorDePrueba((quien, conexion) -> {})) {
            assertThat(enviar(confiado, "receptor.pe", servidor).falla()).isEqualTo(Falla.TLS);
        }
    }

    @Test
    void a_handshake_that_is_not_answered_has_until_the_end_of_the_time() throws IOException {
        try (var servidor = new ServidorDePrueba((quien, conexion) -> Thread.sleep(10_000))) {
            var salida = enviar(confiado, "receptor.pe", servidor);

            assertThat(salida.falla()).isEqualTo(Falla.PLAZO);
            assertThat(total(salida)).isBetween(PLAZO, PLAZO.plus(HOLGURA));
            assertThat(salida.tiempos().conexion()).isPositive();
            assertThat(salida.tiempos().tls()).isNull();
        }
    }

    /** A socket of TLS that somebody is writing to is not closed as easily as another. */
    @Test
    void who_does_not_read_what_we_send_has_until_the_end_of_the_time() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        escuchar(),
                        (quien, conexion) -> {
                            conexion.getInputStream().read();
                            Thread.sleep(10_000);
                        })) {
            var salida =
                    confiado.enviar(
                            new Envio(
                                    url("receptor.pe", servidor),
                                    Map.of(),
                                    new byte[50_000_000],
                                    PLAZO));

            assertThat(salida.falla()).isEqualTo(Falla.PLAZO);
            assertThat(total(salida)).isBetween(PLAZO, PLAZO.plus(HOLGURA));
        }
    }

    @Test
    void a_body_that_drips_has_until_the_end_of_the_time() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        escuchar(),
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(conexion, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
                            for (int i = 0; i < 100; i++) {
                                escribir(conexion, "x");
                                Thread.sleep(100);
                            }
                        })) {
            var salida = enviar(confiado, "receptor.pe", servidor);

            assertThat(salida.falla()).isEqualTo(Falla.PLAZO);
            assertThat(salida.codigo()).isEqualTo(200);
            assertThat(total(salida)).isBetween(PLAZO, PLAZO.plus(HOLGURA));
        }
    }

    private ServidorDePrueba contestaBien() throws IOException {
        return new ServidorDePrueba(
                escuchar(),
                (quien, conexion) -> {
                    while (quien.leerPedido(conexion)) {
                        escribir(conexion, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    }
                });
    }

    private ServerSocket escuchar() throws IOException {
        return contexto.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static Salida enviar(Emisor emisor, String host, ServidorDePrueba servidor) {
        return emisor.enviar(new Envio(url(host, servidor), Map.of(), new byte[10], PLAZO));
    }

    private static URI url(String host, ServidorDePrueba servidor) {
        return URI.create("https://" + host + ":" + servidor.puerto() + "/");
    }

    private static Duration total(Salida salida) {
        return Duration.ofNanos(salida.tiempos().total() * 1000L);
    }

    private static Destinos destinos() {
        return new Destinos(
                "receptor.pe,otro.pe",
                nombre -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
    }

    private static SSLContext contexto(Path almacen)
            throws IOException, GeneralSecurityException, InterruptedException {
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "receptor",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=receptor.pe",
                                "-ext",
                                "san=dns:receptor.pe",
                                "-keystore",
                                almacen.toString(),
                                "-storepass",
                                CLAVE)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        var claves = KeyStore.getInstance(almacen.toFile(), CLAVE.toCharArray());
        var propias = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        propias.init(claves, CLAVE.toCharArray());
        var ajenas = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        ajenas.init(claves);
        var contexto = SSLContext.getInstance("TLS");
        contexto.init(propias.getKeyManagers(), ajenas.getTrustManagers(), null);
        return contexto;
    }
}
