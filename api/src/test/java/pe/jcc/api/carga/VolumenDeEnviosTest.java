package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.api.Plataforma;
import pe.jcc.api.compartido.integracion.Receptor;
import pe.jcc.api.compartido.integracion.Receptor.Llegado;
import pe.jcc.db.ServidorReiniciable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How soon and how many: the platform as a process of its own, with a database of its own whose commits are on disk, and
 * receivers in this one, all on this machine. Leads are made by the API; when they were committed PostgreSQL says.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before all
class VolumenDeEnviosTest {

    private static final int DE_UNA_VEZ = Carga.ENTERA ? 10_000 : 500;
    private static final Duration VENTANA = Duration.ofSeconds(Carga.ENTERA ? 6 : 2);
    private static final Duration ENTRADA = VENTANA.multipliedBy(Carga.ENTERA ? 8 : 1);
    private static final int VENTANAS = Carga.ENTERA ? 10 : 1;
    private static final Duration ENTRE_LEADS = Duration.ofMillis(10);
    private static final String SUSCRIPTORES = "/api/webhooks/suscriptores/";

    private final AtomicInteger leads = new AtomicInteger();
    private final Receptor receptor = new Receptor();
    private ServidorReiniciable servidor;
    private JdbcClient sql;
    private Plataforma plataforma;
    private volatile String acceso;

    @BeforeAll
    void empezar(@TempDir Path carpeta) throws Exception {
        servidor = ServidorReiniciable.en(carpeta.resolve("base"));
        var base = servidor.nueva();
        sql = ServidorReiniciable.sql(base);
        var ajustes = new HashMap<>(Plataforma.con(base));
        ajustes.putAll(
                Map.of("JCC_WEBHOOK_PERMITIDOS", "127.0.0.1", "JCC_PEDIDOS_POR_MINUTO", "0"));
        plataforma = Plataforma.iniciar(carpeta, ajustes, List.of("-Xmx1g"));
        acceso = plataforma.acceso();
    }

    @AfterAll
    void terminar() throws Exception {
        plataforma.terminar();
        servidor.close();
        receptor.close();
    }

    @Test
    @Timeout(300)
    void a_thousand_a_second_are_signed_sent_and_written_down_with_a_tenth_of_a_statement_each()
            throws Exception {
        medirDeUnaVez(1);
        medirDeUnaVez(10);
    }

    @Test
    @Timeout(300)
    void one_who_never_answers_delays_nobody_else() throws Exception {
        try (var sordo = new Sordo();
                var receptor = new Receptor()) {
            suscribir(receptor.url());
            long callado = suscribir(sordo.url());
            activar(callado, false);
            deber(DE_UNA_VEZ, List.of(callado));
            latencias(receptor, ENTRADA); // as one that has run for a while
            var sin = new ArrayList<double[]>();
            var con = new ArrayList<double[]>();
            for (int ventana = 0; ventana < VENTANAS; ventana++) {
                sin.add(latencias(receptor, VENTANA));
                activar(callado, true);
                con.add(latencias(receptor, VENTANA));
                activar(callado, false);
            }
            informar("without", sin);
            informar("with one who never answers and " + DE_UNA_VEZ + " due", con);
            assertThat(sordo.conexiones()).isPositive();
            if (Carga.ENTERA) {
                assertThat(Carga.percentil(juntas(sin), 500)).isLessThanOrEqualTo(10);
                assertThat(Carga.percentil(juntas(sin), 990)).isLessThanOrEqualTo(100);
                assertThat(p99DeUnaVentana(con)).isLessThanOrEqualTo(p99DeUnaVentana(sin) * 1.2);
            }
        } finally {
            eliminarTodos();
        }
    }

    private void medirDeUnaVez(int suscriptores) throws Exception {
        var ids = Stream.generate(() -> suscribir(receptor.url())).limit(suscriptores).toList();
        int cada = DE_UNA_VEZ / suscriptores;
        enviarTodo(ids, cada); // so that its Java has warmed up
        sql.sql("SELECT pg_stat_statements_reset()").query().singleRow();
        long antes = System.nanoTime();
        enviarTodo(ids, cada);
        double segundos = (System.nanoTime() - antes) / 1e9;
        double porSegundo = DE_UNA_VEZ / segundos;
        double sentencias = sentencias() / (double) DE_UNA_VEZ;
        System.out.printf(
                "%,d deliveries to %d subscribers: %,.0f a second, %.3f statements each%n",
                DE_UNA_VEZ, suscriptores, porSegundo, sentencias);
        eliminarTodos();
        if (Carga.ENTERA) {
            assertThat(porSegundo).isGreaterThanOrEqualTo(1_000);
            assertThat(sentencias).isLessThanOrEqualTo(0.1);
        }
    }

    /** Owed, and then sent and written down. */
    private void enviarTodo(List<Long> suscriptores, int cada) throws Exception {
        deber(cada, suscriptores);
        Carga.esperar(
                Duration.ofMinutes(2),
                "all written down",
                () ->
                        sql.sql(
                                        "SELECT NOT EXISTS (SELECT FROM crm.entregas WHERE estado IN ('pendiente', 'en_curso'))")
                                .query(Boolean.class)
                                .single());
    }

    /** Whatever the platform itself asked its database, its look-outs and heartbeats included. */
    private long sentencias() {
        return sql.sql(
                        """
                        SELECT sum(calls) FROM pg_stat_statements
                        WHERE userid = 'jcc_app'::regrole AND query !~ '^(BEGIN|COMMIT|SET)'
                        """)
                .query(Long.class)
                .single();
    }

