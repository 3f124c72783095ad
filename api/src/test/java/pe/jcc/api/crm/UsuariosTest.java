package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** What an ADMIN does with those who may log in. */
class UsuariosTest extends PersonasTest {

    @Test
    void a_user_is_made_found_and_changed_and_logs_in() {
        var creado =
                logrado(
                        201,
                        hacer(
                                "POST",
                                USUARIOS,
                                """
                                {"username": "nueva.persona", "first_name": "Nueva", "email": "nueva@ejemplo.pe",
                                 "rol": "OPERADOR", "clave": "una-clave-de-prueba"}
                                """));

        assertThat(creado.propertyNames())
                .containsExactly(
                        "id",
                        "username",
                        "first_name",
                        "last_name",
                        "email",
                        "rol",
                        "rol_acceso",
                        "asesor_id",
                        "activo",
                        "ultimo_ingreso",
                        "fecha_creacion");
        assertThat(creado.get("id").asLong()).isGreaterThan(100000);
        assertThat(creado.get("rol_acceso").asString()).isEqualTo("USUARIO");
        assertThat(creado.get("activo").asBoolean()).isTrue();
        assertThat(creado.get("ultimo_ingreso").isNull()).isTrue();
        assertThat(ingresar("nueva.persona", CLAVE).statusCode()).isEqualTo(200);

        var cambio = hacer("PATCH", uno(creado), "{\"last_name\": \"Persona\", \"rol\": null}");
        var cambiado = logrado(200, cambio);
        assertThat(cambiado.get("first_name").asString()).isEqualTo("Nueva");
        assertThat(cambiado.get("last_name").asString()).isEqualTo("Persona");
        assertThat(cambiado.get("rol").isNull()).isTrue();
        assertThat(cambiado.get("ultimo_ingreso").isNull()).isFalse();
        assertThat(hacer("PATCH", uno(creado), "{}", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(hacer("PATCH", uno(creado), "{}", "If-Match", etag(cambio)).statusCode())
                .isEqualTo(200);
        var lista = leer(ver(USUARIOS + "?search=nueva&activo=true&rol_acceso=USUARIO"));
        assertThat(lista.get("results")).containsExactly(cambiado);
        assertThat(hacer("DELETE", uno(creado), "").statusCode()).isEqualTo(405);
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        USUARIOS,
                        """
                        {"username": "con espacio", "email": "no", "rol": "JEFE", "rol_acceso": "NO_HAY",
                         "asesor_id": "A99999", "activo": "quizá", "clave": "1234567"}
                        """),
                "{\"username\":[\"Introduzca un username válido: solo letras, números y los caracteres @/./+/-/_.\"],"
                        + "\"email\":[\"Introduzca una dirección de correo electrónico válida.\"],"
                        + "\"rol\":[\"\\\"JEFE\\\" no es una elección válida.\"],"
                        + "\"rol_acceso\":[\"Clave primaria \\\"NO_HAY\\\" inválida - objeto no existe.\"],"
                        + "\"asesor_id\":[\"Clave primaria \\\"A99999\\\" inválida - objeto no existe.\"],"
                        + "\"activo\":[\"Debe ser un booleano válido.\"],"
                        + "\"clave\":[\"La contraseña es demasiado corta: debe tener al menos 8 caracteres.\","
                        + "\"La contraseña no puede tener solo números.\"]}");
        rechaza(
                400,
                hacer(
                        "POST",
                        USUARIOS,
                        "{\"username\": \"admin\", \"clave\": \"12Admin34\"}",
                        "Accept-Language",
                        "en"),
                "{\"username\":[\"usuario with this username already exists.\"],"
                        + "\"clave\":[\"The password may not contain the username.\"]}");
    }

