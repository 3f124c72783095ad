package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pe.jcc.db.BaseDeDatos;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import javax.sql.DataSource;

/** The platform on a port, over a fresh database; one for all tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Sentencias.class)
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class ApiTest {

    protected static final String TOKEN = "token-de-prueba";
    protected static final String WEBHOOK = "/api/gestion/webhook-presencia-crm/";

    private static final String CLAVE = "clave-de-prueba";
    private static final BaseDeDatos BASE = BaseDeDatos.nueva();

    protected static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable Documento documento;

    @LocalServerPort private int puerto;
    @Autowired private JsonMapper json;
    @Autowired protected JdbcClient sql;

    @DynamicPropertySource
    static void configurar(DynamicPropertyRegistry propiedades) {
        BASE.propiedades().forEach((nombre, valor) -> propiedades.add(nombre, () -> valor));
        propiedades.add("jcc.webhook.tokens", () -> "crm=" + TOKEN + ",crm=token-nuevo");
        propiedades.add("jcc.admin.password", () -> CLAVE);
        propiedades.add("jcc.webhook.permitidos", () -> "127.0.0.1");
        propiedades.add("jcc.migrar.crm", () -> BasesAnteriores.direccion("legado_crm"));
    }

    /** What another instance needs to work on the same database. */
    protected static Map<String, String> mismaBase() {
        return BASE.propiedades();
    }

    /** Who may make tables. */
    protected static JdbcClient sqlDeMigracion() {
        return JdbcClient.create(conLaMigracion());
    }

    protected static DataSource conLaMigracion() {
        return BASE.como(BASE.migra());
    }

    protected HttpRequest.Builder pedido(String ruta) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + puerto + ruta));
    }

    /** Every answer is as OpenAPI tells it. */
    protected HttpResponse<String> enviar(HttpRequest.Builder pedido) {
        var hecho = pedido.build();
        var respuesta = recibir(hecho);
        assertThat(documento().discrepancias(respuesta))
                .as("%s %s: %s %s", hecho.method(), hecho.uri(), respuesta, respuesta.body())
                .isEmpty();
        return respuesta;
    }

    /** The same, for whoever measures. */
    protected static HttpResponse<String> enviarSinJuzgar(HttpRequest.Builder pedido) {
        return recibir(pedido.build());
    }

    protected Documento documento() {
        synchronized (ApiTest.class) {
            if (documento == null) {
                documento = new Documento(leer(recibir(pedido("/v3/api-docs").build())));
            }
            return documento;
        }
    }

    private static HttpResponse<String> recibir(HttpRequest pedido) {
        try {
            return HTTP.send(pedido, BodyHandlers.ofString());
        } catch (java.io.IOException fallo) {
            throw new java.io.UncheckedIOException(fallo);
        } catch (InterruptedException parado) {
            throw new IllegalStateException(parado);
        }
    }

    protected HttpRequest.Builder conJson(String ruta, String cuerpo) {
        return pedido(ruta)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(cuerpo));
    }

    protected HttpResponse<String> webhook(String cuerpo) {
        return enviar(conJson(WEBHOOK, cuerpo).header("X-CRM-Webhook-Token", TOKEN));
    }

    protected String acceso() {
        var credenciales = "{\"username\": \"admin\", \"password\": \"" + CLAVE + "\"}";
        return leer(enviar(conJson("/api/token/", credenciales))).get("access").asString();
    }

    protected HttpResponse<String> ver(String ruta) {
        return enviar(pedido(ruta).header("Authorization", "Bearer " + acceso()));
    }

    protected JsonNode json(String texto) {
        return JsonMapper.shared().readTree(texto);
    }

    protected JsonNode leer(HttpResponse<String> respuesta) {
        return json.readTree(respuesta.body());
    }

    /** A webhook of a lead whose document is provisional, as the CRM sends it. */
    protected static String visita(String llave, String nombre, String documento, String telefono) {
        return """
        {"id_presencia_crm": "%s",
         "cliente": {"nombres_completos_razon_social": "%s", "tipo_documento": "DNI",
                     "numero_documento": "%s", "telefono_principal": "%s"},
         "fecha_hora_presencia": "2026-11-20T15:00:00+00:00", "proyecto_interes": null,
         "asesor_captacion_opc": "Nombre Que No Es Id", "medio_captacion": "campo_opc"}
        """
                .formatted(llave, nombre, documento, telefono);
    }
}
