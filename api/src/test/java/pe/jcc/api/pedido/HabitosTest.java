package pe.jcc.api.pedido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import pe.jcc.api.ApiTest;
import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negativas;

import java.net.http.HttpResponse;

/** The headers that every answer carries. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class HabitosTest extends ApiTest {

    private static final String CLIENTES = "/api/gestion/clientes/";

    @Autowired private Frases frases;
    @Autowired private Negativas negativas;

    @Test
    void a_sane_request_id_is_kept_and_another_is_replaced() {
        assertThat(numero(enviar(pedido(CLIENTES).header("X-Request-Id", "mi-pedido_1.a"))))
                .isEqualTo("mi-pedido_1.a");
        assertThat(numero(enviar(pedido(CLIENTES).header("X-Request-Id", "con espacio"))))
                .matches("[0-9a-f-]{36}");
        assertThat(numero(enviar(pedido(CLIENTES).header("X-Request-Id", "x".repeat(65)))))
                .hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENTES, "/api/no-existe/", WEBHOOK, "/api/%00/"})
    void refusals_have_a_request_id_too(String ruta) {
        var respuesta = enviar(pedido(ruta));

        assertThat(respuesta.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(numero(respuesta)).matches("[0-9a-f-]{36}");
    }

    @Test
    void an_unknown_version_of_the_api_is_refused() {
        var respuesta =
                enviar(
                        pedido(CLIENTES)
                                .header("Authorization", "Bearer " + acceso())
                                .header("API-Version", "9"));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .isEqualTo(
                        "{\"API-Version\":[\"Escoja una opción válida. 9 no es una de las opciones disponibles.\"]}");
    }

    @Test
    void every_answer_names_the_version_of_the_api() {
        assertThat(ver(CLIENTES).headers().firstValue("API-Version")).hasValue("1");
        assertThat(enviar(pedido(CLIENTES)).headers().firstValue("API-Version")).hasValue("1");
        var conVersion =
                enviar(
                        pedido(CLIENTES)
                                .header("Authorization", "Bearer " + acceso())
                                .header("API-Version", "1"));
        assertThat(conVersion.statusCode()).isEqualTo(200);
    }

    @Test
    void a_large_answer_is_compressed_for_whoever_takes_it() {
        for (int i = 0; i < 5; i++) {
            webhook(visita("GZIP-" + i, "Lead Comprimido " + i, "TEMP-1", "90060000" + i));
        }
        var pedido =
                pedido(CLIENTES)
                        .header("Authorization", "Bearer " + acceso())
                        .header("Accept-Encoding", "gzip");

        var respuesta = enviar(pedido);

        assertThat(respuesta.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(
                        respuesta
                                .headers()
                                .allValues("Vary")
                                .toString()
                                .toLowerCase(java.util.Locale.ROOT))
                .contains("accept-encoding");
    }

    @Test
    void an_answer_says_how_many_requests_are_left() {
        var respuesta = ver(CLIENTES).headers();

        assertThat(respuesta.firstValue("RateLimit-Policy")).hasValue("\"usuario\";q=6000;w=60");
        assertThat(respuesta.firstValue("RateLimit").orElseThrow())
                .matches("\"usuario\";r=\\d{4};t=\\d+");
        assertThat(webhook("{}").headers().firstValue("RateLimit")).isEmpty();
        assertThat(enviar(pedido("/actuator/health")).headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void too_many_requests_from_one_address_are_refused_and_those_from_another_are_not()
            throws Exception {
        var limite = new LimiteDePedidos(2, frases, negativas);

        assertThat(pedir(limite, "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(pedir(limite, "10.0.0.1").getHeader("RateLimit"))
                .startsWith("\"direccion\";r=0;t=");
        var negada = pedir(limite, "10.0.0.1");
        assertThat(negada.getStatus()).isEqualTo(429);
        assertThat(negada.getHeader("Retry-After")).isEqualTo("30");
        assertThat(negada.getContentAsString()).contains("{\"detail\":\"Demasiadas solicitudes.");
        assertThat(pedir(limite, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse pedir(LimiteDePedidos limite, String direccion)
            throws Exception {
        var pedido = new MockHttpServletRequest("POST", "/api/token");
        pedido.setRemoteAddr(direccion);
        var respuesta = new MockHttpServletResponse();
        limite.doFilter(pedido, respuesta, new MockFilterChain());
        return respuesta;
    }

    private static String numero(HttpResponse<String> respuesta) {
        return respuesta.headers().firstValue("X-Request-Id").orElseThrow();
    }
}
