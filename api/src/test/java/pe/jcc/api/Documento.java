package pe.jcc.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, which finds in a real answer what it does not tell, or tells otherwise. */
public final class Documento {

    private static final SchemaRegistry ESQUEMAS =
            SchemaRegistry.withDialect(
                    Dialects.getOpenApi31(),
                    registro ->
                            registro.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final JsonNode raiz;
    private final ObjectNode componentes;
    private final Map<PathPattern, JsonNode> direcciones = new TreeMap<>();
    private final Map<JsonNode, Schema> leidos = new ConcurrentHashMap<>();

    public Documento(JsonNode raiz) {
        this.raiz = raiz;
        this.componentes = raiz.required("components").deepCopy().asObject();
        componentes.required("schemas").forEach(Documento::cerrar);
        raiz.required("paths")
                .properties()
                .forEach(
                        direccion ->
                                direcciones.put(
                                        PathPatternParser.defaultInstance.parse(direccion.getKey()),
                                        direccion.getValue()));
    }

    public JsonNode raiz() {
        return raiz;
    }

    public JsonNode operacion(String metodo, String ruta) {
        return raiz.required("paths").required(ruta).required(metodo);
    }

    public JsonNode esquema(String nombre) {
        return raiz.required("components").required("schemas").required(nombre);
    }

    /** What an answer does otherwise; nothing where the document does not tell of the operation. */
    public List<String> discrepancias(HttpResponse<String> respuesta) {
        var pedido = respuesta.request();
        return operacion(pedido)
                .map(
                        operacion ->
                                discrepancias(operacion, respuesta, pedido.method().equals("HEAD")))
                .orElse(List.of());
    }

    private Optional<JsonNode> operacion(HttpRequest pedido) {
        var escrita = pedido.uri().getRawPath();
        var ruta = PathContainer.parsePath(escrita.endsWith("/") ? escrita : escrita + "/");
        return direcciones.entrySet().stream()
                .filter(direccion -> direccion.getKey().matches(ruta))
                .findFirst()
                .flatMap(
                        direccion ->
                                direccion
                                        .getValue()
                                        .optional(pedido.method().toLowerCase(Locale.ROOT)));
    }

    private List<String> discrepancias(
            JsonNode operacion, HttpResponse<String> respuesta, boolean sinCuerpo) {
        var respuestas = operacion.required("responses");
        var codigo = String.valueOf(respuesta.statusCode());
        var dicha =
                seguir(respuestas.optional(codigo).orElseGet(() -> respuestas.required("default")));
        var halladas = new ArrayList<String>();
        dicha.path("headers")
                .properties()
                .forEach(
                        encabezado -> {
                            if (seguir(encabezado.getValue()).path("required").asBoolean(false)
                                    && respuesta
                                            .headers()
                                            .firstValue(encabezado.getKey())
                                            .isEmpty()) {
                                halladas.add(encabezado.getKey() + " falta");
                            }
                        });
        if (respuesta.headers().firstValue("Content-Encoding").isPresent()) {
            return halladas; // nobody unpacked it
        }
        if (respuesta.body().isEmpty() || sinCuerpo) {
            if (dicha.has("content") && !sinCuerpo) {
                halladas.add("no trae cuerpo");
            }
            return halladas;
        }
        var tipo = respuesta.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        var contenido = dicha.path("content").optional(tipo);
        if (contenido.isEmpty()) {
            halladas.add(codigo + " no se documenta con " + tipo);
            return halladas;
        }
        leidos
                .computeIfAbsent(contenido.get().required("schema"), this::leer)
                .validate(JsonMapper.shared().readTree(respuesta.body()))
                .stream()
                .map(Error::toString)
                .forEach(halladas::add);
        return halladas;
    }

    private Schema leer(JsonNode esquema) {
        var completo = esquema.deepCopy().asObject();
        completo.set("components", componentes);
        return ESQUEMAS.getSchema(completo);
    }

    private JsonNode seguir(JsonNode dicho) {
        return dicho.has("$ref") ? raiz.at(dicho.required("$ref").asString().substring(1)) : dicho;
    }

    /** What is not told is not there. */
    private static void cerrar(JsonNode esquema) {
        if (esquema instanceof ObjectNode objeto
                && objeto.has("properties")
                && !objeto.has("additionalProperties")) {
            objeto.put("additionalProperties", false);
        }
        esquema.forEach(Documento::cerrar);
    }
}
