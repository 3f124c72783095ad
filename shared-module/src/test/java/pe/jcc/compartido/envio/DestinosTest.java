package pe.jcc.compartido.envio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class DestinosTest {

    private static final Duration ESPERA = Duration.ofSeconds(2);

    private static final Destinos DESTINOS = new Destinos("", DestinosTest::resolver);

    private static final Emisor EMISOR = new Emisor(DESTINOS, Clock.systemUTC());

    private static final AtomicInteger AL_GUARDAR = new AtomicInteger();
    private static final AtomicInteger AL_ENVIAR = new AtomicInteger();

    @AfterAll
    static void contar() {
        EMISOR.close();
        System.out.printf(
                "Forbidden destinations: %d refused when saved, %d of them refused when sent to%n",
                AL_GUARDAR.get(), AL_ENVIAR.get());
        assertThat(AL_GUARDAR.get()).isGreaterThanOrEqualTo(80);
    }

    /** Those that are no URI at all cannot be sent to: nobody can write them down. */
    @ParameterizedTest
    @MethodSource("prohibidas")
    void a_forbidden_destination_is_refused_when_it_is_saved_and_when_it_is_sent_to(String url) {
        assertThat(rechazo(url)).isNotNull();
        AL_GUARDAR.incrementAndGet();
        try {
            var salida = EMISOR.enviar(envio(new URI(url)));
            assertThat(salida.falla()).isEqualTo(Falla.DIRECCION_PROHIBIDA);
            assertThat(salida.direccionRemota()).isNull();
            assertThat(salida.tiempos().conexion()).isNull();
            AL_ENVIAR.incrementAndGet();
        } catch (URISyntaxException noEsUri) {
            assertThat(rechazo(url).clave()).isEqualTo("webhook.url_mal_escrita");
        }
    }

    static Stream<String> prohibidas() {
        return """
        http://127.0.0.1/
        http://127.0.0.1:8080/hook
        https://127.0.0.1/
        http://127.255.255.254/
        http://0.0.0.0/
        http://0.1.2.3/
        http://10.0.0.1/
        http://10.255.255.255/
        http://172.16.0.1/
        http://172.31.255.255/
        http://192.168.0.1/
        http://192.168.255.255/
        http://100.64.0.1/
        http://100.127.255.255/
        http://169.254.0.1/
        http://169.254.169.254/latest/meta-data/
        http://100.100.100.200/
        http://192.0.0.192/
        http://168.63.129.16/
        http://192.0.0.1/
        http://192.0.2.1/
        http://192.31.196.1/
        http://192.52.193.1/
        http://192.88.99.1/
        http://192.175.48.1/
        http://198.18.0.1/
        http://198.19.255.255/
        http://198.51.100.1/
        http://203.0.113.1/
        http://224.0.0.1/
        http://239.255.255.255/
        http://240.0.0.1/
        http://255.255.255.255/
        http://2130706433/
        http://017700000001/
        http://0x7f000001/
        http://0X7F000001/
        http://0x7f.0x0.0x0.0x1/
        http://0177.0.0.1/
        http://0177.0.0.01/
        http://127.0.0.01/
        http://00127.0.0.1/
        http://127.1/
        http://127.0.1/
        http://0/
        http://0x/
        http://0x0/
        http://1/
        http://127.0.0.1./
        http://127.0.0.1../
        http://2852039166/
        http://0xa9fea9fe/
        http://169.254.43518/
        http://169.16689662/
        http://0251.0376.0251.0376/
        http://0xA9.0xFE.0xA9.0xFE/
        http://0xa9.254.0251.254/
        http://256.1/
        http://127.0.0.256/
        http://4294967297/
        http://127.0.0.1.0x7f/
        http://a.127/
        http://[::1]/
        http://[::1]:8080/
        http://[::]/
        http://[0:0:0:0:0:0:0:1]/
        http://[0000:0000:0000:0000:0000:0000:0000:0001]/
        http://[::127.0.0.1]/
        http://[::7f00:1]/
        http://[::8.8.8.8]/
        http://[::ffff:127.0.0.1]/
        http://[::ffff:7f00:1]/
        http://[::FFFF:10.0.0.1]/
        http://[::ffff:169.254.169.254]/
        http://[::ffff:8.8.8.8]/
        http://[0:0:0:0:0:ffff:7f00:0001]/
        http://[::ffff:0:127.0.0.1]/
        http://[64:ff9b::127.0.0.1]/
        http://[64:ff9b::7f00:1]/
        http://[64:ff9b::169.254.169.254]/
        http://[64:ff9b::8.8.8.8]/
        http://[64:ff9b:1::10.0.0.1]/
        http://[64:ff9b:1:abcd::1]/
        http://[2002:7f00:1::]/
        http://[2002:a00:1::1]/
        http://[2002:808:808::1]/
        http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/
        http://[2001::1]/
        http://[2001:2::1]/
        http://[2001:10::1]/
        http://[2001:20::1]/
        http://[2001:db8::1]/
        http://[3fff::1]/
        http://[5f00::1]/
        http://[2620:4f:8000::1]/
        http://[100::1]/
        http://[100:0:0:1::1]/
        http://[fc00::1]/
        http://[fd00:ec2::254]/
        http://[fd20:ce::254]/
        http://[fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]/
        http://[fe80::1]/
        http://[fe80::1%eth0]/
        http://[fe80::1%25eth0]/
        http://[::1%25lo]/
        http://[::1%1]/
        http://[fec0::1]/
        http://[ff02::1]/
        http://[ff0e::1]/
        http://[4000::1]/
        http://[8000::1]/
        http://[::1/
        http://[127.0.0.1]/
        http://[v1.fe80::1]/
        http://[]/
        http://localhost/
        http://LOCALHOST/
        http://LocalHost:9200/
        http://localhost./
        http://cosa.localhost/
        http://interno.pe/
        http://INTERNO.pe/
        http://metadatos.pe/
        http://mixto.pe/
        http://v6.pe/
        http://mapeada.pe/
        http://nat64.pe/
        http://usuario@8.8.8.8/
        http://usuario:clave@8.8.8.8/
        http://8.8.8.8@127.0.0.1/
        http://127.0.0.1@8.8.8.8/
        http://@8.8.8.8/
        http://8.8.8.8:80@127.0.0.1/
        http://8.8.8.8#@127.0.0.1/
        http://8.8.8.8/#
        http://8.8.8.8\\@127.0.0.1/
        http://127.0.0.1\\.pe/
        http://127%2e0%2e0%2e1/
        http://%31%32%37.0.0.1/
        http://%6cocalhost/
        http://１２７.0.0.1/
        http://127。0。0。1/
        http://127．0．0．1/
        http://①②⑦.0.0.1/
        http://١٢٧.٠.٠.١/
        http://ⓛocalhost/
        http://loca\u00adlhost/
        http://127.0.0.1\u0000.pe/
        http://127.0.0.1\t/
        http:// 127.0.0.1/
        http://127.0.0.1 /
        http:127.0.0.1
        http:/127.0.0.1/
        http:///127.0.0.1/
        http:////127.0.0.1/
        //127.0.0.1/
        127.0.0.1
        localhost:8080
        http://
        http://./
        http://../
        http://:80/
        http://-a.pe/
        http://a..pe/
        http://a_b.pe/
        http://8.8.8.8:0/
        http://8.8.8.8:65536/
        http://8.8.8.8:-1/
        http://8.8.8.8:99999999999/
        ftp://8.8.8.8/
        file:///etc/passwd
        gopher://8.8.8.8/
        jar:http://8.8.8.8!/
        javascript:alert(1)
        ldap://8.8.8.8/
        unix:/var/run/docker.sock
        """
                .lines();
    }

    /** Whatever the client takes for a host comes by here; the DNS is never asked what an address means. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "127.0.0.1.",
                "1",
                "::1",
                "[::1]",
                "::1%lo",
                "fe80::1%1",
                "::ffff:127.0.0.1",
                "::ffff:0a00:0001",
                "64:ff9b::a00:1",
                "localhost",
                "LOCALHOST",
                "a.localhost",
                "localhost.",
                "",
                ".",
                "a..b",
                "a_b",
                "a b",
                "１２７.0.0.1",
                "interno.pe",
                "mixto.pe",
                "v6.pe",
                "mapeada.pe",
                "nat64.pe",
                "metadatos.pe"
            })
    void the_guard_refuses_a_forbidden_host_itself(String host) {
        assertThatThrownBy(() -> DESTINOS.direcciones(host, 80, ESPERA))
                .isInstanceOf(DireccionProhibida.class);
    }

    @Test
    void a_url_of_more_than_2000_characters_is_refused() {
        var justa = "http://publico.pe/" + "a".repeat(1982);

        assertThat(DESTINOS.comprobar(justa)).hasToString(justa);
        assertThat(rechazo(justa + "a")).isEqualTo(Frase.de("campo.largo", 2000));
    }

    @Test
    void where_this_process_listens_itself_may_be_reached_and_no_port_beside_it() {
        var destinos = new Destinos("");
        destinos.permitir(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 4321));

        assertThat(destinos.comprobar("http://127.0.0.1:4321/")).hasPort(4321);
        for (var otra :
                List.of("http://127.0.0.1:4322/", "http://127.0.0.2:4321/", "http://[::1]:4321/")) {
            assertThatThrownBy(() -> destinos.comprobar(otra)).isInstanceOf(DatoInvalido.class);
        }
    }

    @Test
    void who_is_refused_hears_why() {
        assertThat(rechazo("ftp://publico.pe/").clave()).isEqualTo("webhook.url_esquema");
        assertThat(rechazo("http://a@publico.pe/").clave()).isEqualTo("webhook.url_usuario");
        assertThat(rechazo("http://publico.pe/#a").clave()).isEqualTo("webhook.url_fragmento");
        assertThat(rechazo("http://publico.pe:0/").clave()).isEqualTo("webhook.url_puerto");
        assertThat(rechazo("http://127.1/")).isEqualTo(Frase.de("webhook.url_direccion", "127.1"));
        assertThat(rechazo("http://ñandú.pe/").clave()).isEqualTo("webhook.url_mal_escrita");
        assertThat(rechazo("http://interno.pe/"))
                .isEqualTo(Frase.de("webhook.url_prohibida", "10.0.0.5 (10.0.0.0/8)"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://publico.pe/hook, https://publico.pe/hook",
        "HTTPS://PUBLICO.PE/Hook, https://publico.pe/Hook",
        "http://publico.pe, http://publico.pe/",
        "http://publico.pe:80/, http://publico.pe/",
        "http://publico.pe:/, http://publico.pe/",
        "https://publico.pe:443/a, https://publico.pe/a",
        "https://publico.pe:8443/a, https://publico.pe:8443/a",
        "http://publico.pe?a=%20b, http://publico.pe/?a=%20b",
        "http://publico.pe/?, http://publico.pe/?",
        "http://publico.pe//interno.pe/a, http://publico.pe//interno.pe/a",
        "http://8.8.8.8/, http://8.8.8.8/",
        "http://172.32.0.1/, http://172.32.0.1/",
        "http://100.128.0.1/, http://100.128.0.1/",
        "http://[2606:4700:0:0::1111]/, http://[2606:4700::1111]/",
        "http://xn--and-6ma2c.pe/, http://xn--and-6ma2c.pe/",
        "http://3com.pe/, http://3com.pe/",
        "http://no-existe.pe/, http://no-existe.pe/",
    })
    void another_is_accepted_in_its_usual_form(String escrita, String guardada) {
        assertThat(DESTINOS.comprobar(escrita)).hasToString(guardada);
    }

    @Test
    void a_name_that_the_dns_leaves_without_answer_is_accepted_and_judged_later() {
        var lento =
                new Destinos(
                        "",
                        nombre -> {
                            dormir(Duration.ofSeconds(10));
                            return direccion("127.0.0.1");
                        });
        var antes = System.nanoTime();

        assertThat(lento.comprobar("http://lento.pe/")).hasToString("http://lento.pe/");
        assertThat(Duration.ofNanos(System.nanoTime() - antes)).isLessThan(Duration.ofSeconds(4));
    }

    /** As an attacker answers: the first time with an address of the world, then with one of ours. */
    @Test
    void a_name_that_leads_elsewhere_once_it_is_saved_is_refused_at_the_connection() {
        Queue<String> respuestas =
                new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1", "169.254.169.254", "::1"));
        var destinos = new Destinos("", nombre -> direccion(respuestas.remove()));
        try (var emisor = new Emisor(destinos, Clock.systemUTC())) {
            var url = destinos.comprobar("http://cambiante.pe/");

            for (var red :
                    List.of(
                            "127.0.0.1 (127.0.0.0/8)",
                            "169.254.169.254 (169.254.0.0/16)",
                            "::1 (::/3)")) {
                var salida = emisor.enviar(envio(url));
                assertThat(salida.falla()).isEqualTo(Falla.DIRECCION_PROHIBIDA);
                assertThat(salida.detalle()).isEqualTo(red);
                assertThat(salida.exito()).isFalse();
            }
        }
        assertThat(respuestas).isEmpty();
    }

    @Test
    void a_name_is_asked_once_and_what_came_is_what_is_connected_to() throws Exception {
        var preguntas = new AtomicInteger();
        var destinos =
                new Destinos(
                        "",
                        nombre -> {
                            preguntas.incrementAndGet();
                            return resolver("publico.pe");
                        });

        assertThat(destinos.direcciones("publico.pe", 443, ESPERA))
                .containsExactly(resolver("publico.pe"));
        assertThat(preguntas).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "interno.pe,          http://interno.pe/",
        "interno.pe,          https://interno.pe:8443/",
        "Interno.PE,          http://interno.pe/",
        "interno.pe:8080,     http://interno.pe:8080/",
        "interno.pe:80,       http://interno.pe/",
        "localhost,           http://localhost:3000/",
        "10.0.0.5,            http://interno.pe/",
        "10.0.0.5,            http://10.0.0.5/",
        "10.0.0.5:8080,       http://10.0.0.5:8080/",
        "10.0.0.5:8080,       http://interno.pe:8080/",
        "10.0.0.0/24,         http://10.0.0.77/",
        "127.0.0.0/8,         http://127.9.9.9/",
        "::1,                 http://[::1]/",
        "[::1],               http://v6.pe/",
        "[::1]:8080,          http://[::1]:8080/",
        "fd00::/8,            http://[fd12::1]/",
        "' 192.168.0.0/16 , interno.pe ', http://interno.pe/",
        "'127.0.0.1,8.8.8.8', http://mixto.pe/",
    })
    void what_is_allowed_by_configuration_is_allowed(String permitidos, String url) {
        assertThat(new Destinos(permitidos, DestinosTest::resolver).comprobar(url)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "terno.pe,            http://interno.pe/",
        "interno.pe,          http://sub.interno.pe/",
        "interno.pe,          http://interno.pe.evil/",
        "interno.pe,          http://xinterno.pe/",
        "interno.pe,          http://10.0.0.5/",
        "interno.pe,          http://interno.pe./",
        "interno.pe:8080,     http://interno.pe/",
        "interno.pe:8080,     http://interno.pe:80/",
        "interno.pe:80,       https://interno.pe/",
        "interno.pe:808,      http://interno.pe:8080/",
        "10.0.0.5,            http://10.0.0.50/",
        "10.0.0.5,            http://010.0.0.5/",
        "10.0.0.5:8080,       http://interno.pe/",
        "10.0.0.0/24,         http://10.0.1.1/",
        "127.0.0.1,           http://2130706433/",
        "127.0.0.1,           http://[::ffff:127.0.0.1]/",
        "127.0.0.1,           http://mixto.pe/x@y#",
        "127.0.0.1,           http://localhost/",
        "::1,                 http://127.0.0.1/",
        "0.0.0.0/0,           http://[::1]/",
        "[::1]:8080,          http://[::1]/",
    })
    void what_is_near_it_is_not(String permitidos, String url) {
        assertThatThrownBy(() -> new Destinos(permitidos, DestinosTest::resolver).comprobar(url))
                .isInstanceOf(DatoInvalido.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interno.pe,,otro.pe",
                "interno.pe,",
                "http://interno.pe",
                "*.interno.pe",
                "interno.pe.",
                "interno.pe:0",
                "interno.pe:65536",
                "interno.pe:",
                "interno.pe:http",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0",
                "10.0.0.*",
                "10.0.0.1-9",
                "010.0.0.1",
                "0x7f000001",
                "2130706433",
                "fd00::1/8",
                "fe80::1%eth0",
                "[interno.pe]",
                "[::1",
                "::1:8080:",
                "interno .pe",
                "ñandú.pe",
                "usuario@interno.pe",
                "/8"
            })
    void what_cannot_be_understood_ends_the_start(String permitidos) {
        assertThatThrownBy(() -> new Destinos(permitidos))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("JCC_WEBHOOK_PERMITIDOS: «")
                .hasMessageContaining("no es un nombre, una dirección ni una red");
    }

    private static Frase rechazo(String url) {
        var rechazo = catchThrowableOfType(DatoInvalido.class, () -> DESTINOS.comprobar(url));
        assertThat(rechazo).as("%s is refused", url).isNotNull();
        assertThat(rechazo.campos()).containsOnlyKeys("url");
        return rechazo.campos().values().iterator().next().getFirst();
    }

    private static Envio envio(URI url) {
        return new Envio(url, Map.of(), new byte[0], ESPERA);
    }

    private static InetAddress[] resolver(String nombre) throws UnknownHostException {
        return switch (nombre) {
            case "publico.pe", "3com.pe" -> direccion("8.8.8.8");
            case "interno.pe" -> direccion("10.0.0.5");
            case "metadatos.pe" -> direccion("169.254.169.254");
            case "mixto.pe" ->
                    new InetAddress[] {
                        InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("127.0.0.1")
                    };
            case "v6.pe" -> direccion("::1");
            case "mapeada.pe" -> direccion("::ffff:10.0.0.1");
            case "nat64.pe" -> direccion("64:ff9b::a00:1");
            case "sub.interno.pe", "interno.pe.evil", "xinterno.pe" -> direccion("10.0.0.6");
            default -> throw new UnknownHostException(nombre);
        };
    }

    private static InetAddress[] direccion(String escrita) {
        return new InetAddress[] {InetAddress.ofLiteral(escrita)};
    }

    private static void dormir(Duration cuanto) {
        try {
            Thread.sleep(cuanto);
        } catch (InterruptedException interrumpido) {
            Thread.currentThread().interrupt();
        }
    }
}
