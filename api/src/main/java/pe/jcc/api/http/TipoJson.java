package pe.jcc.api.http;

import tools.jackson.databind.JsonNode;

/** The names of JSON types in the sentences that clients know. */
final class TipoJson {

    private TipoJson() {}

    static String nombre(JsonNode nodo) {
        return switch (nodo.getNodeType()) {
            case ARRAY -> "list";
            case BOOLEAN -> "bool";
            case NUMBER -> nodo.isIntegralNumber() ? "int" : "float";
            case STRING, BINARY -> "str";
            case OBJECT, POJO -> "dict";
            case NULL, MISSING -> "NoneType";
        };
    }
}
