package pe.jcc.compartido.envio;

import static org.assertj.core.api.Assertions.assertThat;

import static pe.jcc.compartido.envio.ServidorDePrueba.escribir;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;

class EmisorTest {

    private static final Duration PLAZO = Duration.ofSeconds(1);
    private static final Duration HOLGURA = Duration.ofMillis(300);
    private static final Clock RELOJ =
            Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    private final Emisor emisor = emisor("127.0.0.0/8, ::1", EmisorTest::nadie);

    @AfterEach
    void cerrar() {
        emisor.close();
    }

    @Test
    void what_is_sent_is_what_was_given_and_little_else() throws IOException {
        try (var servidor = ServidorDePrueba.queContestaBien()) {
            var salida =
                    emisor.enviar(
                            new Envio(
                                    servidor.url("/hook?a=%20b"),
                                    Map.of("Content-Type", "application/json", "X-Uno", "1"),
                                    "{\"ñ\": 1}".getBytes(UTF_8),
                                    PLAZO));

            assertThat(salida.exito()).isTrue();
            assertThat(salida.codigo()).isEqualTo(200);
            assertThat(salida.falla()).isNull();
            assertThat(salida.respuesta()).asString(UTF_8).isEqualTo("ok");
            assertThat(salida.direccionRemota()).isEqualTo("127.0.0.1");
            assertThat(servidor.pedidos.getFirst().lines())
                    .startsWith("POST /hook?a=%20b HTTP/1.1")
                    .containsExactlyInAnyOrder(
                            "POST /hook?a=%20b HTTP/1.1",
                            "Content-Type: application/json",
                            "X-Uno: 1",
                            "Content-Length: 9",
                            "Host: 127.0.0.1:" + servidor.puerto(),
                            "Connection: keep-alive",
                            "User-Agent: JCC-Webhooks/1",
                            "",
                            "{\"Ã±\": 1}");
        }
    }