    private void deber(int cuantas, List<Long> suscriptores) {
        sql.sql(
                        """
                        WITH nuevos AS (
                            INSERT INTO crm.eventos (mensaje, tipo, llave, agregado, asunto, datos)
                            SELECT gen_random_uuid(), 'lead.creado', 'carga:' || gen_random_uuid(), n::text, 'Lead De Carga',
                                json_build_object('id', n, 'nombre', 'Lead De Carga', 'observacion', repeat('x', 600))
                            FROM generate_series(1, :cuantas) n
                            RETURNING *)
                        INSERT INTO crm.entregas (evento, ocurrido_en, mensaje, tipo, llave, suscriptor)
                        SELECT n.id, n.ocurrido_en, n.mensaje, n.tipo, n.llave, s.id
                        FROM nuevos n, compartido.suscriptores s WHERE s.id IN (:suscriptores)
                        """)
                .param("cuantas", cuantas)
                .param("suscriptores", suscriptores)
                .update();
    }

    /** A lead every 10 ms: from when it was committed until the receiver has its request, in milliseconds. */
    private double[] latencias(Receptor receptor, Duration cuanto) throws Exception {
        long desde = sql.sql("SELECT last_value FROM crm.eventos_seq").query(Long.class).single();
        int antes = receptor.llegados().size();
        int cuantos = (int) cuanto.dividedBy(ENTRE_LEADS);
        try (var hilos = Executors.newVirtualThreadPerTaskExecutor()) {
            var leads =
                    IntStream.range(0, cuantos)
                            .mapToObj(n -> CompletableFuture.runAsync(() -> lead(n), hilos))
                            .toList();
            leads.forEach(CompletableFuture::join); // none of them was refused
        }
        Carga.esperar(
                Duration.ofMinutes(1),
                "all told",
                () -> receptor.llegados().size() >= antes + cuantos);
        var llegados =
                receptor.llegados().stream()
                        .collect(
                                Collectors.toMap(
                                        Llegado::mensaje, uno -> milisegundos(uno.cuando())));
        return sql
                .sql(
                        """
                        SELECT 'msg_' || mensaje, extract(epoch FROM pg_xact_commit_timestamp(xmin)) FROM crm.eventos
                        WHERE id > ?
                        """)
                .param(desde)
                .query(
                        (fila, _) ->
                                llegados.getOrDefault(fila.getString(1), Double.MAX_VALUE)
                                        - fila.getDouble(2) * 1e3)
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double milisegundos(Instant cuando) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, cuando) / 1e3;
    }

    private void lead(int n) {
        Carga.dormir(ENTRE_LEADS.multipliedBy(n));
        var cuerpo =
                "{\"nombre\": \"Lead De Carga\", \"celular\": \"9%08d\"}"
                        .formatted(leads.incrementAndGet());
        assertThat(hacer("POST", "/api/leads/", cuerpo).path("id").asLong()).isPositive();
    }

    private long suscribir(String url) {
        var cuerpo =
                "{\"nombre\": \"Receptor %d\", \"url\": \"%s\", \"eventos\": [\"lead.creado\"]}"
                        .formatted(System.nanoTime(), url);
        var nuevo = hacer("POST", SUSCRIPTORES, cuerpo);
        return nuevo.path("suscriptor").path("id").asLong();
    }

    private void activar(long suscriptor, boolean activo) {
        hacer("PATCH", SUSCRIPTORES + suscriptor + "/", "{\"activo\": " + activo + "}");
    }

    private void eliminarTodos() {
        sql.sql("SELECT id FROM compartido.suscriptores WHERE eliminado_en IS NULL")
                .query(Long.class)
                .list()
                .forEach(id -> pedir("DELETE", SUSCRIPTORES + id + "/", ""));
    }

    private JsonNode hacer(String metodo, String ruta, String cuerpo) {
        return JsonMapper.shared().readTree(pedir(metodo, ruta, cuerpo));
    }

    private String pedir(String metodo, String ruta, String cuerpo) {
        try {
            var respuesta = plataforma.hacer(acceso, metodo, ruta, cuerpo);
            if (respuesta.statusCode() == 401) { // it lives for some minutes
                acceso = plataforma.acceso();
                respuesta = plataforma.hacer(acceso, metodo, ruta, cuerpo);
            }
            assertThat(respuesta.statusCode()).as(respuesta.body()).isBetween(200, 299);
            return respuesta.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] juntas(List<double[]> ventanas) {
        return ventanas.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    /** Of the window in the middle: one moment in which the machine did something else is in one of them, and not in all. */
    private static double p99DeUnaVentana(List<double[]> ventanas) {
        return Carga.percentil(p99s(ventanas), 500);
    }

    private static double[] p99s(List<double[]> ventanas) {
        return ventanas.stream()
                .mapToDouble(una -> Carga.percentil(juntas(List.of(una)), 990))
                .sorted()
                .toArray();
    }

    private static void informar(String que, List<double[]> ventanas) {
        var ordenadas = juntas(ventanas);
        System.out.printf(
                "commit to receiver, 100 leads a second, %s: %,d, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms; p99 of each window %s%n",
                que,
                ordenadas.length,
                Carga.percentil(ordenadas, 500),
                Carga.percentil(ordenadas, 990),
                ordenadas[ordenadas.length - 1],
                Arrays.stream(p99s(ventanas)).mapToObj("%.0f"::formatted).toList());
    }
}
