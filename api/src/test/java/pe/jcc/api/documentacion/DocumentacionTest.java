package pe.jcc.api.documentacion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.api.ApiTest;
import pe.jcc.api.Documento;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The OpenAPI document against the real answers, in both directions. */
@SuppressWarnings("NullAway.Init") // filled before each test
class DocumentacionTest extends ApiTest {

    private static final String PRESENCIAS = "/api/gestion/presencias/";

    private static final String CREDENCIALES =
            "{\"username\": \"admin\", \"password\": \"clave-de-prueba\"}";

    private String acceso;

    @SuppressWarnings("NullAway.Init")
    private Documento documento;

    @BeforeEach
    void leerDocumento() {
        acceso = acceso();
        documento = documento();
    }

    @Test
    void esOpenApi31YPublicaLasDireccionesConBarra() {
        assertThat(documento.raiz().required("openapi").asString()).startsWith("3.1.");
        assertThat(documento.raiz().required("paths").propertyNames())
                .contains(PRESENCIAS, "/api/token/", WEBHOOK)
                .allMatch(ruta -> ruta.startsWith("/api/") && ruta.endsWith("/"));
    }

    @Test
    void nadaDeNuestroCodigoSeVeComoParametro() {
        assertThat(documento.raiz().findParents("in"))
                .extracting(parametro -> parametro.path("name").asString())
                .doesNotContain("pedido", "cuerpo")
                .contains("fecha_presencia_after");
        assertThat(documento.raiz().findParents("in"))
                .filteredOn(parametro -> !parametro.path("type").asString("").equals("apiKey"))
                .allMatch(parametro -> parametro.has("schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRESENCIAS, "/api/gestion/clientes/", "/api/webhooks/recibidos/"})
    void lasListasYSusFilasSonComoSeDicen(String lista) {
        webhook(visita("DOC-1", "Ana Documentada", "70000001", "987000001"));
        webhook("{\"cliente\": {}, \"id_presencia_crm\": \"DOC-2\"}");
        var pagina = enviarConAcceso(lista + "?page_size=100");

        var filas = leer(pagina).required("results");
        assertThat(filas).isNotEmpty();
        for (var fila : filas) {
            var id = fila.valueStream().findFirst().orElseThrow().asString();
            assertThat(enviarConAcceso(lista + id + "/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBHOOK, "/api/webhook-presencia-crm/"})
    void elEjemploDelWebhookSeRegistra(String direccion) {
        var ejemplo = ejemplo().toString();
        var respuesta = enviar(conJson(direccion, ejemplo).header("X-CRM-Webhook-Token", TOKEN));
        assertThat(respuesta.statusCode()).isEqualTo(200);
    }

    @Test
    void loQueElWebhookPideYLoQuePuedeFaltarEsLoDocumentado() {
        var presencia = documento.esquema("WebhookPresencia");
        var cliente = documento.esquema("ClienteDelWebhook");
        for (var nombre : presencia.required("properties").propertyNames()) {
            faltando(ejemplo(), "", nombre, presencia);
        }
        for (var nombre : cliente.required("properties").propertyNames()) {
            faltando(ejemplo(), "/cliente", nombre, cliente);
        }
    }

    @Test
    void elIngresoYSuRenovacionSonComoSeDicen() {
        var par = enviar(conJson("/api/token/", CREDENCIALES));
        var refresco = leer(par).required("refresh").asString();
        assertThat(
                        enviar(
                                        conJson(
                                                "/api/token/refresh/",
                                                "{\"refresh\": \"" + refresco + "\"}"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(enviar(formulario("/api/token/refresh/", "refresh=" + refresco)).statusCode())
                .isEqualTo(200);
        assertThat(contenidos("/api/token/").propertyNames())
                .containsExactly("application/json", "application/x-www-form-urlencoded");
    }

    @Test
    void cadaNegativaEsComoSeDice() {
        var token = "/api/token/";
        negado(400, conJson(token, "{}"));
        negado(400, conJson(token, "{"));
        negado(401, conJson(token, "{\"username\":\"x\",\"password\":\"y\"}"));
        negado(413, conJson(token, " ".repeat(3_000_000)));
        negado(415, conJson(token, "{}").setHeader("Content-Type", "text/plain"));
        negado(400, conJson(token, "{}").header("Accept", "application/problem+json"));
        var refresco = "/api/token/refresh/";
        negado(401, conJson(refresco, "{\"refresh\": \"no\"}"));

        negado(401, conJson(WEBHOOK, "{}"));
        var sinCliente = conJson(WEBHOOK, "{}").header("X-CRM-Webhook-Token", TOKEN);
        negado(400, sinCliente);
        var vacio =
                conJson(WEBHOOK, "{\"cliente\": {\"x\": 1}}").header("X-CRM-Webhook-Token", TOKEN);
        negado(400, vacio);

        negado(401, pedido(PRESENCIAS));
        negado(401, pedido(PRESENCIAS).header("Authorization", "Bearer no"));
        negado(400, conAcceso(PRESENCIAS + "?modalidad=no&tipo_tour=no"));
        negado(404, conAcceso(PRESENCIAS + "?page=99"));
        negado(404, conAcceso(PRESENCIAS + "NO/"));
    }

    @Test
    void cadaValorDocumentadoDeUnFiltroSeAdmite() {
        for (var parametro : documento.operacion("get", PRESENCIAS).required("parameters")) {
            for (var valor : parametro.required("schema").path("enum")) {
                var escrito = URLEncoder.encode(valor.asString(), StandardCharsets.UTF_8);
                var nombre = parametro.required("name").asString();
                assertThat(enviarConAcceso(PRESENCIAS + "?" + nombre + "=" + escrito).statusCode())
                        .as("%s=%s", nombre, valor)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void soloElIngresoNoPideCredenciales() {
        assertThat(documento.operacion("post", "/api/token/").required("security")).isEmpty();
        assertThat(documento.operacion("post", "/api/token/refresh/").required("security"))
                .isEmpty();
        assertThat(documento.operacion("post", WEBHOOK).required("security").toString())
                .isEqualTo("[{\"webhook\":[]}]");
        assertThat(documento.operacion("get", PRESENCIAS).has("security")).isFalse();
        assertThat(documento.raiz().required("security").toString())
                .isEqualTo("[{\"usuario\":[]}]");
    }

    @Test
    void laPaginaIngresaSolaYNoPideNadaAfuera() {
        assertThat(enviar(pedido("/swagger-ui.html")).headers().firstValue("Location"))
                .hasValue("/swagger-ui/index.html");
        var guion = enviar(pedido("/swagger-ui/swagger-initializer.js")).body();
        assertThat(guion)
                .contains("SwaggerUIBundle({", "responseInterceptor: ")
                .contains("preauthorizeApiKey(\"usuario\", ")
                .doesNotContain("http://", "https://");
        assertThat(enviar(pedido("/swagger-ui/index.html")).body())
                .contains("swagger-initializer.js")
                .doesNotContain("http://", "https://");
    }

    private void negado(int codigo, HttpRequest.Builder pedido) {
        var respuesta = enviar(pedido);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(codigo);
    }

    /** Without the member, and with it null: refused exactly when it is required. */
    private void faltando(ObjectNode ejemplo, String lugar, String nombre, JsonNode esquema) {
        var requerido =
                esquema.required("required")
                        .valueStream()
                        .anyMatch(n -> n.asString().equals(nombre));
        var objeto = (ObjectNode) ejemplo.at(lugar);
        objeto.putNull(nombre);
        var nulo = webhook(ejemplo.toString()).statusCode();
        objeto.remove(nombre);
        assertThat(List.of(nulo, webhook(ejemplo.toString()).statusCode()))
                .as(nombre)
                .containsOnly(requerido ? 400 : 200);
    }

    private ObjectNode ejemplo() {
        return (ObjectNode)
                contenidos(WEBHOOK).required("application/json").required("example").deepCopy();
    }

    private JsonNode contenidos(String ruta) {
        return documento.operacion("post", ruta).required("requestBody").required("content");
    }

    private HttpResponse<String> enviarConAcceso(String ruta) {
        return enviar(conAcceso(ruta));
    }

    private HttpRequest.Builder conAcceso(String ruta) {
        return pedido(ruta).header("Authorization", "Bearer " + acceso);
    }

    private HttpRequest.Builder formulario(String ruta, String cuerpo) {
        return pedido(ruta)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(cuerpo));
    }
}
