package pe.jcc.api.compartido.integracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.api.compartido.integracion.Receptor.Llegado;
import pe.jcc.api.compartido.integracion.Receptor.Respuesta;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From what happened to whom it is told, over real connections. */
class EntregasTest extends IntegracionTest {

    @Test
    void what_happened_is_told_signed_and_on_record() {
        var receptor =
                receptor()
                        .responde(
                                _ ->
                                        new Respuesta(
                                                200,
                                                Map.of("Content-Type", "text/plain"),
                                                "gracias"));
        long suscriptor = id(suscribir(receptor, "lead.creado", "lead.actualizado"));
        var lead = lead();

        espera("told", () -> receptor.llegados().size() == 1);
        var llegado = receptor.llegados().getFirst();
        assertThat(llegado.json().get("type").asString()).isEqualTo("lead.creado");
        assertThat(llegado.json().get("data")).isEqualTo(lead);
        assertThat(llegado.cabeceras())
                .containsKeys("webhook-id", "webhook-timestamp", "webhook-signature")
                .containsEntry("content-type", "application/json");
        espera(
                "on record",
                () -> !entregas("suscriptor=" + suscriptor + "&estado=entregado").isEmpty());
        var entrega = unica("suscriptor=" + suscriptor);
        assertThat(entrega.get("mensaje").asString()).isEqualTo(llegado.mensaje());
        assertThat(entrega.get("agregado").asString()).isEqualTo(lead.get("id").asString());
        var intento = detalle(entrega).get("registro").get(0);
        assertThat(intento.get("codigo_http").asInt()).isEqualTo(200);
        assertThat(intento.get("respuesta").asString()).isEqualTo("gracias");
        assertThat(intento.get("cabeceras").asString())
                .contains("webhook-id")
                .doesNotContain(
                        llegado.cabeceras().getOrDefault("webhook-signature", "").substring(3));
        assertThat(intento.get("total_us").asInt()).isPositive();
    }

    @Test
    void what_did_not_come_to_be_is_told_to_nobody() {
        var receptor = receptor();
        suscribir(receptor, "lead.creado");
        var lead = lead();
        rechazaRepetido(lead.get("celular").asString());

        espera("the first is told", () -> receptor.llegados().size() == 1);
        var otro = lead();
        espera("the next is told", () -> receptor.llegados().size() == 2);
        assertThat(receptor.llegados())
                .extracting(l -> l.json().get("data").get("id"))
                .containsExactly(lead.get("id"), otro.get("id"));
    }

    @Test
    void what_fails_is_tried_again_with_the_same_id_until_it_is_taken() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera(
                "failed",
                () -> !entregas("suscriptor=" + suscriptor + "&estado=reintentando").isEmpty());
        var entrega = unica("suscriptor=" + suscriptor);
        assertThat(entrega.get("codigo_http").asInt()).isEqualTo(500);
        assertThat(entrega.get("intentos").asInt()).isEqualTo(1);
        assertThat(entrega.get("siguiente_intento").isNull()).isFalse();

        receptor.responde(200);
        espera(
                "tried again by itself",
                () -> !entregas("suscriptor=" + suscriptor + "&estado=entregado").isEmpty());

