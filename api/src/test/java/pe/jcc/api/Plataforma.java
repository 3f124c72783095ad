package pe.jcc.api;

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
import java.util.Map;
import java.util.regex.Pattern;

/** The platform as a process of its own, with its own database, which a test can kill. */
record Plataforma(Path datos, Process proceso, String raiz, HttpClient http) {

    private static final Pattern RAIZ = Pattern.compile("API +(http://localhost:\\d+)/api/");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLAVE = "clave-de-prueba";

    static Plataforma iniciar(Path datos, Map<String, String> ajustes) throws IOException {
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
        orden.environment().putAll(ajustes);
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
