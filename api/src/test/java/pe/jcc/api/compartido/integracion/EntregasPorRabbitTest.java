package pe.jcc.api.compartido.integracion;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import pe.jcc.Aplicacion;
import pe.jcc.api.Cable;
import pe.jcc.api.compartido.integracion.Receptor.Llegado;
import pe.jcc.api.compartido.integracion.Receptor.Respuesta;
import pe.jcc.db.BaseDeDatos;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Deliveries by a real RabbitMQ, with all that may happen to it, over a wire that is cut when the platform starts. */
@EnabledIf(value = RabbitDePrueba.HAY, disabledReason = RabbitDePrueba.NO_HAY)
@ContextConfiguration(initializers = EntregasPorRabbitTest.PorRabbit.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class EntregasPorRabbitTest extends IntegracionTest {

    private static final String PREFIJO = "prueba-" + Long.toString(System.nanoTime(), 36);
    private static final String SIN_CABLE = "sin-cable";
    private static final String MUERTAS = PREFIJO + ".muertas";

    /** A lease on the way, and the time until somebody looks. */
    private static final Duration VENCIDO = Duration.ofSeconds(20);

    private static final BaseDeDatos BASE = BaseDeDatos.nueva();
    private static final RabbitDePrueba SERVIDOR = RabbitDePrueba.deEsteProceso();
    private static final Cable CABLE = new Cable(SERVIDOR.servidor(), SERVIDOR.puerto());
    private static final CachingConnectionFactory DIRECTA =
            new CachingConnectionFactory(SERVIDOR.servidor(), SERVIDOR.puerto());
    private static final RabbitAdmin ADMIN = new RabbitAdmin(DIRECTA);
    private static final RabbitTemplate RABBIT = new RabbitTemplate(DIRECTA);
    private static final Set<String> USADAS = new HashSet<>(Set.of(MUERTAS));

    /** Its database is its own: the other tests' platform delivers from theirs, without a broker. */
    static final class PorRabbit
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext contexto) {
            CABLE.cortar();
            contexto.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("por-rabbit", ajustes()));
        }
    }

    private static Map<String, Object> ajustes() {
        var ajustes = new HashMap<String, Object>(BASE.propiedades());
        ajustes.put("jcc.integracion.transporte", "rabbitmq");
        ajustes.put("jcc.integracion.rabbitmq.prefijo", PREFIJO);
        ajustes.put("spring.rabbitmq.host", "127.0.0.1");
        ajustes.put("spring.rabbitmq.port", String.valueOf(CABLE.puerto()));
        return ajustes;
    }

    @BeforeEach
    void preparar(TestInfo prueba) {
        if (!prueba.getTags().contains(SIN_CABLE)) {
            CABLE.reparar();
        }
        if (ADMIN.getQueueInfo(MUERTAS) != null) {
            ADMIN.purgeQueue(MUERTAS);
        }
    }

    @AfterAll
    static void recoger() throws Exception {
        USADAS.forEach(ADMIN::deleteQueue);
        DIRECTA.destroy();
        CABLE.close();
    }

    @Test
    @Order(1)
    @Tag(SIN_CABLE)
    void with_the_broker_away_the_platform_starts_and_says_so_and_delivers_when_it_is_there() {
        var receptor = receptor();
        suscribir(receptor, "lead.creado");
        lead();

        assertThat(salud("")).isEqualTo(503);
        assertThat(salud("/liveness")).isEqualTo(200);
        assertThat(receptor.llegados()).isEmpty();

        CABLE.reparar();

        espera("told", () -> receptor.llegados().size() == 1);
        espera("well", () -> salud("") == 200);
    }

    @Test
    void what_was_told_is_on_record_and_acknowledged() throws Exception {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado", "lead.actualizado"));
        IntStream.range(0, 50).forEach(_ -> lead());

        espera("recorded", () -> contar(suscriptor, "entregado") == 50);
        assertThat(mensajes(receptor)).hasSize(50).doesNotHaveDuplicates();
        todoAcusado(suscriptor);
    }

    @Test
    void a_message_of_an_earlier_taking_is_dropped() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("recorded", () -> contar(suscriptor, "entregado") == 1);
        long entrega = numero(unica("suscriptor=" + suscriptor));

        enviar(cola(suscriptor), mensaje(suscriptor, entrega, 1));
        enviar(cola(suscriptor), mensaje(suscriptor, entrega, 7));
        lead();

        espera("the next", () -> contar(suscriptor, "entregado") == 2);
        assertThat(receptor.llegados()).hasSize(2);
        assertThat(cuantos(cola(suscriptor)) + cuantos(MUERTAS)).isZero();
    }

    @Test
    void what_nobody_can_read_is_put_aside_and_holds_up_nothing() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        espera("they listen", () -> oyentes(cola(suscriptor)) == 1);
        var ilegibles =
                List.of(
                        "{roto",
                        "",
                        "null",
                        "[]",
                        "{}",
                        "{\"lado\": \"luna\", \"id\": 1}",
                        mensaje(1, 0, 0),
                        "{\"lado\": \"COMERCIAL\", \"suscriptor\": 1, \"id\": 1, \"gen\": 1}");

        ilegibles.forEach(texto -> enviar(cola(suscriptor), texto));
        lead();

        espera("told", () -> receptor.llegados().size() == 1);
        espera("aside", () -> cuantos(MUERTAS) == ilegibles.size());
        assertThat(cuantos(cola(suscriptor))).isZero();
    }

    @Test
    void one_that_is_given_up_is_put_aside_too() {
        var receptor = receptor().responde(410);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("given up", () -> contar(suscriptor, "agotado") == 1);
        espera("aside", () -> cuantos(MUERTAS) == 1);

        var muerta = Objects.requireNonNull(RABBIT.receive(MUERTAS, 1_000));
        var aviso = json(new String(muerta.getBody(), StandardCharsets.UTF_8));

        assertThat(aviso.get("id").asLong()).isEqualTo(numero(unica("suscriptor=" + suscriptor)));
        assertThat(aviso.get("suscriptor").asLong()).isEqualTo(suscriptor);
    }

    @Test
    void what_fails_is_tried_again_by_a_message_of_its_own() {
        var receptor = receptor().responde(500);
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("failed", () -> receptor.llegados().size() == 1);
        receptor.responde(200);

        espera("again", () -> contar(suscriptor, "entregado") == 1);

        assertThat(mensajes(receptor)).hasSize(2);
        assertThat(new HashSet<>(mensajes(receptor))).hasSize(1);
    }

    @Test
    void the_broker_may_be_away_and_come_back() throws Exception {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        for (int n = 0; n < 60; n++) {
            lead();
            if (n % 20 == 10) {
                CABLE.cortar();
            } else if (n % 20 == 15) {
                Thread.sleep(2_000);
                CABLE.reparar();
            }
        }

        espera(VENCIDO, "all", () -> contar(suscriptor, "entregado") == 60);

        assertThat(new HashSet<>(mensajes(receptor))).hasSize(60);
        assertThat(receptor.llegados()).as("nobody died: none twice").hasSize(60);
    }

    @Test
    void what_is_in_hand_while_the_connection_breaks_is_not_sent_twice() throws Exception {
        var sigue = new CountDownLatch(1);
        var receptor = receptor().responde(_ -> cuando(sigue));
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("sent", () -> receptor.llegados().size() == 1);

        CABLE.cortar();
        espera("back in the queue", () -> cuantos(cola(suscriptor)) == 1);
        CABLE.reparar();
        espera("taken again", () -> cuantos(cola(suscriptor)) == 0);
        sigue.countDown();

        espera("recorded", () -> contar(suscriptor, "entregado") == 1);
        assertThat(receptor.llegados()).hasSize(1);
        todoAcusado(suscriptor);
    }

    @Test
    void what_the_broker_loses_is_due_again() throws Exception {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        espera("they listen", () -> oyentes(cola(suscriptor)) == 1);
        var ladron = new CachingConnectionFactory(SERVIDOR.servidor(), SERVIDOR.puerto());
        try {
            robar(ladron.createConnection().createChannel(false), cola(suscriptor));
            IntStream.range(0, 20).forEach(_ -> lead());
            espera("on their way", () -> contar(suscriptor, "en_curso") == 20);
            assertThat(receptor.llegados()).isEmpty();
        } finally {
            ladron.destroy();
        }

        espera(VENCIDO, "all", () -> contar(suscriptor, "entregado") == 20);
        assertThat(mensajes(receptor)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_queue_that_is_deleted_is_there_again() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("told", () -> receptor.llegados().size() == 1);

        ADMIN.deleteQueue(cola(suscriptor));
        IntStream.range(0, 10).forEach(_ -> lead());

        espera("all", () -> contar(suscriptor, "entregado") == 11);
        assertThat(mensajes(receptor)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void one_that_never_answers_keeps_no_other_waiting_and_gets_no_more_than_it_can_bear() {
        var sigue = new CountDownLatch(1);
        var lento = receptor().responde(_ -> cuando(sigue));
        var rapido = receptor();
        suscribir(
                "{\"nombre\": \"%s\", \"url\": \"%s\", \"eventos\": [\"lead.creado\"], \"en_vuelo\": 3}"
                        .formatted(nombre(), lento.url()));
        suscribir(rapido, "lead.creado");
        IntStream.range(0, 80).forEach(_ -> lead());

        espera("the other has all", () -> rapido.llegados().size() == 80);
        assertThat(lento.maximoALaVez()).isEqualTo(3);
        sigue.countDown();
        espera("and so has it, in the end", () -> lento.llegados().size() == 80);
        assertThat(mensajes(lento)).doesNotHaveDuplicates();
        assertThat(lento.maximoALaVez()).isEqualTo(3);
    }

    @Test
    void two_instances_share_the_work_and_one_may_stop_amidst_it() {
        var opciones =
                new ArrayList<>(List.of("--server.port=0", "--jcc.webhook.permitidos=127.0.0.1"));
        ajustes().forEach((nombre, valor) -> opciones.add("--" + nombre + "=" + valor));
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        try (var otra =
                new SpringApplicationBuilder(Aplicacion.class)
                        .run(opciones.toArray(String[]::new))) {
            assertThat(otra.isRunning()).isTrue();
            espera("both listen", () -> oyentes(cola(suscriptor)) == 2);
            IntStream.range(0, 100).forEach(_ -> lead());
        }
        IntStream.range(0, 20).forEach(_ -> lead());

        espera(VENCIDO, "all", () -> contar(suscriptor, "entregado") == 120);
        assertThat(mensajes(receptor)).hasSize(120).doesNotHaveDuplicates();
        assertThat(oyentes(cola(suscriptor))).isEqualTo(1);
    }

    /** What is not acknowledged comes back into the queue when the connection breaks. */
    private static void todoAcusado(long suscriptor) throws InterruptedException {
        Thread.sleep(1_000); // it follows the writing, by however much this machine is busy
        CABLE.cortar();
        espera("nobody listens", () -> oyentes(cola(suscriptor)) == 0);
        assertThat(cuantos(cola(suscriptor))).as("not acknowledged").isZero();
        CABLE.reparar();
        espera("they listen again", () -> oyentes(cola(suscriptor)) == 1);
    }

    private static Respuesta cuando(CountDownLatch sigue) {
        try {
            sigue.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Respuesta.de(200);
    }

    /** Who takes before the platform does, and keeps it. */
    private static void robar(Channel canal, String cola) throws IOException {
        canal.basicConsume(
                cola, true, "", false, false, Map.of("x-priority", 10), (_, _) -> {}, _ -> {});
    }

    private int salud(String grupo) {
        return enviarSinJuzgar(pedido("/actuator/health" + grupo)).statusCode();
    }

    private long contar(long suscriptor, String estado) {
        return sql.sql("SELECT count(*) FROM crm.entregas WHERE suscriptor = ? AND estado = ?")
                .params(suscriptor, estado)
                .query(Long.class)
                .single();
    }

    private static long numero(JsonNode entrega) {
        return Long.parseLong(entrega.get("id").asString().substring(4));
    }

    private static List<String> mensajes(Receptor receptor) {
        return receptor.llegados().stream().map(Llegado::mensaje).toList();
    }

    private static String mensaje(long suscriptor, long entrega, int gen) {
        return "{\"lado\": \"CRM\", \"suscriptor\": %d, \"id\": %d, \"gen\": %d}"
                .formatted(suscriptor, entrega, gen);
    }

    private static void enviar(String cola, String texto) {
        RABBIT.send(
                "", cola, MessageBuilder.withBody(texto.getBytes(StandardCharsets.UTF_8)).build());
    }

    private static String cola(long suscriptor) {
        var cola = PREFIJO + ".crm." + suscriptor;
        USADAS.add(cola);
        USADAS.add(PREFIJO + ".comercial." + suscriptor);
        return cola;
    }

    private static long cuantos(String cola) {
        var como = ADMIN.getQueueInfo(cola);
        return como == null ? 0 : como.getMessageCount();
    }

    private static int oyentes(String cola) {
        var como = ADMIN.getQueueInfo(cola);
        return como == null ? 0 : como.getConsumerCount();
    }
}
