package pe.jcc.api.compartido.integracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** What tests of the integration have at hand: receivers, subscribers that are deleted afterwards, and patience. */
public abstract class IntegracionTest extends RecursoTest {

    protected static final String SUSCRIPTORES = "/api/webhooks/suscriptores/";
    protected static final String ENTREGAS = "/api/webhooks/entregas/";

    private final List<Receptor> receptores = new ArrayList<>();
    private final List<Long> suscritos = new ArrayList<>();

    @AfterEach
    void despedir() {
        suscritos.forEach(id -> hacer("DELETE", SUSCRIPTORES + id + "/", ""));
        receptores.forEach(Receptor::close);
    }

    protected Receptor receptor() {
        receptores.add(new Receptor());
        return receptores.getLast();
    }

    /** What the API answers: the subscriber, and its secret. */
    protected JsonNode suscribir(Receptor receptor, String... eventos) {
        return suscribir(
                """
                {"nombre": "%s", "url": "%s", "eventos": ["%s"]}
                """
                        .formatted(nombre(), receptor.url(), String.join("\",\"", eventos)));
    }

    protected JsonNode suscribir(String cuerpo) {
        var nuevo = logrado(201, hacer("POST", SUSCRIPTORES, cuerpo));
        suscritos.add(nuevo.get("suscriptor").get("id").asLong());
        return nuevo;
    }

    protected static long id(JsonNode nuevo) {
        return nuevo.get("suscriptor").get("id").asLong();
    }

    protected static String nombre() {
        return "Receptor " + ThreadLocalRandom.current().nextLong(1_000_000_000L);
    }

    /** A lead whom nobody else has; what the API answers. */
    protected JsonNode lead() {
        var cuerpo =
                """
                {"nombre": "Lead De Prueba", "celular": "9%08d"}
                """
                        .formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        return logrado(201, hacer("POST", "/api/leads/", cuerpo));
    }

    protected JsonNode entregas(String consulta) {
        return logrado(200, hacer("GET", ENTREGAS + "?" + consulta, "")).get("results");
    }

    protected JsonNode unica(String consulta) {
        var todas = entregas(consulta);
        assertThat(todas).hasSize(1);
        return todas.get(0);
    }

    protected JsonNode detalle(JsonNode entrega) {
        return logrado(200, hacer("GET", ENTREGAS + entrega.get("id").asString() + "/", ""));
    }

    /** How the subscriber does, by the status. */
    JsonNode salud(long id) {
        var estado = logrado(200, hacer("GET", "/api/webhooks/status/", ""));
        return estado.get("suscriptores")
                .valueStream()
                .filter(s -> s.get("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    protected static void espera(String que, BooleanSupplier cierto) {
        espera(Duration.ofSeconds(15), que, cierto);
    }

    protected static void espera(Duration cuanto, String que, BooleanSupplier cierto) {
        long hasta = System.nanoTime() + cuanto.toNanos();
        while (!cierto.getAsBoolean()) {
            assertThat(System.nanoTime()).as(que).isLessThan(hasta);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
