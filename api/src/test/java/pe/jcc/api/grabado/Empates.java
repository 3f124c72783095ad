package pe.jcc.api.grabado;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An order that says nothing about those with an equal key: they are a set, whose order in the recording was chance. */
record Empates(String clave) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Lists of figures are ordered by one of these. */
    private static final List<String> CIFRAS =
            List.of("value", "total", "total_leads", "total_captados");

    /** Of a list of figures; none of another. */
    static Optional<Empates> deCifras(JsonNode lista) {
        return CIFRAS.stream()
                .filter(cifra -> lista.path(0).path(cifra).isNumber())
                .findFirst()
                .map(Empates::new);
    }

    /** The same page with each set in one fixed order; of one that goes on on the next page, only the keys. */
    JsonNode ordenar(JsonNode pagina) {
        var ordenadas = ordenar(pagina.path("results"), !pagina.path("next").isNull());
        return ((ObjectNode) pagina.deepCopy()).set("results", ordenadas);
    }

    /** The same of a list; of a set that goes on behind its end, only the keys. */
    JsonNode ordenar(JsonNode lista, boolean sigue) {
        var filas = new ArrayList<>(lista.valueStream().toList());
        var ordenadas = JSON.createArrayNode();
        while (!filas.isEmpty()) {
            var iguales = tomarIguales(filas);
            iguales.sort(Comparator.comparing(JsonNode::toString));
            iguales.stream()
                    .map(fila -> sigue && filas.isEmpty() ? soloClave(fila) : fila)
                    .forEach(ordenadas::add);
        }
        return ordenadas;
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
