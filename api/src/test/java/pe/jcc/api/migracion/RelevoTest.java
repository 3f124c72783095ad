package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import pe.jcc.api.Plataforma;
import pe.jcc.api.compartido.integracion.Receptor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Modules change hands while a platform runs and people write: CRM first, then the App Comercial, then the CRM back. */
class RelevoTest extends MigracionDePrueba {

    private static final String LEAD =
            "{\"nombre\": \"Lead %1$d\", \"celular\": \"98%1$07d\", \"medio\": \"Web\"}";
    private static final int ESCRITORES = 4;

    private final JsonMapper json = new JsonMapper();

    @Test
    @Timeout(300)
    void modules_change_hands_while_people_write() throws Exception {
        assertThat(migrar()).isZero();
        try (var anterior = new Receptor();
                var plataforma = new EnMarcha(iniciar(anterior))) {
            antes(plataforma);
            crmPrimero(plataforma, anterior);
            luegoElComercial(plataforma);
            elCrmVuelve(plataforma);
        }
    }

    /** Both are the old systems': people read, and are told where to write. */
    private void antes(EnMarcha plataforma) throws Exception {
        var leads = plataforma.pedir("GET", "/api/leads/", "");
        assertThat(leads.statusCode()).isEqualTo(200);
        assertThat(leer(leads).get("count").asLong()).isEqualTo(63);
        var no = plataforma.pedir("POST", "/api/leads/", LEAD.formatted(1));
        assertThat(no.statusCode()).isEqualTo(409);
        assertThat(leer(no).get("detail").asString())
                .isEqualTo("El CRM todavía es del sistema anterior: haga los cambios allí.");
        assertThat(plataforma.pedir("PATCH", "/api/leads/1/", "{\"nombre\": \"x\"}").statusCode())
                .isEqualTo(409);
        assertThat(plataforma.pedir("DELETE", "/api/gestion/lotes/L0001/", "").statusCode())
                .isEqualTo(409);
        assertThat(plataforma.una().webhook("CRM-TEMPRANO")).isEqualTo(409);
    }

    private void crmPrimero(EnMarcha plataforma, Receptor anterior) throws Exception {
        assertThat(migrar("corte", "--modulo=crm")).isZero();
        var lead = plataforma.pedir("POST", "/api/leads/", LEAD.formatted(2));
        assertThat(lead.statusCode()).as(lead.body()).isEqualTo(201);
        assertThat(plataforma.pedir("DELETE", "/api/gestion/lotes/L0001/", "").statusCode())
                .isEqualTo(409);

        var cita = realizar(plataforma, leer(lead).get("id").asLong());
        esperar("the old App Comercial is told", () -> !anterior.llegados().isEmpty());
        assertThat(anterior.llegados().getFirst().json().get("id_presencia_crm").asString())
                .isEqualTo("CRM-" + cita);
        assertThat(presencias(cita)).as("the old App Comercial makes it").isZero();
    }

    private void luegoElComercial(EnMarcha plataforma) throws Exception {
        assertThat(migrar("corte", "--modulo=comercial")).isZero();
        assertThat(plataforma.una().webhook("CRM-DESPUES")).isEqualTo(200);
        var otraVez =
                plataforma.pedir(
                        "POST",
                        "/api/webhooks/recibidos/reprocesar/",
                        "{\"estado\": \"rechazado\"}");
        assertThat(otraVez.statusCode()).as(otraVez.body()).isEqualTo(200);
        esperar(
                "what was refused is made",
                () ->
                        nuevo.sql(
                                                "SELECT count(*) FROM comercial.presencias WHERE id_presencia_crm = 'CRM-TEMPRANO'")
                                        .query(Long.class)
                                        .single()
                                == 1);

        var lead = leer(plataforma.pedir("POST", "/api/leads/", LEAD.formatted(3)));
        assertThat(presencias(realizar(plataforma, lead.get("id").asLong()))).isEqualTo(1);
    }

