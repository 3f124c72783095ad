package pe.jcc.api.http;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the members of a JSON object one by one, so that all that is wrong with them comes in one answer and an
 * absent member differs from a null one.
 */
public final class Lector {

    private final ObjectNode objeto;
    private final Map<String, List<Frase>> errores = new LinkedHashMap<>();

    private Lector(ObjectNode objeto) {
        this.objeto = objeto;
    }

    /** What the reading makes of the object; {@link DatoInvalido} with everything that it found wrong. */
    public static <T> T leer(ObjectNode objeto, Function<Lector, T> lectura) {
        var lector = new Lector(objeto);
        T leido = lectura.apply(lector);
        if (!lector.errores.isEmpty()) {
            throw new DatoInvalido(lector.errores);
        }
        return leido;
    }

    /** The value as an object, or the refusal that says what it is instead. */
    public static ObjectNode objeto(JsonNode valor) {
        if (valor instanceof ObjectNode objeto) {
            return objeto;
        }
        throw new DatoInvalido(
                DatoInvalido.SIN_CAMPO, Frase.de("campo.objeto", TipoJson.nombre(valor)));
    }

    /** A member that must be there, and be neither null nor blank. */
    public Requerido requerido(String campo) {
        return new Requerido(valor(campo), objeto.has(campo));
    }

    /** A member that may be missing, null or blank. */
    public Opcional opcional(String campo) {
        return new Opcional(valor(campo));
    }

    void falla(String campo, Frase frase) {
        errores.computeIfAbsent(campo, _ -> new ArrayList<>()).add(frase);
    }

    private Valor valor(String campo) {
        var nodo = objeto.get(campo);
        return new Valor(this, campo, nodo == null ? NullNode.getInstance() : nodo);
    }
}
