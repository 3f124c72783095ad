package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

/** The platform as a process of its own, with its own database, killed while webhooks come in. */
class MuerteSubitaTest {

    private static final Pattern RAIZ = Pattern.compile("API +(http://localhost:\\d+)/api/");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path datos;

    private final List<Plataforma> iniciadas = new ArrayList<>();
    private final Set<String> respondidas = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(240)
    void nothing_that_was_answered_is_missing_and_no_start_needs_a_hand() throws Exception {
        var primera = iniciar();
        publicarHastaMatar(primera, "uno", false);

        var segunda = iniciar();
        comprobarQueEstan(segunda);
        publicarHastaMatar(segunda, "dos", true);

        var tercera = iniciar();
        comprobarQueEstan(tercera);
        while (tercera.cuantos("estado=pendiente", tercera.acceso()) > 0) {
            Thread.sleep(
                    500); // what was stored and not answered is finished too, until the time-out
        }
    }

    @AfterEach
    void parar() throws InterruptedException {
        for (var plataforma : iniciadas) {
            plataforma.terminar();
        }
    }

    private Plataforma iniciar() throws IOException {
        iniciadas.add(Plataforma.iniciar(datos));
        return iniciadas.getLast();
    }

    private void publicarHastaMatar(Plataforma plataforma, String vuelta, boolean conSuBase)
            throws Exception {
        var verdugo = new FutureTask<>(() -> matarEnMarcha(plataforma, vuelta, conSuBase));
        Thread.startVirtualThread(verdugo);
        try {
            for (int i = 0; ; i++) {
                var llave = vuelta + "-" + i;
                assertThat(plataforma.webhook(llave)).isEqualTo(200);
                respondidas.add(llave);
            }
        } catch (IOException muerta) {
            verdugo.get();
        }
    }

    private boolean matarEnMarcha(Plataforma plataforma, String vuelta, boolean conSuBase)
            throws IOException, InterruptedException {
        while (respondidas.stream().filter(llave -> llave.startsWith(vuelta)).count() < 30) {
            Thread.sleep(1);
        }
        plataforma.matar(conSuBase);
        return true;
    }

    private void comprobarQueEstan(Plataforma plataforma) throws Exception {
        var acceso = plataforma.acceso();
        for (var llave : respondidas) {
            assertThat(plataforma.cuantos("estado=procesado&id_presencia_crm=" + llave, acceso))
                    .as(llave)
                    .isEqualTo(1);
        }
    }

    private record Plataforma(Path datos, Process proceso, String raiz, HttpClient http) {

        private static final String CLAVE = "clave-de-prueba";

        static Plataforma iniciar(Path datos) throws IOException {
            var orden =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "pe.jcc.Aplicacion");
            orden.environment().put("JCC_DATOS", datos.toString());
            orden.environment().put("JCC_ADMIN_PASSWORD", CLAVE);
            orden.environment().put("JCC_WEBHOOK_TOKENS", "crm=token");
            orden.environment().put("JCC_DEMO", "false");
            orden.environment().put("SERVER_PORT", "0");
            var proceso = orden.redirectErrorStream(true).start();
            var lineas = proceso.inputReader();
            var raiz = direccion(lineas);
            Thread.startVirtualThread(() -> lineas.lines().forEach(_ -> {}));
            return new Plataforma(datos, proceso, raiz, HttpClient.newHttpClient());
        }

        private static String direccion(BufferedReader lineas) throws IOException {
            var visto = new StringBuilder();
            for (var linea = lineas.readLine(); linea != null; linea = lineas.readLine()) {
                visto.append(linea).append('\n');
                var raiz = RAIZ.matcher(linea);
                if (raiz.find()) {
                    return raiz.group(1);
                }
            }
            throw new IOException("The platform did not start:\n" + visto);
        }

        int webhook(String llave) throws IOException, InterruptedException {
            var cuerpo = ApiTest.visita(llave, "Lead " + llave, "TEMP-1", "900100200");
            return http.send(
                            HttpRequest.newBuilder(URI.create(raiz + ApiTest.WEBHOOK))
                                    .header("X-CRM-Webhook-Token", "token")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(cuerpo))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }

        long cuantos(String filtro, String acceso) throws IOException, InterruptedException {
            var respuesta =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(raiz + "/api/webhooks/recibidos/?" + filtro))
                                    .header("Authorization", "Bearer " + acceso)
                                    .build(),
                            BodyHandlers.ofString());
            return JSON.readTree(respuesta.body()).get("count").asLong();
        }

        String acceso() throws IOException, InterruptedException {
            var respuesta =
                    http.send(
                            HttpRequest.newBuilder(URI.create(raiz + "/api/token/"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"username\": \"admin\", \"password\": \""
                                                            + CLAVE
                                                            + "\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            return JSON.readTree(respuesta.body()).get("access").asString();
        }

        /** kill -9, of the process alone or of its PostgreSQL too. */
        void matar(boolean conSuBase) throws IOException, InterruptedException {
            var nota = datos.resolve("postgres/base/postmaster.pid");
            long postmaster = Long.parseLong(Files.readAllLines(nota).getFirst());
            proceso.destroyForcibly().waitFor();
            if (conSuBase) {
                ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
            }
        }

        void terminar() throws InterruptedException {
            proceso.destroy();
            proceso.waitFor();
        }
    }
}
