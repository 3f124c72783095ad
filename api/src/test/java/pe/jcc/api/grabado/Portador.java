package pe.jcc.api.grabado;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The CRM's way: a bearer token. */
final class Portador implements Credenciales {

    private final String servidor;
    private @Nullable JsonNode tokens;

    Portador(String servidor) {
        this.servidor = servidor;
    }

    @Override
    public void mostrar(Intercambio grabado, HttpRequest.Builder pedido) {
        if (grabado.conUsuario()) {
            pedido.header("Authorization", "Bearer " + token("access"));
        }
    }

    @Override
    public String poner(String texto) {
        if (!texto.contains("<")) {
            return texto;
        }
        return texto.replace("<access token of admin>", token("access"))
                .replace("<refresh token of admin>", token("refresh"))
                .replace("<jwt>", token("refresh"));
    }

    private String token(String cual) {
        if (tokens == null) {
            tokens = ingresar();
        }
        return tokens.required(cual).asString();
    }

    private JsonNode ingresar() {
        var respuesta =
                Navegador.enviar(
                        HttpRequest.newBuilder(URI.create(servidor + "/api/token/"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(Sesion.ADMIN)));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        return new JsonMapper().readTree(respuesta.body());
    }
}
