package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.api.ApiTest;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.Users;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

@SuppressWarnings("NullAway.Init") // Spring fills the field
class SesionTest extends ApiTest {

    private static final String CREDENCIALES =
            "{\"username\": \"admin\", \"password\": \"clave-de-prueba\"}";

    @Autowired private Users users;

    @Test
    void a_login_shows_that_it_comes_from_a_page_of_ours() {
        var sinNada = enviar(conJson("/api/auth/login/", CREDENCIALES));

        assertThat(sinNada.statusCode()).isEqualTo(403);
        assertThat(galletas(sinNada)).doesNotContain("sessionid");
    }

    @Test
    void a_session_reads_and_with_its_token_writes() {
        var sesion = ingresar();

        assertThat(con(sesion, "/api/gestion/asesores/").statusCode()).isEqualTo(200);
        assertThat(con(sesion, "/api/auth/status/").body())
                .contains("\"isAuthenticated\":true", "\"username\":\"admin\"");
        var asesor = "{\"nombre_asesor\": \"De Sesión\", \"fecha_ingreso\": \"2026-01-01\"}";
        assertThat(
                        enviar(conJson("/api/gestion/asesores/", asesor).header("Cookie", sesion))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        enviar(
                                        conJson("/api/gestion/asesores/", asesor)
                                                .header("Cookie", sesion)
                                                .header("X-CSRFToken", csrf(sesion)))
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_session_that_was_logged_out_is_over() {
        var sesion = ingresar();

        var salida =
                enviar(
                        conJson("/api/auth/logout/", "{}")
                                .header("Cookie", sesion)
                                .header("X-CSRFToken", csrf(sesion)));

        assertThat(salida.body()).isEqualTo("{\"success\":true,\"detail\":\"Logout exitoso.\"}");
        assertThat(con(sesion, "/api/gestion/asesores/").statusCode()).isEqualTo(401);
        assertThat(con(sesion, "/api/auth/status/").body())
                .isEqualTo("{\"isAuthenticated\":false,\"user\":null}");
    }

    @Test
    void tokens_that_are_given_to_a_session_are_written_down_nowhere() {
        var respuesta =
                enviar(
                        conJson("/api/token/", CREDENCIALES)
                                .header("Cookie", ingresar())
                                .header("Idempotency-Key", "de-tokens"));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM crm.llaves_de_idempotencia WHERE llave = 'de-tokens'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void wrong_credentials_and_missing_ones_hear_the_same() {
        for (var cuerpo : List.of("{\"username\": \"admin\", \"password\": \"x\"}", "{}")) {
            var respuesta = conTokenDelNavegador(cuerpo);

            assertThat(respuesta.statusCode()).isEqualTo(401);
            assertThat(respuesta.body())
                    .isEqualTo("{\"success\":false,\"error\":\"Credenciales inválidas.\"}");
        }
    }

    @Test
    void an_origin_that_is_none_is_foreign() {
        for (var origen :
                List.of("http://a:abc", "http://x@localhost", "null", "http://[::1", "")) {
            var respuesta =
                    enviar(conJson("/api/auth/login/", CREDENCIALES).header("Origin", origen));
            assertThat(respuesta.statusCode()).as(origen).isEqualTo(403);
            assertThat(enviar(pedido("/api/auth/status/").header("Origin", origen)).statusCode())
                    .as(origen)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_session_that_changes_its_password_goes_on_with_another_cookie() {
        users.crear(
                new DatosDeUser("con-galleta", "", "", "", null, "USUARIO", null, true),
                "una-clave-de-prueba");
        var credenciales = "{\"username\": \"con-galleta\", \"password\": \"una-clave-de-prueba\"}";
        var una = galletas(conTokenDelNavegador(credenciales));
        var otra = galletas(conTokenDelNavegador(credenciales));

        var cambio =
                enviar(
                        conJson(
                                        "/api/auth/cambiar-clave/",
                                        "{\"clave_actual\": \"una-clave-de-prueba\", \"clave_nueva\": \"otra muy distinta\"}")
                                .header("Cookie", una)
                                .header("X-CSRFToken", csrf(una)));

        assertThat(cambio.body())
                .isEqualTo(
                        "{\"detail\":\"Contraseña cambiada. Las demás sesiones terminaron.\",\"access\":null,\"refresh\":null}");
        assertThat(con(galletas(cambio), "/api/users/").statusCode()).isEqualTo(200);
        assertThat(con(una, "/api/users/").statusCode()).isEqualTo(401);
        assertThat(con(otra, "/api/users/").statusCode()).isEqualTo(401);
    }

    private String ingresar() {
        return galletas(conTokenDelNavegador(CREDENCIALES));
    }

    private HttpResponse<String> conTokenDelNavegador(String cuerpo) {
        var galletas = galletas(enviar(pedido("/api/auth/get-csrf-token/")));
        return enviar(
                conJson("/api/auth/login/", cuerpo)
                        .header("Cookie", galletas)
                        .header("X-CSRFToken", csrf(galletas)));
    }

    private HttpResponse<String> con(String galletas, String ruta) {
        HttpRequest.Builder pedido = pedido(ruta).header("Cookie", galletas);
        return enviar(pedido.method("GET", BodyPublishers.noBody()));
    }

    private static String galletas(HttpResponse<String> respuesta) {
        return respuesta.headers().allValues("Set-Cookie").stream()
                .map(galleta -> galleta.substring(0, galleta.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String csrf(String galletas) {
        return galletas.replaceFirst(".*csrftoken=([^;]*).*", "$1");
    }
}