    @Test
    void what_is_nobodys_to_write_stays_as_it_is() {
        var antes = crear("asignada");

        var puesto =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                uno(antes),
                                """
                                {"id": 1, "version": 77, "password": "x", "clave": "otra-clave-distinta", "generacion": 9,
                                 "ultimo_ingreso": "2020-01-01T00:00:00Z", "fecha_creacion": "2020-01-01T00:00:00Z",
                                 "permisos": ["administrar"], "is_superuser": true}
                                """));

        assertThat(puesto).isEqualTo(antes);
        assertThat(ingresar("asignada", CLAVE).statusCode()).isEqualTo(200);
    }

    @Test
    void one_name_at_once_is_one_user() throws Exception {
        var respuestas =
                aLaVez(
                        4,
                        _ ->
                                hacer(
                                        "POST",
                                        USUARIOS,
                                        "{\"username\": \"alavez\", \"clave\": \"%s\"}"
                                                .formatted(CLAVE)));

        assertThat(respuestas.stream().map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(201, 400, 400, 400);
    }

    @Test
    void who_is_deactivated_is_out_at_once() {
        var usuario = crear("despedida");
        var par = leer(ingresar("despedida", CLAVE));

        logrado(200, hacer("PATCH", uno(usuario), "{\"activo\": false}"));

        assertThat(estado(par)).isEqualTo(401);
        assertThat(renovar(par)).isEqualTo(401);
        assertThat(ingresar("despedida", CLAVE).statusCode()).isEqualTo(401);
    }

    @Test
    void null_is_not_absent() {
        var usuario = crear("nula");
        logrado(200, hacer("PATCH", uno(usuario), "{\"activo\": false}"));

        rechaza(
                400,
                hacer("PATCH", uno(usuario), "{\"activo\": null, \"rol_acceso\": null}"),
                "{\"rol_acceso\":[\"Este campo no puede ser nulo.\"],\"activo\":[\"Este campo no puede ser nulo.\"]}");
        assertThat(
                        hacer(
                                        "PATCH",
                                        uno(usuario),
                                        "activo=",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .statusCode())
                .isEqualTo(400);
        assertThat(leer(ver(uno(usuario))).get("activo").asBoolean()).isFalse();
    }

    @Test
    void a_form_changes_what_json_does() {
        var usuario = crear("formulario");

        var cambiado =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                uno(usuario),
                                "first_name=Flor&activo=false",
                                "Content-Type",
                                "application/x-www-form-urlencoded"));

        assertThat(cambiado.get("first_name").asString()).isEqualTo("Flor");
        assertThat(cambiado.get("activo").asBoolean()).isFalse();
    }

    @Test
    void the_audit_record_names_people_as_they_are_called_now() {
        var usuario = crear("de-soltera");
        logrado(200, hacer("PATCH", uno(usuario), "{\"rol_acceso\": \"ADMIN\"}"));
        var acceso = "Bearer " + leer(ingresar("de-soltera", CLAVE)).get("access").asString();
        logrado(200, hacer("PATCH", uno(usuario), "{\"username\": \"de-casada\"}"));

        logrado(
                200,
                hacer(
                        "PATCH",
                        uno(usuario),
                        "{\"rol_acceso\": \"USUARIO\"}",
                        "Authorization",
                        acceso));

        assertThat(leer(ver(uno(usuario) + "historial/")).at("/results/0/usuario").asString())
                .isEqualTo("de-casada");
    }

    @Test
    void who_ended_all_sessions_is_written_down() {
        var usuario = crear("terminada");
        var par = leer(ingresar("terminada", CLAVE));

        assertThat(hacer("POST", uno(usuario) + "cerrar-sesiones/", "").statusCode())
                .isEqualTo(204);

        assertThat(estado(par)).isEqualTo(401);
        assertThat(renovar(par)).isEqualTo(401);
        assertThat(leer(ver(uno(usuario) + "historial/")).at("/results/0"))
                .asString()
                .contains(
                        "\"usuario\":\"admin\"",
                        "POST " + uno(usuario) + "cerrar-sesiones/",
                        "{\"campo\":\"generacion\",\"antes\":0,\"despues\":1}");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (var ruta : new String[] {"", "restablecer-clave/", "cerrar-sesiones/"}) {
            var metodo = ruta.isEmpty() ? "PATCH" : "POST";
            assertThat(hacer(metodo, USUARIOS + "99/" + ruta, "{}").statusCode()).isEqualTo(404);
        }
        assertThat(ver(USUARIOS + "99/").statusCode()).isEqualTo(404);
        assertThat(ver(USUARIOS + "99/historial/").statusCode()).isEqualTo(404);
    }

    @Test
    void the_last_admin_stays() {
        var otros =
                sql.sql(
                                "UPDATE crm.users SET activo = false WHERE rol_acceso = 'ADMIN' AND activo AND username <> 'admin' RETURNING id")
                        .query(Long.class)
                        .list();
        try {
            var admin = leer(ver(USUARIOS + "?search=admin&rol_acceso=ADMIN&activo=true"));
            var direccion = uno(admin.get("results").get(0));

            for (var cambio :
                    new String[] {"{\"activo\": false}", "{\"rol_acceso\": \"USUARIO\"}"}) {
                rechaza(
                        409,
                        hacer("PATCH", direccion, cambio),
                        "{\"detail\":\"Es el último administrador activo: nombre a otro antes.\"}");
            }
        } finally {
            sql.sql("UPDATE crm.users SET activo = true WHERE id = ANY (?)")
                    .param(otros.toArray(Long[]::new))
                    .update();
        }
    }
}
