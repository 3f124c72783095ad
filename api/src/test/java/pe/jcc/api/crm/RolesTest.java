package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.api.RecursoTest;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.Users;

import java.net.http.HttpResponse;

/** Permissions as data. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class RolesTest extends RecursoTest {

    private static final String ROLES = "/api/roles/";

    @Autowired private Users users;

    @Test
    void a_role_opens_what_it_says_and_nothing_else() {
        var creado =
                logrado(
                        201,
                        hacer(
                                "POST",
                                ROLES,
                                """
                                {"nombre": "PRUEBA_CAJA", "descripcion": "Atiende la caja",
                                 "permisos": ["clientes.ver", "asesores.ver", "clientes.ver"], "usuarios": 7}
                                """));
        assertThat(creado)
                .hasToString(
                        "{\"nombre\":\"PRUEBA_CAJA\",\"descripcion\":\"Atiende la caja\","
                                + "\"permisos\":[\"asesores.ver\",\"clientes.ver\"],\"usuarios\":0}");
        users.crear(
                new DatosDeUser("cajera", "", "", "", null, "PRUEBA_CAJA", null, true),
                "una-clave-de-prueba");
        var acceso = acceso("cajera");
        assertThat(de(acceso, "/api/gestion/clientes/")).isEqualTo(200);
        assertThat(de(acceso, "/api/gestion/presencias/")).isEqualTo(403);
        assertThat(de(acceso, ROLES)).isEqualTo(403);

        var cambiado =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                ROLES + "PRUEBA_CAJA/",
                                "{\"nombre\": \"OTRO\", \"permisos\": [\"presencias.ver\"]}"));

        assertThat(cambiado)
                .hasToString(
                        "{\"nombre\":\"PRUEBA_CAJA\",\"descripcion\":\"Atiende la caja\","
                                + "\"permisos\":[\"presencias.ver\"],\"usuarios\":1}");
        assertThat(de(acceso, "/api/gestion/clientes/")).isEqualTo(403);
        assertThat(de(acceso, "/api/gestion/presencias/")).isEqualTo(200);
        rechaza(
                409,
                hacer("DELETE", ROLES + "PRUEBA_CAJA/", ""),
                "{\"detail\":\"Hay usuarios con el rol PRUEBA_CAJA: cámbielos antes de eliminarlo.\"}");
        assertThat(ver(ROLES + "PRUEBA_CAJA/historial/").body())
                .contains("\"operacion\":\"creado\"", "\"despues\":[\"presencias.ver\"]");
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        ROLES,
                        "{\"nombre\": \"caja chica\", \"permisos\": [\"administrar\", \"clientes.ver\", 7]}"),
                "{\"nombre\":[\"Use mayúsculas, números y guiones bajos, con una letra al inicio.\"],"
                        + "\"permisos\":[\"\\\"administrar\\\" no es una elección válida.\","
                        + "\"\\\"7\\\" no es una elección válida.\"]}");
        rechaza(
                400,
                hacer("POST", ROLES, "{\"nombre\": \"USUARIO\", \"permisos\": \"clientes.ver\"}"),
                "{\"nombre\":[\"Ya existe rol con este nombre.\"],"
                        + "\"permisos\":[\"Se esperaba una lista de elementos en vez del tipo \\\"str\\\".\"]}");
    }

    @Test
    void admin_may_everything_and_stays() {
        rechaza(
                409,
                hacer("PATCH", ROLES + "ADMIN/", "{\"permisos\": []}"),
                "{\"detail\":\"El rol ADMIN lo puede todo y no se cambia.\"}");
        for (var rol : new String[] {"ADMIN", "USUARIO"}) {
            rechaza(
                    409,
                    hacer("DELETE", ROLES + rol + "/", ""),
                    "{\"detail\":\"El rol " + rol + " no se puede eliminar.\"}");
        }
    }

    @Test
    void a_role_that_nobody_has_goes_once() {
        var creado = hacer("POST", ROLES, "{\"nombre\": \"PRUEBA_VA\", \"permisos\": []}");
        logrado(201, creado);
        var parche = hacer("PATCH", ROLES + "PRUEBA_VA/", "{\"descripcion\": \"otra\"}");

        assertThat(hacer("DELETE", ROLES + "PRUEBA_VA/", "", "If-Match", etag(creado)).statusCode())
                .isEqualTo(412);
        assertThat(hacer("DELETE", ROLES + "PRUEBA_VA/", "", "If-Match", etag(parche)).statusCode())
                .isEqualTo(204);
        assertThat(hacer("DELETE", ROLES + "PRUEBA_VA/", "").statusCode()).isEqualTo(404);
        assertThat(ver(ROLES + "PRUEBA_VA/historial/").body())
                .contains("\"operacion\":\"eliminado\"");
    }

    @Test
    void one_name_at_once_is_one_role() throws Exception {
        var respuestas =
                aLaVez(
                        4,
                        _ ->
                                hacer(
                                        "POST",
                                        ROLES,
                                        "{\"nombre\": \"PRUEBA_ALAVEZ\", \"permisos\": []}"));

        assertThat(respuestas.stream().map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(201, 400, 400, 400);
    }

    @Test
    void the_permissions_that_can_be_given_are_told_in_both_languages() {
        assertThat(ver(ROLES + "permisos/").body())
                .contains("{\"codigo\":\"clientes.ver\",\"descripcion\":\"Ver los clientes\"}")
                .doesNotContain("administrar", "cuenta_propia");
        assertThat(hacer("GET", ROLES + "permisos/", "", "Accept-Language", "en").body())
                .contains("{\"codigo\":\"clientes.ver\",\"descripcion\":\"See the clientes\"}");
    }

    private String acceso(String username) {
        var credenciales =
                "{\"username\": \"%s\", \"password\": \"una-clave-de-prueba\"}".formatted(username);
        return leer(enviar(conJson("/api/token/", credenciales))).get("access").asString();
    }

    private int de(String acceso, String ruta) {
        return hacer("GET", ruta, "", "Authorization", "Bearer " + acceso).statusCode();
    }
}
