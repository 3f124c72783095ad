package pe.jcc.api.grabado;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An order that says nothing about those with an equal key: they are a set, whose order in the recording was chance. */
record Empates(String clave) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The same page with each set in one fixed order; of one that goes on on the next page, only the keys. */
    JsonNode ordenar(JsonNode pagina) {
        var filas = new ArrayList<>(pagina.path("results").valueStream().toList());
        var sigue = !pagina.path("next").isNull();
        var ordenadas = JSON.createArrayNode();
        while (!filas.isEmpty()) {
            var iguales = tomarIguales(filas);
            iguales.sort(Comparator.comparing(JsonNode::toString));
            iguales.stream()
                    .map(fila -> sigue && filas.isEmpty() ? soloClave(fila) : fila)
                    .forEach(ordenadas::add);
        }
        return ((ObjectNode) pagina.deepCopy()).set("results", ordenadas);
    }

    private List<JsonNode> tomarIguales(List<JsonNode> filas) {
        var valor = filas.getFirst().path(clave);
        var iguales = new ArrayList<JsonNode>();
        while (!filas.isEmpty() && filas.getFirst().path(clave).equals(valor)) {
            iguales.add(filas.removeFirst());
        }
        return iguales;
    }

    private JsonNode soloClave(JsonNode fila) {
        return JSON.createObjectNode().set(clave, fila.path(clave));
    }
}
