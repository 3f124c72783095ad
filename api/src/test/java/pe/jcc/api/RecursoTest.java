package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** What people do with a resource, by one who is logged in. */
public abstract class RecursoTest extends ApiTest {

    private @Nullable String acceso;

    protected HttpResponse<String> hacer(
            String metodo, String ruta, String cuerpo, String... cabeceras) {
        var pedido =
                pedido(ruta)
                        .method(metodo, BodyPublishers.ofString(cuerpo))
                        .header("Authorization", "Bearer " + miAcceso())
                        .header("Content-Type", "application/json");
        for (int i = 0; i < cabeceras.length; i += 2) {
            pedido.setHeader(cabeceras[i], cabeceras[i + 1]);
        }
        return enviar(pedido);
    }

    protected JsonNode logrado(int estado, HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        return leer(respuesta);
    }

    protected void rechaza(int estado, HttpResponse<String> respuesta, String cuerpo) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        assertThat(respuesta.body()).isEqualTo(cuerpo);
    }

    protected List<HttpResponse<String>> aLaVez(int veces, IntFunction<HttpResponse<String>> uno)
            throws Exception {
        miAcceso();
        var respuestas = new ArrayList<HttpResponse<String>>();
        try (var hilos = Executors.newFixedThreadPool(veces)) {
            var futuros = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < veces; i++) {
                int n = i;
                futuros.add(hilos.submit(() -> uno.apply(n)));
            }
            for (var futuro : futuros) {
                respuestas.add(futuro.get());
            }
        }
        return respuestas;
    }

    protected static String etag(HttpResponse<String> respuesta) {
        return respuesta.headers().firstValue("ETag").orElseThrow();
    }

    private synchronized String miAcceso() {
        if (acceso == null) {
            acceso = acceso();
        }
        return acceso;
    }
}
