package pe.jcc.api.http;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Function;

/** The body of a PUT or PATCH: what it changes of a record that is stored. */
public final class Cambio {

    private final ObjectNode cuerpo;
    private final boolean entero;
    private final JsonMapper json;

    /** {@code entero}: a PUT, which has to bring all that is required. */
    Cambio(ObjectNode cuerpo, boolean entero, JsonMapper json) {
        this.cuerpo = cuerpo;
        this.entero = entero;
        this.json = json;
    }

    /** What was sent as a member; '' when that is no text, or one that the database does not know. */
    public String texto(String campo) {
        var enviado = cuerpo.path(campo);
        boolean esTexto = enviado.isString() && enviado.asString().indexOf('\0') < 0;
        return esTexto ? enviado.asString() : "";
    }

    /** The stored record with what was sent laid over it, read as a new one is. */
    public <G, T> T sobre(G guardado, Function<Lector, T> lectura) {
        return Lector.leer(cuerpo, json.<ObjectNode>valueToTree(guardado), entero, lectura);
    }
}
