package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pe.jcc.api.ApiTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody guesses passwords, as fast as they can, while another person works. */
class FrenoTest extends ApiTest {

    private static final Logger LOG = LoggerFactory.getLogger(FrenoTest.class);

    private static final int SEGUNDOS = 5;
    private static final int POR_SEGUNDO = 100;

    @Test
    void a_hundred_wrong_passwords_a_second_do_not_slow_another_persons_list() throws Exception {
        var acceso = acceso();
        listar(acceso, Duration.ofSeconds(2)); // warm
        var enCalma = listar(acceso, Duration.ofSeconds(2));
        var intentos = Collections.synchronizedList(new ArrayList<CompletableFuture<Integer>>());
        var cuenta = new AtomicInteger();
        List<Long> bajoAtaque;
        // Its own address, so that nobody else is braked with it.
        try (var adivino =
                        HttpClient.newBuilder()
                                .localAddress(InetAddress.getByName("127.0.0.9"))
                                .build();
                var reloj = Executors.newScheduledThreadPool(1)) {
            var ataque =
                    reloj.scheduleAtFixedRate(
                            () -> intentos.add(adivinar(adivino, cuenta.getAndIncrement())),
                            0,
                            1000 / POR_SEGUNDO,
                            TimeUnit.MILLISECONDS);
            bajoAtaque = listar(acceso, Duration.ofSeconds(SEGUNDOS));
            ataque.cancel(false);
            intentos.forEach(CompletableFuture::join);
        }

        var estados = intentos.stream().map(CompletableFuture::join).toList();
        LOG.info(
                "{} guesses in {} s, {} refused unheard; a list took {} ms in the median ({} ms at"
                        + " the 95th), without them {} ms ({} ms)",
                estados.size(),
                SEGUNDOS,
                Collections.frequency(estados, 429),
                enMilis(bajoAtaque, 50),
                enMilis(bajoAtaque, 95),
                enMilis(enCalma, 50),
                enMilis(enCalma, 95));
        assertThat(estados).hasSizeGreaterThan(SEGUNDOS * POR_SEGUNDO / 2).containsOnly(401, 429);
        assertThat(Collections.frequency(estados, 401)).isLessThanOrEqualTo(70);
        assertThat(enMilis(bajoAtaque, 50)).isLessThan(enMilis(enCalma, 50) * 5 + 50);
    }

    @Test
    void a_body_that_drips_is_refused_before_who_asks_could_be_somebody_else() throws Exception {
        var direccion = pedido("/api/usuarios/").build().uri();
        try (var enchufe = new Socket(direccion.getHost(), direccion.getPort())) {
            enchufe.setSoTimeout(40_000);
            var salida = enchufe.getOutputStream();
            salida.write(
                    """
                    POST /api/usuarios/ HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    Authorization: Bearer %s\r
                    \r
                    {"""
                            .formatted(acceso())
                            .getBytes(StandardCharsets.US_ASCII));
            salida.flush();
            var goteo =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    for (int i = 0; i < 30; i++) {
                                        Thread.sleep(1000);
                                        salida.write(' ');
                                        salida.flush();
                                    }
                                } catch (IOException | InterruptedException cerrado) {
                                    return;
                                }
                            });

            var respuesta =
                    new BufferedReader(
                                    new InputStreamReader(
                                            enchufe.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();

            assertThat(respuesta).startsWith("HTTP/1.1 408");
            enchufe.shutdownOutput();
            goteo.join();
        }
    }

    private List<Long> listar(String acceso, Duration cuanto) throws InterruptedException {
        var tiempos = new ArrayList<Long>();
        long fin = System.nanoTime() + cuanto.toNanos();
        while (System.nanoTime() < fin) {
            long antes = System.nanoTime();
            var lista =
                    enviar(
                            pedido("/api/gestion/clientes/")
                                    .header("Authorization", "Bearer " + acceso));
            tiempos.add(System.nanoTime() - antes);
            assertThat(lista.statusCode()).isEqualTo(200);
            Thread.sleep(10); // far from the limit of requests
        }
        Collections.sort(tiempos);
        return tiempos;
    }

    private CompletableFuture<Integer> adivinar(HttpClient adivino, int cual) {
        var direccion = pedido("/api/token/").build().uri().toString();
        var pedido =
                HttpRequest.newBuilder(URI.create(direccion.replace("localhost", "127.0.0.1")))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"username\": \"alguien%d\", \"password\": \"no\"}"
                                                .formatted(cual)));
        return adivino.sendAsync(pedido.build(), BodyHandlers.discarding())
                .thenApply(respuesta -> respuesta.statusCode());
    }

    private static long enMilis(List<Long> ordenados, int percentil) {
        var tiempo = ordenados.get((ordenados.size() - 1) * percentil / 100);
        return TimeUnit.NANOSECONDS.toMillis(tiempo);
    }
}
