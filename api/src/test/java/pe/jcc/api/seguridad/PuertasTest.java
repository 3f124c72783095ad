package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import pe.jcc.api.ApiTest;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.clave.Claves;
import pe.jcc.crm.user.Cuenta;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

@SuppressWarnings("NullAway.Init") // Spring fills the fields
class PuertasTest extends ApiTest {

    private static final Cuenta ADMIN =
            new Cuenta(100001, "admin", "", null, EnumSet.allOf(Permiso.class), 0, Set.of());

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired private Tokens tokens;
    @Autowired private Claves claves;
    @Autowired private Clock reloj;

    @Test
    void every_handler_asks_for_a_permission_or_is_public() {
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (direccion, metodo) ->
                                assertThat(
                                                metodo.hasMethodAnnotation(Requiere.class)
                                                        || metodo.getBeanType()
                                                                .getSimpleName()
                                                                .equals("PaginaDeError")
                                                        || direccion.getPatternValues().stream()
                                                                .allMatch(Publicas::incluye))
                                        .as("%s %s", direccion, metodo)
                                        .isTrue());
    }

    @Test
    void everybody_begins_with_every_permission_but_those_that_an_admin_gives() {
        var deUsuario =
                sql.sql("SELECT unnest(permisos) FROM crm.roles WHERE nombre = 'USUARIO'")
                        .query((fila, _) -> fila.getString(1))
                        .list();

        var reservados =
                EnumSet.of(
                        Permiso.PROYECTOS_ESCRIBIR,
                        Permiso.PROYECTOS_ELIMINAR,
                        Permiso.LOTES_IMPORTAR,
                        Permiso.CLIENTES_FUSIONAR,
                        Permiso.INTEGRACION,
                        Permiso.CONSOLA);
        assertThat(deUsuario)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Permiso.values())
                                .filter(Permiso::concedible)
                                .filter(permiso -> !reservados.contains(permiso))
                                .map(Permiso::codigo)
                                .toList());
    }

    @Test
    void the_public_addresses_are_these_and_no_others() {
        assertThat(Publicas.DIRECCIONES)
                .containsExactlyInAnyOrder(
                        "/api/token",
                        "/api/token/refresh",
                        "/api/auth/login",
                        "/api/auth/status",
                        "/api/auth/get-csrf-token",
                        "/api/gestion/webhook-presencia-crm",
                        "/api/webhook-presencia-crm",
                        "/",
                        "/actuator/health",
                        "/actuator/health/*",
                        "/v3/api-docs",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui.html",
                        "/swagger-ui/**",
                        "/consola/ingresar",
                        "/consola/recursos/**");
    }

    @Test
    void an_expired_token_opens_nothing() {
        var antes = new Tokens("", claves, Clock.offset(reloj, Duration.ofMinutes(-61)));

        var respuesta = con(antes.emitir(ADMIN).access());

        assertThat(respuesta.statusCode()).isEqualTo(401);
        assertThat(leer(respuesta).at("/messages/0/message").asString())
                .isEqualTo("El token es inválido o ha expirado");
    }

    @Test
    void an_access_token_lives_60_minutes() {
        var antes = new Tokens("", claves, Clock.offset(reloj, Duration.ofMinutes(-59)));

        assertThat(con(antes.emitir(ADMIN).access()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_signed_with_another_key_opens_nothing() {
        var ajenos = new Tokens("otra clave, de treinta y dos letras o más", claves, reloj);

        assertThat(con(ajenos.emitir(ADMIN).access()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_refresh_token_is_no_access_token_and_the_other_way_round() {
        var par = tokens.emitir(ADMIN);

        var comoAcceso = con(par.refresh());
        assertThat(comoAcceso.statusCode()).isEqualTo(401);
        assertThat(leer(comoAcceso).at("/messages/0/message").asString())
                .isEqualTo("El token tiene un tipo incorrecto");

        var comoRefresco = refrescar(par.access());
        assertThat(comoRefresco.statusCode()).isEqualTo(401);
        assertThat(comoRefresco.body())
                .isEqualTo(
                        "{\"detail\":\"El token tiene un tipo incorrecto\",\"code\":\"token_not_valid\"}");
    }

    @Test
    void a_refresh_token_serves_more_than_once() {
        var refresco = tokens.emitir(ADMIN).refresh();

        assertThat(refrescar(refresco).statusCode()).isEqualTo(200);
        assertThat(con(leer(refrescar(refresco)).get("access").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_login_by_form_works_too() {
        var respuesta =
                enviar(
                        pedido("/api/token/")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "username=admin&password=clave-de-prueba")));

        assertThat(con(leer(respuesta).get("access").asString()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> con(String acceso) {
        return enviar(pedido("/api/gestion/clientes/").header("Authorization", "Bearer " + acceso));
    }

    private HttpResponse<String> refrescar(String token) {
        return enviar(conJson("/api/token/refresh/", "{\"refresh\": \"" + token + "\"}"));
    }
}