        assertThat(receptor.llegados())
                .extracting(Llegado::mensaje)
                .hasSize(2)
                .containsOnly(entrega.get("mensaje").asString());
        assertThat(detalle(entrega).get("registro")).hasSize(2);
    }

    @Test
    void a_person_has_one_or_many_tried_again_and_sees_first_how_many() {
        var receptor = receptor().responde(200);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        IntStream.range(0, 3).forEach(_ -> lead());
        espera(
                "taken",
                () -> entregas("suscriptor=" + suscriptor + "&estado=entregado").size() == 3);
        var una = entregas("suscriptor=" + suscriptor).get(0);

        logrado(200, hacer("POST", ENTREGAS + una.get("id").asString() + "/reintentar/", ""));
        espera("again", () -> receptor.llegados().size() == 4);
        espera("on record", () -> detalle(una).get("registro").size() == 2);
        assertThat(detalle(una).get("registro").get(1).get("disparo").asString())
                .isEqualTo("manual");

        var filtro = "{\"suscriptor\": %d, \"estado\": \"entregado\", \"simulacro\": %b}";
        var simulacro =
                logrado(
                        200,
                        hacer(
                                "POST",
                                ENTREGAS + "reintentar/",
                                filtro.formatted(suscriptor, true)));
        assertThat(simulacro.get("total").asInt()).isEqualTo(3);
        assertThat(simulacro.get("reintentadas").asInt()).isZero();
        var hecho =
                logrado(
                        200,
                        hacer(
                                "POST",
                                ENTREGAS + "reintentar/",
                                filtro.formatted(suscriptor, false)));
        assertThat(hecho.get("reintentadas").asInt()).isEqualTo(3);
        espera("all again", () -> receptor.llegados().size() == 7);
    }

    @Test
    void all_of_them_are_counted_and_not_sent_again_by_a_slip() {
        assertThat(hacer("POST", ENTREGAS + "reintentar/", "{\"suscrptor\": 1}").statusCode())
                .isEqualTo(400);
        logrado(200, hacer("POST", ENTREGAS + "reintentar/", "{\"simulacro\": true}"));
    }

    @Test
    void one_who_is_gone_is_switched_off_and_hears_of_it_when_switched_on() {
        var receptor = receptor().responde(410);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("off", () -> !suscriptor(suscriptor).get("activo").asBoolean());
        assertThat(suscriptor(suscriptor).get("motivo").asString()).isEqualTo("respuesta_410");
        lead();
        receptor.responde(200);

        logrado(200, hacer("PATCH", SUSCRIPTORES + suscriptor + "/", "{\"activo\": true}"));

        espera(
                "told what was owed",
                () -> entregas("suscriptor=" + suscriptor + "&estado=entregado").size() == 1);
        assertThat(entregas("suscriptor=" + suscriptor + "&estado=agotado")).hasSize(1);
    }

    @Test
    void one_who_asks_for_a_pause_gets_it() {
        var receptor =
                receptor().responde(_ -> new Respuesta(429, Map.of("Retry-After", "600"), ""));
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("paused", () -> salud(suscriptor).get("salud").asString().equals("en_pausa"));
        lead();
        lead();

        var entrega = entregas("suscriptor=" + suscriptor + "&estado=reintentando").get(0);
        assertThat(
                        sql.sql(
                                        "SELECT siguiente_intento > now() + interval '9 minutes' FROM crm.entregas WHERE id = ?")
                                .param(Long.valueOf(entrega.get("id").asString().substring(4)))
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(receptor.llegados()).hasSize(1);
    }

    @Test
    void after_twenty_failures_one_at_a_time_probes() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        IntStream.range(0, 40).forEach(_ -> lead());

        espera("open", () -> salud(suscriptor).get("salud").asString().equals("en_pausa"));
        int hasta = receptor.llegados().size();
        assertThat(hasta).isBetween(20, 39);
        sql.sql("UPDATE crm.suscriptor_estado SET pausa_hasta = now() WHERE suscriptor = ?")
                .param(suscriptor)
                .update();
        espera("a probe", () -> receptor.llegados().size() == hasta + 1);
        espera("on record", () -> salud(suscriptor).get("fallidos").asInt() == hasta + 1);
        assertThat(Instant.parse(salud(suscriptor).get("pausa_hasta").asString()))
                .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));

        receptor.responde(200);
        sql.sql("UPDATE crm.suscriptor_estado SET pausa_hasta = now() WHERE suscriptor = ?")
                .param(suscriptor)
                .update();
        espera("closed", () -> salud(suscriptor).get("salud").asString().equals("sano"));
    }

    @Test
    void one_that_never_answers_keeps_no_other_waiting_and_gets_no_more_than_it_can_bear()
            throws Exception {
        var fin = new CountDownLatch(1);
        var lento =
                receptor()
                        .responde(
                                _ -> {
                                    try {
                                        fin.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return Respuesta.de(200);
                                });
        var rapido = receptor();
        suscribir(
                "{\"nombre\": \"%s\", \"url\": \"%s\", \"eventos\": [\"lead.creado\"], \"en_vuelo\": 3}"
                        .formatted(nombre(), lento.url()));
        suscribir(rapido, "lead.creado");
        IntStream.range(0, 30).forEach(_ -> lead());

        espera("the other has all", () -> rapido.llegados().size() == 30);
        assertThat(lento.maximoALaVez()).isEqualTo(3);
        fin.countDown();
        espera("and so has it, in the end", () -> lento.llegados().size() == 30);
        assertThat(lento.maximoALaVez()).isEqualTo(3);
    }

    @Test
    void a_test_is_sent_at_once_to_one_that_is_off_too() {
        var receptor = receptor().responde(503);
        var nuevo =
                suscribir(
                        "{\"nombre\": \"%s\", \"url\": \"%s\", \"eventos\": [\"pago.registrado\"], \"activo\": false}"
                                .formatted(nombre(), receptor.url()));

        var prueba = logrado(200, hacer("POST", SUSCRIPTORES + id(nuevo) + "/probar/", ""));

        assertThat(prueba.get("resumen").get("estado").asString()).isEqualTo("agotado");
        assertThat(prueba.get("registro").get(0).get("codigo_http").asInt()).isEqualTo(503);
        assertThat(receptor.llegados("prueba")).hasSize(1);
    }

    @Test
    void of_two_with_one_name_at_once_one_is_made_and_the_other_told_why() throws Exception {
        var receptor = receptor();
        var cuerpo =
                "{\"nombre\": \"%s\", \"url\": \"%s\", \"eventos\": [\"lead.creado\"]}"
                        .formatted(nombre(), receptor.url());
        Callable<HttpResponse<String>> envio = () -> hacer("POST", SUSCRIPTORES, cuerpo);
        try (var hilos = Executors.newVirtualThreadPerTaskExecutor()) {
            var respuestas =
                    hilos.invokeAll(Stream.generate(() -> envio).limit(10).toList()).stream()
                            .map(Future::resultNow)
                            .collect(Collectors.groupingBy(HttpResponse::statusCode));
            assertThat(respuestas).containsOnlyKeys(201, 400);
            var hechos = respuestas.getOrDefault(201, List.of());
            assertThat(hechos).hasSize(1);
            var hecho = logrado(201, hechos.getFirst());
            hacer("DELETE", SUSCRIPTORES + id(hecho) + "/", "");
        }
    }

    private void rechazaRepetido(String celular) {
        var repetido =
                hacer(
                        "POST",
                        "/api/leads/",
                        "{\"nombre\": \"Otro\", \"celular\": \"" + celular + "\"}");
        assertThat(repetido.statusCode()).isEqualTo(400);
    }

    private JsonNode suscriptor(long id) {
        return logrado(200, hacer("GET", SUSCRIPTORES + id + "/", ""));
    }
}
