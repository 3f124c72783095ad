package pe.jcc.api;

import pe.jcc.db.BaseDeDatos;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The platform as a process of its own, with its own database, which a test can kill. */
public record Plataforma(Path datos, Process proceso, String raiz, HttpClient http) {

    private static final Pattern RAIZ = Pattern.compile("API +(http://localhost:\\d+)/api/");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLAVE = "clave-de-prueba";

    /** One that starts fast, and does not live long. */
    public static Plataforma iniciar(Path datos, Map<String, String> ajustes) throws IOException {
        return iniciar(datos, ajustes, List.of("-XX:TieredStopAtLevel=1"));
    }

    /** One with these options of its Java. */
    public static Plataforma iniciar(Path datos, Map<String, String> ajustes, List<String> opciones)
            throws IOException {
        var palabras = new ArrayList<String>();
        palabras.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        palabras.addAll(opciones);
        palabras.addAll(List.of("-cp", System.getProperty("java.class.path"), "pe.jcc.Aplicacion"));
        var orden = new ProcessBuilder(palabras);
        orden.environment().put("JCC_DATOS", datos.toString());
        orden.environment().put("JCC_ADMIN_PASSWORD", CLAVE);
        orden.environment().put("JCC_WEBHOOK_TOKENS", "crm=token");
        orden.environment().put("JCC_DEMO", "false");
        orden.environment().put("SERVER_PORT", "0");
        orden.environment().put("LOGGING_LEVEL_PE_JCC", "info"); // it says where it is
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

    /** Its database is another's: what one of these needs to use it. */
    public static Map<String, String> con(BaseDeDatos base) {
        return base.propiedades().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                ajuste ->
                                        ajuste.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                                Map.Entry::getValue));
    }

    public HttpResponse<String> hacer(String acceso, String metodo, String ruta, String cuerpo)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(raiz + ruta))
                        .method(metodo, BodyPublishers.ofString(cuerpo))
                        .header("Authorization", "Bearer " + acceso)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    public int webhook(String llave) throws IOException, InterruptedException {
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

    public String acceso() throws IOException, InterruptedException {
        return acceso(CLAVE);
    }

    /** Of the user admin, who may have come from elsewhere with that password. */
    public String acceso(String clave) throws IOException, InterruptedException {
        var respuesta =
                http.send(
                        HttpRequest.newBuilder(URI.create(raiz + "/api/token/"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"username\": \"admin\", \"password\": \""
                                                        + clave
                                                        + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        return JSON.readTree(respuesta.body()).get("access").asString();
    }

    /** kill -9. */
    public void matar() throws InterruptedException {
        proceso.destroyForcibly().waitFor();
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

    /** It is asked to end, and has ended. */
    public void terminar() throws InterruptedException {
        proceso.destroy();
        proceso.waitFor();
    }
}
