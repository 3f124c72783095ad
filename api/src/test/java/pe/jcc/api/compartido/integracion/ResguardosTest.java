package pe.jcc.api.compartido.integracion;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.api.compartido.integracion.Receptor.Llegado;
import pe.jcc.api.compartido.integracion.Receptor.Respuesta;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.entrega.Mantenimiento;
import pe.jcc.compartido.entrega.Vigilancia;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What keeps deliveries right when processes die, receivers stay away, secrets change and time goes by. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class ResguardosTest extends IntegracionTest {

    @Autowired private Mantenimiento mantenimiento;
    @Autowired private Vigilancia vigilancia;
    @Autowired private MeterRegistry medidas;

    @Test
    void what_one_taken_for_dead_says_changes_nothing_of_what_another_has_since() {
        var suelta = new CountDownLatch(1);
        var receptor = receptor().responde(_ -> cuando(suelta));
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("under way", () -> receptor.llegados().size() == 1);
        var entrega = unica("suscriptor=" + suscriptor);
        long otro =
                sql.sql(
                                "INSERT INTO crm.repartidores (vivo_hasta) VALUES (now() + interval '1 minute') RETURNING id")
                        .query(Long.class)
                        .single();
        sql.sql(
                        "UPDATE crm.entregas SET repartidor = ?, arriendo_gen = arriendo_gen + 1 WHERE suscriptor = ?")
                .params(otro, suscriptor)
                .update();

        suelta.countDown();

        espera("its attempt is on record", () -> detalle(entrega).get("registro").size() == 1);
        assertThat(unica("suscriptor=" + suscriptor).get("estado").asString())
                .isEqualTo("en_curso");
        sql.sql("DELETE FROM crm.repartidores WHERE id = ?").param(otro).update();
        espera(
                "the other died too",
                () -> !entregas("suscriptor=" + suscriptor + "&estado=entregado").isEmpty());
        assertThat(receptor.llegados())
                .hasSize(2)
                .extracting(Llegado::mensaje)
                .containsOnly(entrega.get("mensaje").asString());
    }

    /** As when the database went away between the taking and our hearing of it. */
    @Test
    void what_the_database_believes_in_hand_and_nobody_has_is_due_again() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("told", () -> !entregas("suscriptor=" + suscriptor + "&estado=entregado").isEmpty());
        sql.sql(
                        """
                        UPDATE crm.entregas SET estado = 'en_curso', concluida_en = NULL,
                            repartidor = (SELECT max(id) FROM crm.repartidores WHERE vivo_hasta > now())
                        WHERE suscriptor = ?
                        """)
                .param(suscriptor)
                .update();

        terminarLaSesionDeQuienToma();
        espera("told again", () -> receptor.llegados().size() == 2);
    }

    @Test
    void one_whom_nothing_reaches_for_five_days_is_switched_off_and_people_hear_of_it() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("failed", () -> salud(suscriptor).get("fallidos").asInt() == 1);
        fallando(suscriptor, "4 days 23 hours");
        mantenimiento.apagarLosQueSoloFallan();
        assertThat(salud(suscriptor).get("activo").asBoolean()).isTrue();

        fallando(suscriptor, "5 days 1 minute");
        mantenimiento.apagarLosQueSoloFallan();

        assertThat(salud(suscriptor).get("salud").asString()).isEqualTo("apagado");
        assertThat(salud(suscriptor).get("motivo").asString()).isEqualTo("solo_fallos");
        assertThat(sobre(suscriptor))
                .containsExactly(
                        "crm: subscriber "
                                + suscriptor
                                + " is off (solo_fallos), 1 deliveries wait");
        receptor.responde(200);
        logrado(200, hacer("PATCH", SUSCRIPTORES + suscriptor + "/", "{\"activo\": true}"));
        mantenimiento.apagarLosQueSoloFallan();
        assertThat(salud(suscriptor).get("salud").asString()).isEqualTo("sano");
    }

    @Test
    void one_that_took_something_in_five_days_stays_on() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("failed", () -> salud(suscriptor).get("fallidos").asInt() == 1);
        fallando(suscriptor, "6 days");
        receptor.responde(200);
        lead();
        espera("taken", () -> salud(suscriptor).get("exitosos").asInt() >= 1);

        mantenimiento.apagarLosQueSoloFallan();

        assertThat(salud(suscriptor).get("activo").asBoolean()).isTrue();
    }

    @Test
    void one_that_a_failed_test_did_not_reach_stays_on_while_deliveries_of_the_other_side_do() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        logrado(200, hacer("POST", SUSCRIPTORES + suscriptor + "/probar/", ""));
        fallaDePrueba(suscriptor);
        mantenimiento.apagarLosQueSoloFallan();
        assertThat(salud(suscriptor).get("activo").asBoolean())
                .as("one failure, that nobody tried again")
                .isTrue();

        receptor.responde(200);
        lead();
        espera("taken", () -> salud(suscriptor).get("exitosos").asInt() == 1);
        receptor.responde(500);
        logrado(200, hacer("POST", SUSCRIPTORES + suscriptor + "/probar/", ""));
        mantenimiento.apagarLosQueSoloFallan();

        assertThat(salud(suscriptor).get("activo").asBoolean()).isTrue();
    }

    @Test
    void what_one_that_is_deleted_was_owed_no_longer_waits() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        logrado(200, hacer("PATCH", SUSCRIPTORES + suscriptor + "/", "{\"activo\": false}"));
        lead();
        espera("owed", () -> salud(suscriptor).get("pendientes").asInt() == 1);
        int antes = pendientes();

        assertThat(hacer("DELETE", SUSCRIPTORES + suscriptor + "/", "").statusCode())
                .isEqualTo(204);

        assertThat(pendientes()).isEqualTo(antes - 1);
        var entrega = unica("suscriptor=" + suscriptor);
        rechaza(
                409,
                hacer("POST", ENTREGAS + entrega.get("id").asString() + "/reintentar/", ""),
                "{\"detail\":\"Su suscriptor se eliminó: no hay a quién entregarla.\"}");
        var todas =
                hacer(
                        "POST",
                        ENTREGAS + "reintentar/",
                        "{\"suscriptor\": %d, \"estado\": \"pendiente\"}".formatted(suscriptor));
        assertThat(logrado(200, todas).get("total").asInt()).isZero();
    }

    @Test
    void what_is_late_is_told_and_measured() {
        var suelta = new CountDownLatch(1);
        var receptor = receptor().responde(_ -> cuando(suelta));
        long suscriptor =
                id(
                        suscribir(
                                "{\"nombre\": \"%s\", \"url\": \"%s\", \"eventos\": [\"lead.creado\"], \"en_vuelo\": 1}"
                                        .formatted(nombre(), receptor.url())));
        IntStream.range(0, 15).forEach(_ -> lead());
        assertThat(sobre(suscriptor)).isEmpty();
        sql.sql(
                        """
                        UPDATE crm.entregas SET siguiente_intento = now() - interval '1 hour'
                        WHERE suscriptor = ? AND estado = 'pendiente'
                        """)
                .param(suscriptor)
                .update();

        assertThat(sobre(suscriptor))
                .singleElement()
                .asString()
                .matches("crm: deliveries to subscriber \\d+ are 36\\d\\d s late, \\d wait");
        assertThat(medida("jcc.webhooks.cola")).isPositive();
        assertThat(medida("jcc.webhooks.cola.tarde")).isGreaterThanOrEqualTo(3_600);
        suelta.countDown();
        espera("told", () -> receptor.llegados().size() == 15);
    }

    @Test
    void while_a_secret_is_changed_both_sign_and_then_one() throws Exception {
        var receptor = receptor();
        var nuevo = suscribir(receptor, "lead.creado");
        long suscriptor = id(nuevo);
        var viejo = nuevo.get("secreto").get("secreto").asString();
        var otro = rotar(suscriptor, 24).get("secreto").asString();
        lead();
        espera("told", () -> receptor.llegados().size() == 1);
        var conDos = receptor.llegados().getFirst();
        assertThat(firmas(conDos)).hasSize(2);
        verificar(viejo, conDos);
        verificar(otro, conDos);
        assertThat(
                        hacer(
                                        "POST",
                                        SUSCRIPTORES + suscriptor + "/rotar-secreto/",
                                        "{\"horas\": 24}")
                                .statusCode())
                .isEqualTo(409);

        var ultimo = rotar(suscriptor, 0).get("secreto").asString();
        lead();

        espera("told", () -> receptor.llegados().size() == 2);
        assertThat(firmas(receptor.llegados().getLast())).hasSize(1);
        verificar(ultimo, receptor.llegados().getLast());
    }

    @Test
    void what_is_older_than_the_retention_goes_with_its_day() {
        long suscriptor = id(suscribir(receptor(), "pago.registrado"));
        var vieja = Lima.hoy(Clock.systemUTC()).minusDays(100);
        var guardada = vieja.plusDays(50);
        for (var dia : List.of(vieja, guardada)) {
            for (var tabla : List.of("eventos", "intentos")) {
                sqlDeMigracion()
                        .sql(
                                "CREATE TABLE crm.%s PARTITION OF crm.%s FOR VALUES FROM ('%s 00:00-05') TO ('%s 00:00-05')"
                                        .formatted(parte(tabla, dia), tabla, dia, dia.plusDays(1)))
                        .update();
            }
            entregada(suscriptor, dia);
        }

        espera( // what is under way is not forgotten
                "told",
                () -> entregas("suscriptor=" + suscriptor + "&estado=entregado").size() == 2);

        mantenimiento.olvidar(90);

        assertThat(entregas("suscriptor=" + suscriptor)).hasSize(1);
        assertThat(existe(parte("eventos", vieja))).isFalse();
        assertThat(existe(parte("intentos", vieja))).isFalse();
        assertThat(existe(parte("eventos", guardada))).isTrue();
        sql.sql("DELETE FROM crm.entregas WHERE suscriptor = ?").param(suscriptor).update();
        mantenimiento.olvidar(40);
        assertThat(existe(parte("eventos", guardada))).isFalse();
    }

    @Test
    void the_clock_makes_room_forgets_switches_off_and_tells() {
        assertThat(
                        sql.sql("SELECT task_name FROM comercial.tareas_programadas")
                                .query(String.class)
                                .list())
                .contains("particiones", "retencion", "suscriptores-que-fallan", "avisos");
        var enDosSemanas = Lima.hoy(Clock.systemUTC()).plusDays(14);
        assertThat(existe(parte("eventos", enDosSemanas))).isTrue();
        assertThat(existe(parte("intentos", enDosSemanas))).isTrue();
    }

    private void entregada(long suscriptor, LocalDate dia) {
        sql.sql(
                        """
                        WITH e AS (
                            INSERT INTO crm.eventos (ocurrido_en, mensaje, tipo, llave, agregado, asunto, datos)
                            VALUES ((:dia || ' 12:00-05')::timestamptz, gen_random_uuid(), 'lead.creado', 'vieja:' || :dia, '1', '', '{}')
                            RETURNING *)
                        INSERT INTO crm.entregas (evento, ocurrido_en, mensaje, tipo, llave, suscriptor)
                        SELECT id, ocurrido_en, mensaje, tipo, llave, :suscriptor FROM e
                        """)
                .param("dia", dia.toString())
                .param("suscriptor", suscriptor)
                .update();
    }

    private boolean existe(String tabla) {
        return sql.sql("SELECT to_regclass('crm.' || ?) IS NOT NULL")
                .param(tabla)
                .query(Boolean.class)
                .single();
    }

    private static String parte(String tabla, LocalDate dia) {
        return tabla + "_" + dia.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** While it takes: it waits for us, and hears nothing more. */
    private void terminarLaSesionDeQuienToma() {
        try (var conexion = conLaMigracion().getConnection();
                var orden = conexion.createStatement()) {
            conexion.setAutoCommit(false);
            orden.execute("LOCK TABLE crm.suscriptor_estado IN ACCESS EXCLUSIVE MODE");
            espera(
                    "somebody takes",
                    () ->
                            !sql.sql(
                                            """
                                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                                            WHERE usename = current_user AND wait_event_type = 'Lock'
                                              AND query LIKE '%crm.suscriptor_estado%SKIP LOCKED%'
                                            """)
                                    .query((fila, _) -> fila.getBoolean(1))
                                    .list()
                                    .isEmpty());
            conexion.rollback();
        } catch (SQLException no) {
            throw new IllegalStateException(no);
        }
    }

    private List<String> sobre(long suscriptor) {
        return vigilancia.avisar().stream()
                .filter(aviso -> aviso.contains("subscriber " + suscriptor + " "))
                .toList();
    }

    private double medida(String nombre) {
        return medidas.get(nombre).tag("lado", "crm").gauge().value();
    }

    private JsonNode rotar(long suscriptor, int horas) {
        return logrado(
                200,
                hacer(
                        "POST",
                        SUSCRIPTORES + suscriptor + "/rotar-secreto/",
                        "{\"horas\": " + horas + "}"));
    }

    private static List<String> firmas(Llegado llegado) {
        return List.of(llegado.cabeceras().getOrDefault("webhook-signature", "").split(" "));
    }

    private static void verificar(String secreto, Llegado llegado) throws Exception {
        var cabeceras =
                llegado.cabeceras().entrySet().stream()
                        .filter(c -> c.getKey().startsWith("webhook-"))
                        .collect(Collectors.toMap(Map.Entry::getKey, c -> List.of(c.getValue())));
        new Webhook(secreto)
                .verify(
                        new String(llegado.cuerpo(), StandardCharsets.UTF_8),
                        HttpHeaders.of(cabeceras, (_, _) -> true));
    }

    private int pendientes() {
        return logrado(200, hacer("GET", "/api/webhooks/status/", "")).get("pendientes").asInt();
    }

    /** The test was six days ago. */
    private void fallaDePrueba(long suscriptor) {
        sql.sql(
                        """
                        UPDATE comercial.suscriptor_estado SET fallando_desde = now() - interval '6 days',
                            ultimo_envio = now() - interval '6 days' WHERE suscriptor = ?
                        """)
                .param(suscriptor)
                .update();
    }

    private void fallando(long suscriptor, String desdeHace) {
        sql.sql(
                        "UPDATE crm.suscriptor_estado SET fallando_desde = now() - ?::interval WHERE suscriptor = ?")
                .params(desdeHace, suscriptor)
                .update();
    }

    private static Respuesta cuando(CountDownLatch suelta) {
        try {
            suelta.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Respuesta.de(200);
    }
}
