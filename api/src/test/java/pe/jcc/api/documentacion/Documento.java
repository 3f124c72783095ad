package pe.jcc.api.documentacion;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The OpenAPI document, which finds in a real answer what it does not tell, or tells otherwise. */
record Documento(JsonNode raiz) {

    JsonNode operacion(String metodo, String ruta) {
        return raiz.required("paths").required(ruta).required(metodo);
    }

    JsonNode esquema(String nombre) {
        return raiz.required("components").required("schemas").required(nombre);
    }

    /** What an answer to the operation, with its status and type of content, does otherwise. */
    List<String> discrepancias(
            JsonNode operacion, HttpResponse<String> respuesta, JsonNode cuerpo) {
        var codigo = String.valueOf(respuesta.statusCode());
        var tipo = respuesta.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        var contenidos =
                seguir(operacion.required("responses").required(codigo)).required("content");
        return discrepancias("$", contenidos.required(tipo).required("schema"), cuerpo);
    }

    private List<String> discrepancias(String lugar, JsonNode dicho, JsonNode valor) {
        var esquema = seguir(dicho);
        if (esquema.has("anyOf")) {
            return alguno(lugar, esquema, valor);
        }
        var halladas = new ArrayList<String>();
        if (!tipos(esquema).contains(tipo(valor))) {
            return List.of(lugar + " es " + tipo(valor) + ", no " + tipos(esquema));
        }
        if (valor.isString() && !tieneFormato(esquema, valor.asString())) {
            halladas.add(lugar + " no es " + esquema.required("format").asString());
        } else if (esquema.has("enum")
                && esquema.get("enum").valueStream().noneMatch(valor::equals)) {
            halladas.add(lugar + " no está entre los valores");
        }
        if (valor.isArray()) {
            valor.forEach(
                    elemento ->
                            halladas.addAll(
                                    discrepancias(
                                            lugar + "[]", esquema.required("items"), elemento)));
        }
        if (valor.isObject()) {
            halladas.addAll(miembros(lugar, esquema, valor));
        }
        return halladas;
    }

    private List<String> alguno(String lugar, JsonNode esquema, JsonNode valor) {
        var intentos =
                esquema.get("anyOf")
                        .valueStream()
                        .map(forma -> discrepancias(lugar, forma, valor))
                        .toList();
        return intentos.stream().filter(List::isEmpty).findFirst().orElse(intentos.getFirst());
    }

    private List<String> miembros(String lugar, JsonNode esquema, JsonNode valor) {
        var halladas = new ArrayList<String>();
        esquema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(nombre -> !valor.has(nombre))
                .forEach(nombre -> halladas.add(lugar + "." + nombre + " falta"));
        for (var miembro : valor.properties()) {
            var dentro = lugar + "." + miembro.getKey();
            var dicho =
                    esquema.path("properties")
                            .optional(miembro.getKey())
                            .or(() -> esquema.optional("additionalProperties"));
            if (dicho.isPresent()) {
                halladas.addAll(discrepancias(dentro, dicho.get(), miembro.getValue()));
            } else if (esquema.has("properties")) {
                halladas.add(dentro + " no está documentado");
            }
        }
        return halladas;
    }

    private JsonNode seguir(JsonNode dicho) {
        return dicho.has("$ref") ? raiz.at(dicho.required("$ref").asString().substring(1)) : dicho;
    }

    private static List<String> tipos(JsonNode esquema) {
        var tipo = esquema.required("type");
        return tipo.isArray()
                ? tipo.valueStream().map(JsonNode::asString).toList()
                : List.of(tipo.asString());
    }

    private static String tipo(JsonNode valor) {
        return switch (valor.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> valor.isIntegralNumber() ? "integer" : "number";
            case STRING, BINARY -> "string";
            case OBJECT, POJO -> "object";
            case NULL, MISSING -> "null";
        };
    }

    private static boolean tieneFormato(JsonNode esquema, String texto) {
        try {
            switch (esquema.path("format").asString("")) {
                case "date-time" -> OffsetDateTime.parse(texto);
                case "date" -> LocalDate.parse(texto);
                default -> {}
            }
            return true;
        } catch (DateTimeParseException otro) {
            return false;
        }
    }
}
