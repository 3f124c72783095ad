package pe.jcc.api.grabado;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A recorded request and the answer it got. */
record Intercambio(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The lines of a file of recorded exchanges, or of exceptions to them. */
    static List<JsonNode> leer(String archivo) {
        try (var lineas = Files.lines(Path.of("src/test/resources/exchanges", archivo))) {
            return lineas.map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with what an exception says in the place of what was recorded. */
    Intercambio con(JsonNode excepcion) {
        var corregido = (ObjectNode) json.deepCopy();
        for (var miembro : List.of("status", "headers", "answer", "body", "ties")) {
            if (excepcion.has(miembro)) {
                corregido.set(miembro, excepcion.get(miembro));
            }
        }
        excepcion
                .path("set")
                .properties()
                .forEach(uno -> poner(corregido, uno.getKey(), uno.getValue()));
        if (excepcion.has("shape")) {
            corregido.set("shape", excepcion.get("shape"));
        }
        return new Intercambio(corregido);
    }

    /** Another value at one place of the answer, told as a JSON pointer. */
    private static void poner(ObjectNode corregido, String donde, JsonNode valor) {
        var padre = corregido.required("answer").at(donde.substring(0, donde.lastIndexOf('/')));
        ((ObjectNode) padre).set(donde.substring(donde.lastIndexOf('/') + 1), valor);
    }

    /** Members of which the exception says that only their shape is as it was recorded. */
    Set<String> soloForma() {
        return json.path("shape").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    boolean cambiaElPedido(Intercambio grabado) {
        return !Objects.equals(cuerpo(), grabado.cuerpo());
    }

    int n() {
        return json.required("n").asInt();
    }

    String metodo() {
        return json.required("method").asString();
    }

    /** What the answer tells of: the first word of the address after {@code /api/}, but for the actions of a record. */
    String recurso() {
        return ruta().endsWith("/actions/")
                ? "actions"
                : ruta().replaceFirst("^/api/", "").replaceFirst("/.*", "");
    }

    String ruta() {
        return json.required("path").asString();
    }

    String consulta() {
        return json.required("query").asString();
    }

    int estado() {
        return json.required("status").asInt();
    }

    /** As nobody, or as a user who is logged in? One who shows credentials of their own is not. */
    boolean conUsuario() {
        return !json.required("as").isNull() && !json.has("authorization");
    }

    boolean conCsrf() {
        return json.path("csrf").asBoolean(false);
    }

    JsonNode respuesta() {
        return json.required("answer");
    }

    @Nullable String texto(String miembro) {
        return json.path(miembro).stringValue(null);
    }

    @Nullable String cabecera(String nombre) {
        return json.path("headers").path(nombre).stringValue(null);
    }

    /** The files of a multipart body, by the name of their field. */
    Map<String, JsonNode> archivos() {
        var tipo = texto("content_type");
        return tipo != null && tipo.startsWith("multipart/")
                ? Map.copyOf(
                        json.required("body").properties().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : Map.of();
    }

    /** As it was sent: a text raw, anything else as JSON. */
    @Nullable String cuerpo() {
        var cuerpo = json.get("body");
        return cuerpo == null || cuerpo.isNull() ? null : cuerpo.asString(cuerpo.toString());
    }

    @Override
    public String toString() {
        return "%d %s %s%s (%s)"
                .formatted(
                        n(),
                        metodo(),
                        ruta(),
                        consulta().isEmpty() ? "" : "?" + consulta(),
                        texto("step"));
    }
}
