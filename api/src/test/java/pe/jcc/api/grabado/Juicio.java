package pe.jcc.api.grabado;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the platform's answer to a recorded request: status, headers that matter, body. */
record Juicio(LoQueVaria varia, HttpResponse<String> respuesta) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CABECERAS =
            List.of(
                    "www-authenticate",
                    "access-control-allow-origin",
                    "access-control-allow-credentials");
    private static final int METODO_NO_PERMITIDO = 405;

    List<String> sobre(Intercambio grabado) {
        var faltas = new ArrayList<String>();
        if (grabado.estado() >= 500) {
            faltas.add(
                    "a recorded "
                            + grabado.estado()
                            + " needs an exception that says what is right");
        }
        comparar(faltas, "status", grabado.estado(), respuesta.statusCode());
        if (grabado.estado() == METODO_NO_PERMITIDO) {
            comparar(
                    faltas,
                    "allow",
                    metodos(grabado.cabecera("allow")),
                    metodos(cabecera("allow")));
        }
        for (var nombre : CABECERAS) {
            comparar(faltas, nombre, grabado.cabecera(nombre), cabecera(nombre));
        }
        faltas.addAll(cuerpo(grabado));
        return faltas;
    }

    private List<String> cuerpo(Intercambio grabado) {
        var obtenido = leer();
        if (grabado.respuesta().asString("").equals("<html>")) {
            return obtenido.path("detail").isString()
                    ? List.of()
                    : List.of("$.detail: expected a sentence instead of a page, got " + obtenido);
        }
        var empate = grabado.texto("ties");
        if (empate == null) {
            return Comparador.comparar(
                    varia, grabado.recurso(), grabado.soloForma(), grabado.respuesta(), obtenido);
        }
        var empates = new Empates(empate);
        return Comparador.comparar(
                varia,
                grabado.recurso(),
                grabado.soloForma(),
                empates.ordenar(grabado.respuesta()),
                empates.ordenar(obtenido));
    }

    /** An answer without a body, or one that is no JSON, is recorded as a text. */
    private JsonNode leer() {
        var tipo = cabecera("content-type");
        return tipo != null && tipo.contains("json")
                ? JSON.readTree(respuesta.body())
                : StringNode.valueOf(respuesta.body());
    }

    private @Nullable String cabecera(String nombre) {
        return respuesta.headers().firstValue(nombre).orElse(null);
    }

    private static Set<String> metodos(@Nullable String allow) {
        return allow == null ? Set.of() : new TreeSet<>(List.of(allow.split(", ?")));
    }

    private static void comparar(
            List<String> faltas, String que, @Nullable Object grabado, @Nullable Object obtenido) {
        if (!Objects.equals(grabado, obtenido)) {
            faltas.add("%s: expected %s, got %s".formatted(que, grabado, obtenido));
        }
    }
}