    /** Whoever was told that a lead is there finds it in what goes back; nobody writes one that does not. */
    private void elCrmVuelve(EnMarcha plataforma) throws Exception {
        Set<Long> hechos = ConcurrentHashMap.newKeySet();
        try (var hilos = Executors.newVirtualThreadPerTaskExecutor()) {
            var escritores = new ArrayList<Future<?>>();
            for (int i = 0; i < ESCRITORES; i++) {
                int desde = 1_000 * (i + 1);
                escritores.add(
                        hilos.submit(
                                () -> {
                                    escribirHastaQueDigaNo(plataforma, desde, hechos);
                                    return true;
                                }));
            }
            esperar("people write", () -> hechos.size() > 20);
            assertThat(migrar("volver", "--modulo=crm")).isZero();
            for (var escritor : escritores) {
                escritor.get();
            }
        }
        var guion = Files.readString(vuelta("crm"));
        assertThat(hechos)
                .allSatisfy(id -> assertThat(guion).contains("leads_lead", "VALUES ('" + id + "'"));
        assertThat(
                        nuevo.sql("SELECT count(*) FROM crm.leads WHERE nombre LIKE 'Lead %'")
                                .query(Long.class)
                                .single())
                .isEqualTo(
                        guion.lines().filter(l -> l.startsWith("INSERT INTO leads_lead")).count());
    }

    private void escribirHastaQueDigaNo(EnMarcha plataforma, int desde, Set<Long> hechos)
            throws Exception {
        for (int n = desde; ; n++) {
            var respuesta = plataforma.pedir("POST", "/api/leads/", LEAD.formatted(n));
            if (respuesta.statusCode() == 409) {
                return;
            }
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
            hechos.add(leer(respuesta).get("id").asLong());
        }
    }

    private long realizar(EnMarcha plataforma, long lead) throws Exception {
        var cita =
                plataforma.pedir(
                        "POST",
                        "/api/appointments/",
                        "{\"lead_id\": %d, \"fecha_hora\": \"2027-03-01T10:00:00-05:00\", \"lugar\": \"ZOOM\", \"estado\": \"Realizada\"}"
                                .formatted(lead));
        assertThat(cita.statusCode()).as(cita.body()).isEqualTo(201);
        return leer(cita).get("id").asLong();
    }

    private long presencias(long cita) {
        return nuevo.sql("SELECT count(*) FROM comercial.presencias WHERE id_presencia_crm = ?")
                .param("CRM-" + cita)
                .query(Long.class)
                .single();
    }

    private static void esperar(String que, BooleanSupplier cierto) throws InterruptedException {
        long fin = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!cierto.getAsBoolean()) {
            assertThat(System.nanoTime()).as(que).isLessThan(fin);
            Thread.sleep(20);
        }
    }

    private Plataforma iniciar(Receptor anterior) throws IOException {
        var ajustes = new HashMap<>(Plataforma.con(base));
        ajustes.put("JCC_WEBHOOK_URL", anterior.url());
        ajustes.put("JCC_WEBHOOK_TOKEN", "token-del-anterior");
        ajustes.put("JCC_WEBHOOK_PERMITIDOS", "127.0.0.1");
        ajustes.put("JCC_PEDIDOS_POR_MINUTO", "0");
        return Plataforma.iniciar(informe.resolve("datos"), ajustes);
    }

    private JsonNode leer(HttpResponse<String> respuesta) {
        return json.readTree(respuesta.body());
    }

    /** One that runs, and who is logged in there. */
    private record EnMarcha(Plataforma una, String acceso) implements AutoCloseable {

        EnMarcha(Plataforma una) throws Exception {
            this(una, una.acceso("admin12345"));
        }

        HttpResponse<String> pedir(String metodo, String ruta, String cuerpo) throws Exception {
            return una.hacer(acceso, metodo, ruta, cuerpo);
        }

        @Override
        public void close() {
            una.proceso().destroyForcibly();
        }
    }
}