    @Test
    void a_path_that_looks_like_a_host_is_a_path() throws IOException {
        try (var servidor = ServidorDePrueba.queContestaBien()) {
            assertThat(enviar(servidor.url("//otro.pe/@x")).exito()).isTrue();
            assertThat(servidor.pedidos.getFirst())
                    .startsWith("POST //otro.pe/@x HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + servidor.puerto());
        }
    }

    @Test
    void an_address_of_ipv6_is_sent_to_like_any_other() throws IOException {
        var escucha = ServidorDePrueba.escuchar("::1");
        try (var servidor =
                new ServidorDePrueba(
                        escucha,
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(conexion, "HTTP/1.1 204 No Content\r\n\r\n");
                        })) {
            var salida = enviar(URI.create("http://[::1]:" + servidor.puerto() + "/"));

            assertThat(salida.codigo()).isEqualTo(204);
            assertThat(salida.direccionRemota()).isEqualTo("::1");
            assertThat(servidor.pedidos.getFirst())
                    .contains("Host: [::1]:" + servidor.puerto() + "\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, true",
        "201, true",
        "204, true",
        "299, true",
        "301, false",
        "304, false",
        "400, false",
        "404, false",
        "410, false",
        "429, false",
        "500, false",
        "503, false",
        "599, false"
    })
    void the_status_says_whether_it_went_well(int codigo, boolean exito) throws IOException {
        try (var servidor =
                ServidorDePrueba.que("HTTP/1.1 " + codigo, "Content-Length: 0", "", "")) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.codigo()).isEqualTo(codigo);
            assertThat(salida.exito()).isEqualTo(exito);
            assertThat(salida.falla()).isNull();
            assertThat(servidor.pedidos).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | PT2M",
                "0                             | PT0S",
                "86400                         | PT24H",
                "999999999                     | PT24H",
                "999999999999999999            | PT24H",
                "9999999999999999999999        |",
                "Wed, 25 Nov 2026 10:05:00 GMT | PT5M",
                "Wed, 25 Nov 2099 10:05:00 GMT | PT24H",
                "Wednesday, 25-Nov-26 10:05:00 GMT | PT5M",
                "Wed, 25 Nov 2026 09:59:00 GMT |",
                "-5                            |",
                "1.5                           |",
                "mañana                        |",
                "''                            |"
            })
    void retry_after_says_how_long_to_wait(String escrita, @Nullable Duration esperar)
            throws IOException {
        try (var servidor =
                ServidorDePrueba.que(
                        "HTTP/1.1 429 Too Many Requests",
                        "Retry-After: " + escrita,
                        "Content-Length: 0",
                        "",
                        "")) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.codigo()).isEqualTo(429);
            assertThat(salida.esperar()).isEqualTo(esperar);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_an_answer_and_is_not_followed(int codigo) throws IOException {
        try (var privado = ServidorDePrueba.queContestaBien();
                var servidor =
                        ServidorDePrueba.que(
                                "HTTP/1.1 " + codigo + " Found",
                                "Location: " + privado.url("/secreto"),
                                "Content-Length: 0",
                                "",
                                "")) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.codigo()).isEqualTo(codigo);
            assertThat(salida.exito()).isFalse();
            assertThat(privado.conexiones).hasValue(0);
        }
    }

    @Test
    void cookies_and_logins_asked_for_are_not_given() throws IOException {
        try (var servidor =
                ServidorDePrueba.que(
                        "HTTP/1.1 401 Unauthorized",
                        "WWW-Authenticate: Basic realm=\"a\"",
                        "Set-Cookie: a=b",
                        "Content-Length: 0",
                        "",
                        "")) {
            assertThat(enviar(servidor.url("/")).codigo()).isEqualTo(401);
            assertThat(enviar(servidor.url("/")).codigo()).isEqualTo(401);
            assertThat(servidor.pedidos)
                    .hasSize(2)
                    .allSatisfy(
                            pedido -> assertThat(pedido).doesNotContain("Cookie", "Authorization"));
        }
    }

    @Test
    void a_connection_is_used_again() throws IOException {
        try (var servidor = ServidorDePrueba.queContestaBien()) {
            var primera = enviar(servidor.url("/")).tiempos();
            var segunda = enviar(servidor.url("/")).tiempos();

            assertThat(servidor.conexiones).hasValue(1);
            assertThat(primera.conexion()).isPositive();
            assertThat(primera.primerByte()).isPositive().isLessThanOrEqualTo(primera.total());
            assertThat(primera.dns()).isPositive();
            assertThat(primera.tls()).isNull();
            assertThat(segunda.dns()).isNull();
            assertThat(segunda.conexion()).isNull();
            assertThat(segunda.primerByte()).isPositive();
        }
    }

    /** It says nothing of closing, and closes: at once after its answer, or while the connection rests. */
    @ParameterizedTest
    @ValueSource(ints = {0, 200})
    void a_kept_connection_that_they_closed_is_no_failure(int milisegundos) throws Exception {
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(conexion, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                            Thread.sleep(milisegundos);
                        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(enviar(servidor.url("/")).exito()).isTrue();
                Thread.sleep(milisegundos + 50);
            }
            assertThat(servidor.conexiones).hasValue(5);
        }
    }

    @Test
    void who_never_answers_has_until_the_end_of_the_time() throws IOException {
        try (var servidor = new ServidorDePrueba((quien, conexion) -> Thread.sleep(10_000))) {
            var salida = aTiempo(servidor.url("/"));

            assertThat(salida.codigo()).isNull();
            assertThat(salida.direccionRemota()).isEqualTo("127.0.0.1");
            assertThat(salida.tiempos().conexion()).isNotNull();
            assertThat(salida.tiempos().primerByte()).isNull();
        }
    }

    @Test
    void a_body_that_drips_has_until_the_end_of_the_time() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(conexion, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
                            gotear(conexion, "x".repeat(100));
                        })) {
            var salida = aTiempo(servidor.url("/"));

            assertThat(salida.codigo()).isEqualTo(200);
            assertThat(salida.exito()).isFalse();
            assertThat(salida.respuesta()).asString(UTF_8).matches("x{5,15}");
        }
    }

    @Test
    void headers_that_drip_have_until_the_end_of_the_time() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            gotear(conexion, "HTTP/1.1 200 OK\r\nX-Uno: " + "x".repeat(1000));
                        })) {
            assertThat(aTiempo(servidor.url("/")).codigo()).isNull();
        }
    }

    @Test
    void provisional_answers_without_end_have_until_the_end_of_the_time() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            while (true) {
                                escribir(
                                        conexion, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
                                Thread.sleep(20);
                            }
                        })) {
            assertThat(aTiempo(servidor.url("/")).codigo()).isNull();
        }
    }

    @Test
    void who_does_not_read_what_we_send_has_until_the_end_of_the_time() throws IOException {
        try (var servidor = new ServidorDePrueba((quien, conexion) -> Thread.sleep(10_000))) {
            aTiempo(new Envio(servidor.url("/"), Map.of(), new byte[50_000_000], PLAZO));
        }
    }

    @Test
    void a_name_that_the_dns_does_not_answer_has_until_the_end_of_the_time() {
        try (var otro =
                emisor(
                        "",
                        nombre -> {
                            dormir(10_000);
                            throw new UnknownHostException(nombre);
                        })) {
            var salida = otro.enviar(envio(URI.create("http://lento.pe/")));

            assertThat(salida.falla()).isEqualTo(Falla.PLAZO);
            assertThat(total(salida)).isBetween(PLAZO, PLAZO.plus(HOLGURA));
            assertThat(salida.tiempos().dns()).isNull();
        }
    }

    @Test
    void the_times_of_many_hold_at_once_and_the_dead_do_not_delay_the_living() throws Exception {
        try (var muerto = new ServidorDePrueba((quien, conexion) -> Thread.sleep(20_000));
                var vivo = ServidorDePrueba.queContestaBien()) {
            var colgadas = new ArrayList<Future<Salida>>();
            try (var hilos = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 300; i++) {
                    colgadas.add(hilos.submit(() -> enviar(muerto.url("/"))));
                }
                for (int i = 0; i < 50; i++) {
                    var salida = hilos.submit(() -> enviar(vivo.url("/"))).get();
                    assertThat(salida.exito()).isTrue();
                    assertThat(total(salida)).isLessThan(HOLGURA);
                }
            }
            for (var colgada : colgadas) {
                assertThat(colgada.get().falla()).isEqualTo(Falla.PLAZO);
                assertThat(total(colgada.get())).isBetween(PLAZO, PLAZO.plus(HOLGURA));
            }
        }
    }

    @Test
    void of_a_body_without_end_64_kib_are_read_and_the_rest_is_left() throws IOException {
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(
                                    conexion,
                                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            while (true) {
                                escribir(conexion, "1000\r\n" + "x".repeat(4096) + "\r\n");
                            }
                        })) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.exito()).isTrue();
            assertThat(salida.respuesta()).hasSize(64 * 1024);
            assertThat(total(salida)).isLessThan(HOLGURA);
            assertThat(enviar(servidor.url("/")).exito()).isTrue();
            assertThat(servidor.conexiones).hasValue(2);
        }
    }

    @Test
    void a_body_that_is_packed_stays_packed() throws IOException {
        var empacado = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(empacado)) {
            gzip.write(new byte[10_000_000]);
        }
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            escribir(
                                    conexion,
                                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                                            + empacado.size()
                                            + "\r\n\r\n");
                            empacado.writeTo(conexion.getOutputStream());
                        })) {
            assertThat(enviar(servidor.url("/")).respuesta()).isEqualTo(empacado.toByteArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nab', CORTE",
        "'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab', CORTE",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab', CORTE",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n', CORTE",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab', PROTOCOLO",
    })
    void an_answer_that_is_cut_short_is_no_success(String respuesta, Falla falla)
            throws IOException {
        try (var servidor = queCierraTras(respuesta)) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.codigo()).isEqualTo(200);
            assertThat(salida.falla()).isEqualTo(falla);
            assertThat(salida.exito()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', CORTE",
        "'\r\n', CORTE",
        "'HTTP/1.1 200 OK\r\nX-Uno', PROTOCOLO",
        "'SSH-2.0-OpenSSH_9.6\r\n', PROTOCOLO",
        "'HTTP/1.1 abc OK\r\n\r\n', PROTOCOLO",
        "'HTTP/9.9 200 OK\r\n\r\n', PROTOCOLO",
        "'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n', PROTOCOLO",
        "'HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n', PROTOCOLO",
        "'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n', PROTOCOLO",
    })
    void what_is_no_answer_has_its_reason(String respuesta, Falla falla) throws IOException {
        try (var servidor = queCierraTras(respuesta)) {
            var salida = enviar(servidor.url("/"));

            assertThat(salida.codigo()).isNull();
            assertThat(salida.falla()).isEqualTo(falla);
        }
    }

    @Test
    void headers_have_a_bound() throws IOException {
        try (var muchas = queCierraTras("HTTP/1.1 200 OK\r\n" + "X-Uno: 1\r\n".repeat(5000));
                var larga = queCierraTras("HTTP/1.1 200 OK\r\nX-Uno: " + "x".repeat(100_000));
                var sinFin =
                        new ServidorDePrueba(
                                (quien, conexion) -> {
                                    quien.leerPedido(conexion);
                                    escribir(conexion, "HTTP/1.1 200 OK\r\n");
                                    while (true) {
                                        escribir(conexion, "X-Uno: 1\r\n");
                                    }
                                })) {
            for (var servidor : List.of(muchas, larga, sinFin)) {
                assertThat(enviar(servidor.url("/")).falla()).isEqualTo(Falla.PROTOCOLO);
            }
        }
    }

    @Test
    void whatever_bytes_come_back_nothing_is_thrown() throws IOException {
        var azar = new Random(7);
        var comienzos =
                List.of(
                        "",
                        "HTTP/1.1 200 OK\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        try (var servidor =
                new ServidorDePrueba(
                        (quien, conexion) -> {
                            quien.leerPedido(conexion);
                            var bytes = new byte[azar.nextInt(300)];
                            azar.nextBytes(bytes);
                            escribir(conexion, comienzos.get(azar.nextInt(comienzos.size())));
                            conexion.getOutputStream().write(bytes);
                        })) {
            for (int i = 0; i < 500; i++) {
                var salida = enviar(servidor.url("/"));
                if (salida.detalle() != null) {
                    assertThat(salida.detalle()).doesNotContainPattern("\\p{Cntrl}");
                }
            }
        }
    }

    @Test
    void a_port_where_nobody_listens_takes_no_connection() throws IOException {
        int puerto;
        try (var libre = ServidorDePrueba.escuchar("127.0.0.1")) {
            puerto = libre.getLocalPort();
        }
        var salida = enviar(URI.create("http://127.0.0.1:" + puerto + "/"));

        assertThat(salida.falla()).isEqualTo(Falla.CONEXION);
        assertThat(salida.detalle()).contains("refused");
        assertThat(salida.tiempos().conexion()).isNull();
    }

    /** Linux leaves a connection waiting when the queue of the listener is full. */
    @Test
    void who_does_not_take_the_connection_has_3_seconds() throws IOException {
        var cola = new ArrayList<Socket>();
        try (var sordo = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            for (int i = 0; i < 8; i++) {
                var conexion = new Socket();
                cola.add(conexion);
                Thread.startVirtualThread(() -> conectar(conexion, sordo));
            }
            dormir(200);
            var url = URI.create("http://127.0.0.1:" + sordo.getLocalPort() + "/");
            var salida =
                    emisor.enviar(new Envio(url, Map.of(), new byte[0], Duration.ofSeconds(10)));

            assertThat(salida.falla()).isEqualTo(Falla.CONEXION);
            assertThat(total(salida))
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(3).plus(HOLGURA));
        } finally {
            for (var conexion : cola) {
                conexion.close();
            }
        }
    }

    @Test
    void a_name_without_address_has_its_reason() {
        var salida = enviar(URI.create("http://no-existe.pe/"));

        assertThat(salida.falla()).isEqualTo(Falla.DNS);
        assertThat(salida.tiempos().dns()).isNull();
    }

    @Test
    void a_name_is_connected_to_where_the_guard_found_it() throws IOException {
        try (var servidor = ServidorDePrueba.queContestaBien();
                var otro = emisor("receptor.pe", EmisorTest::aqui)) {
            var url = URI.create("http://receptor.pe:" + servidor.puerto() + "/");
            var salida = otro.enviar(envio(url));

            assertThat(salida.exito()).isTrue();
            assertThat(salida.tiempos().dns()).isPositive();
            assertThat(servidor.pedidos.getFirst())
                    .contains("Host: receptor.pe:" + servidor.puerto());
        }
    }

    @Test
    void what_is_allowed_for_one_port_or_name_is_not_for_another() throws IOException {
        try (var uno = ServidorDePrueba.queContestaBien();
                var dos = ServidorDePrueba.queContestaBien();
                var otro = emisor("127.0.0.1:" + uno.puerto(), EmisorTest::aqui)) {
            assertThat(otro.enviar(envio(uno.url("/"))).exito()).isTrue();
            assertThat(otro.enviar(envio(dos.url("/"))).falla())
                    .isEqualTo(Falla.DIRECCION_PROHIBIDA);
            for (var host : List.of("localhost", "2130706433", "[::ffff:127.0.0.1]", "127.0.0.2")) {
                var url = URI.create("http://" + host + ":" + uno.puerto() + "/");
                assertThat(otro.enviar(envio(url)).falla()).isEqualTo(Falla.DIRECCION_PROHIBIDA);
            }
            assertThat(uno.conexiones).hasValue(1);
            assertThat(dos.conexiones).hasValue(0);
        }
    }

    @Test
    void the_proxies_of_the_machine_are_passed_by() throws IOException {
        var propiedades =
                Map.of(
                        "http.proxyHost", "127.0.0.1",
                        "http.proxyPort", "1",
                        "http.nonProxyHosts", "",
                        "socksProxyHost", "127.0.0.1",
                        "socksProxyPort", "1",
                        "socksNonProxyHosts", "");
        try (var servidor = ServidorDePrueba.queContestaBien()) {
            propiedades.forEach(System::setProperty);
            try (var otro = emisor("127.0.0.1", EmisorTest::nadie)) {
                assertThat(otro.enviar(envio(servidor.url("/"))).exito()).isTrue();
            }
        } finally {
            propiedades.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void when_the_platform_stops_what_is_under_way_ends_as_interrupted() throws Exception {
        try (var servidor = new ServidorDePrueba((quien, conexion) -> Thread.sleep(10_000))) {
            var paciente =
                    new Envio(servidor.url("/"), Map.of(), new byte[0], Duration.ofSeconds(8));
            var salida = new FutureTask<>(() -> emisor.enviar(paciente));
            Thread.startVirtualThread(salida);
            dormir(300);
            emisor.close();

            assertThat(salida.get().falla()).isEqualTo(Falla.INTERRUMPIDO);
            assertThat(total(salida.get())).isLessThan(Duration.ofSeconds(2));
            assertThat(enviar(servidor.url("/")).falla()).isEqualTo(Falla.INTERRUMPIDO);
        }
    }

    @Test
    void a_thread_that_is_interrupted_stops_waiting() throws Exception {
        try (var servidor = new ServidorDePrueba((quien, conexion) -> Thread.sleep(10_000))) {
            var paciente =
                    new Envio(servidor.url("/"), Map.of(), new byte[0], Duration.ofSeconds(8));
            var salida = new FutureTask<>(() -> emisor.enviar(paciente));
            var hilo = Thread.startVirtualThread(salida);
            dormir(300);
            hilo.interrupt();

            assertThat(salida.get().falla()).isEqualTo(Falla.INTERRUMPIDO);
            assertThat(total(salida.get())).isLessThan(Duration.ofSeconds(2));
        }
    }

    private Salida aTiempo(URI url) {
        return aTiempo(envio(url));
    }

    private Salida aTiempo(Envio envio) {
        var salida = emisor.enviar(envio);
        assertThat(salida.falla()).isEqualTo(Falla.PLAZO);
        assertThat(total(salida)).isBetween(PLAZO, PLAZO.plus(HOLGURA));
        return salida;
    }

    private Salida enviar(URI url) {
        return emisor.enviar(envio(url));
    }

    private static Envio envio(URI url) {
        return new Envio(url, Map.of(), "{}".getBytes(UTF_8), PLAZO);
    }

    private static Duration total(Salida salida) {
        return Duration.ofNanos(salida.tiempos().total() * 1000L);
    }

    private static Emisor emisor(String permitidos, Consultas.Dns dns) {
        return new Emisor(new Destinos(permitidos, dns), RELOJ);
    }

    private static InetAddress[] nadie(String nombre) throws UnknownHostException {
        throw new UnknownHostException(nombre);
    }

    private static InetAddress[] aqui(String nombre) {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private static ServidorDePrueba queCierraTras(String respuesta) {
        return new ServidorDePrueba(
                (quien, conexion) -> {
                    quien.leerPedido(conexion);
                    escribir(conexion, respuesta);
                });
    }

    private static void gotear(Socket conexion, String texto)
            throws IOException, InterruptedException {
        for (int i = 0; i < texto.length(); i++) {
            escribir(conexion, texto.substring(i, i + 1));
            Thread.sleep(100);
        }
    }

    private static void conectar(Socket conexion, ServerSocket sordo) {
        try {
            conexion.connect(sordo.getLocalSocketAddress());
        } catch (IOException enLaCola) {
            // Those that do not fit wait until the test closes them.
        }
    }

    private static void dormir(long milisegundos) {
        try {
            Thread.sleep(milisegundos);
        } catch (InterruptedException interrumpido) {
            Thread.currentThread().interrupt();
        }
    }
}
