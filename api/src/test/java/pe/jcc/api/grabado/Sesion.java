package pe.jcc.api.grabado;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The App Comercial's way: a session cookie, and a header that repeats the cookie csrftoken. */
final class Sesion implements Credenciales {

    static final String ADMIN = "{\"username\": \"admin\", \"password\": \"admin12345\"}";

    private static final String CSRF = "csrftoken";

    private final String servidor;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean ingresado;

    Sesion(String servidor) {
        this.servidor = servidor;
    }

    @Override
    public void mostrar(Intercambio grabado, HttpRequest.Builder pedido) {
        if (grabado.conUsuario()) {
            ingresar();
            pedido.header("Cookie", todas());
        } else if (grabado.conCsrf()) {
            pedido.header("Cookie", CSRF + "=" + csrf());
        }
        if (grabado.conCsrf()) {
            pedido.header("X-CSRFToken", csrf());
        }
    }

    @Override
    public String poner(String texto) {
        return texto;
    }

    private void ingresar() {
        if (!ingresado) {
            var ficha = csrf();
            recibir(
                    pedido("/api/auth/login/")
                            .header("Cookie", todas())
                            .header("X-CSRFToken", ficha)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(ADMIN)));
            ingresado = true;
        }
    }

    private String csrf() {
        if (!cookies.containsKey(CSRF)) {
            recibir(pedido("/api/auth/get-csrf-token/"));
        }
        return cookies.getOrDefault(CSRF, "");
    }

    private void recibir(HttpRequest.Builder pedido) {
        HttpResponse<String> respuesta = Navegador.enviar(pedido);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        respuesta.headers().allValues("set-cookie").stream()
                .flatMap(cabecera -> HttpCookie.parse(cabecera).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    }

    private HttpRequest.Builder pedido(String ruta) {
        return HttpRequest.newBuilder(URI.create(servidor + ruta));
    }

    private String todas() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
    }
}
