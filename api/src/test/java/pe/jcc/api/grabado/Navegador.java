package pe.jcc.api.grabado;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Consumer;

/** Sends recorded requests again, as a frontend would. */
final class Navegador {

    private static final String FRONTERA = "frontera-de-prueba";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LoQueVaria varia;
    private final String servidor;
    private final Credenciales credenciales;

    Navegador(String servidor, LoQueVaria varia, Credenciales credenciales) {
        this.servidor = servidor;
        this.varia = varia;
        this.credenciales = credenciales;
    }

    HttpResponse<String> repetir(Intercambio grabado) {
        var consulta = grabado.consulta().isEmpty() ? "" : "?" + grabado.consulta();
        var pedido =
                HttpRequest.newBuilder(
                        URI.create(servidor + varia.traducir(grabado.ruta() + consulta)));
        var cuerpo = grabado.cuerpo();
        if (!grabado.archivos().isEmpty()) {
            pedido.header("Content-Type", "multipart/form-data; boundary=" + FRONTERA);
            pedido.method(
                    grabado.metodo(), BodyPublishers.ofString(multiparte(grabado.archivos())));
        } else if (cuerpo == null) {
            pedido.method(grabado.metodo(), BodyPublishers.noBody());
        } else {
            pedido.method(
                    grabado.metodo(),
                    BodyPublishers.ofString(varia.traducir(credenciales.poner(cuerpo))));
            var tipo = grabado.texto("content_type");
            pedido.header("Content-Type", tipo == null ? "application/json" : tipo);
        }
        copiar(grabado, "webhook_token", token -> pedido.header("X-CRM-Webhook-Token", token));
        copiar(grabado, "origin", origen -> pedido.header("Origin", origen));
        copiar(
                grabado,
                "authorization",
                suya -> pedido.header("Authorization", credenciales.poner(suya)));
        credenciales.mostrar(grabado, pedido);
        return enviar(pedido);
    }

    static HttpResponse<String> enviar(HttpRequest.Builder pedido) {
        try {
            return HTTP.send(pedido.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException parado) {
            throw new IllegalStateException(parado);
        }
    }

    static JsonNode leer(String direccion) {
        return JsonMapper.shared()
                .readTree(enviar(HttpRequest.newBuilder(URI.create(direccion))).body());
    }

    private static String multiparte(Map<String, JsonNode> archivos) {
        var partes = new StringBuilder();
        archivos.forEach(
                (campo, archivo) ->
                        partes.append(
                                """
                                --%s\r
                                Content-Disposition: form-data; name="%s"; filename="%s"\r
                                Content-Type: text/csv\r
                                \r
                                %s\r
                                """
                                        .formatted(
                                                FRONTERA,
                                                campo,
                                                archivo.required("filename").asString(),
                                                archivo.required("content").asString())));
        return partes + "--" + FRONTERA + "--\r\n";
    }

    private static void copiar(Intercambio grabado, String miembro, Consumer<String> cabecera) {
        var valor = grabado.texto(miembro);
        if (valor != null) {
            cabecera.accept(valor);
        }
    }
}
