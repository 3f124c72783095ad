package pe.jcc.api.grabado;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the platform is right and the recording is not, by the number of the exchange; each says why. */
final class Excepciones {

    private final Map<Integer, JsonNode> porNumero = new TreeMap<>();
    private final Set<Integer> sobrantes = new TreeSet<>();

    Excepciones(String archivo) {
        for (var linea : Intercambio.leer(archivo)) {
            if (linea.path("why").asString("").isBlank()) {
                throw new IllegalArgumentException("An exception without its reason: " + linea);
            }
            for (var n : linea.required("n")) {
                if (porNumero.put(n.asInt(), linea) != null) {
                    throw new IllegalArgumentException("Two exceptions for " + n);
                }
            }
        }
        sobrantes.addAll(porNumero.keySet());
    }

    Intercambio corregir(Intercambio grabado) {
        var excepcion = porNumero.get(grabado.n());
        return excepcion == null ? grabado : grabado.con(excepcion);
    }

    /** The answer to this one would be wrong without its exception. */
    void sirvio(Intercambio grabado) {
        sobrantes.remove(grabado.n());
    }

    boolean hay(Intercambio grabado) {
        return porNumero.containsKey(grabado.n());
    }

    /** Of exchanges that were not replayed, or were right without them. */
    Set<Integer> sobrantes() {
        return sobrantes;
    }
}
