package pe.jcc.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;

import pe.jcc.api.ApiTest;

@SuppressWarnings("NullAway.Init") // Spring fills the field
class PaginaDeErrorTest extends ApiTest {

    @Autowired private PaginaDeError pagina;

    @Test
    void a_filter_that_finds_no_database_asks_to_come_again() {
        var respuesta = pagina.error(fallido(new CannotGetJdbcConnectionException("away")));

        assertThat(respuesta.getStatusCode().value()).isEqualTo(503);
        assertThat(respuesta.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void a_filter_with_a_bug_says_so() {
        assertThat(pagina.error(fallido(new IllegalStateException())).getStatusCode().value())
                .isEqualTo(500);
    }

    private static MockHttpServletRequest fallido(Exception fallo) {
        var pedido = new MockHttpServletRequest();
        pedido.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        pedido.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fallo);
        return pedido;
    }
}
