package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** Passwords, put by an ADMIN or changed by their owner. */
class ClavesTest extends PersonasTest {

    @Test
    void a_password_that_is_reset_is_shown_once_and_ends_what_the_old_one_opened() {
        var usuario = crear("olvidadiza");
        var par = leer(ingresar("olvidadiza", CLAVE));

        var respuesta =
                hacer("POST", uno(usuario) + "restablecer-clave/", "", "Idempotency-Key", "rc");

        var nueva = logrado(200, respuesta).get("clave").asString();
        assertThat(nueva).hasSize(20);
        assertThat(estado(par)).isEqualTo(401);
        assertThat(renovar(par)).isEqualTo(401);
        assertThat(ingresar("olvidadiza", CLAVE).statusCode()).isEqualTo(401);
        assertThat(ingresar("olvidadiza", nueva).statusCode()).isEqualTo(200);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM crm.llaves_de_idempotencia WHERE llave = 'rc'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(ver(uno(usuario) + "historial/").body())
                .contains("POST " + uno(usuario) + "restablecer-clave/")
                .doesNotContain(nueva, "pbkdf2");
    }

    @Test
    void an_admin_may_choose_the_password() {
        var direccion = uno(crear("elegida")) + "restablecer-clave/";

        rechaza(
                400,
                hacer("POST", direccion, "{\"clave\": \"corta\"}"),
                "{\"clave\":[\"La contraseña es demasiado corta: debe tener al menos 8 caracteres.\"]}");
        rechaza(
                400,
                hacer("POST", direccion, "{\"clave\": \"          \"}"),
                "{\"clave\":[\"Este campo no puede estar en blanco.\"]}");
        rechaza(
                400,
                hacer("POST", direccion, "{\"clave\": null}"),
                "{\"clave\":[\"Este campo no puede ser nulo.\"]}");
        rechaza(
                200,
                hacer("POST", direccion, "{\"clave\": \"la que dijo el jefe\"}"),
                "{\"clave\":null}");
        assertThat(ingresar("elegida", "la que dijo el jefe").statusCode()).isEqualTo(200);
    }

    @Test
    void a_login_with_the_old_password_does_not_outlive_its_reset() throws Exception {
        var usuario = crear("carrera");

        var respuestas =
                aLaVez(
                        2,
                        n ->
                                n == 0
                                        ? hacer("POST", uno(usuario) + "restablecer-clave/", "")
                                        : ingresar("carrera", CLAVE));

        assertThat(respuestas.get(0).statusCode()).isEqualTo(200);
        var ingreso = respuestas.get(1);
        assertThat(ingreso.statusCode()).isIn(200, 401);
        if (ingreso.statusCode() == 200) {
            assertThat(estado(leer(ingreso))).isEqualTo(401);
            assertThat(renovar(leer(ingreso))).isEqualTo(401);
        }
    }

    @Test
    void an_admins_password_is_not_overwritten_by_who_knew_the_old_one() throws Exception {
        var usuario = crear("disputada");
        var acceso = "Bearer " + leer(ingresar("disputada", CLAVE)).get("access").asString();
        var delAdmin = "{\"clave\": \"la del administrador\"}";

        var respuestas =
                aLaVez(
                        2,
                        n ->
                                n == 0
                                        ? hacer(
                                                "POST",
                                                uno(usuario) + "restablecer-clave/",
                                                delAdmin)
                                        : cambiarClave(acceso, CLAVE, "la de otra persona"));

        assertThat(respuestas.get(0).statusCode()).isEqualTo(200);
        assertThat(respuestas.get(1).statusCode()).isIn(200, 400, 401, 409);
        assertThat(ingresar("disputada", "la del administrador").statusCode()).isEqualTo(200);
    }

    @Test
    void a_secret_is_kept_for_no_key_however_its_address_is_written() {
        var usuario = crear("secreta");

        for (var ruta : new String[] {"restablecer%2Dclave/", "%72establecer-clave"}) {
            logrado(
                    200,
                    hacer("POST", uno(usuario) + ruta, "", "Idempotency-Key", "secreto" + ruta));
        }

        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM crm.llaves_de_idempotencia WHERE llave LIKE 'secreto%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void who_takes_no_json_changes_nothing() {
        var usuario = crear("sin-json");

        assertThat(
                        hacer(
                                        "POST",
                                        uno(usuario) + "restablecer-clave/",
                                        "",
                                        "Accept",
                                        "application/xml")
                                .statusCode())
                .isEqualTo(406);
        assertThat(ingresar("sin-json", CLAVE).statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_changes_their_own_password_and_goes_on() {
        crear("propia");
        var par = leer(ingresar("propia", CLAVE));
        var acceso = "Bearer " + par.get("access").asString();

        rechaza(
                400,
                cambiarClave(acceso, "no es", "otra clave nueva"),
                "{\"clave_actual\":[\"La contraseña actual no es correcta.\"]}");
        rechaza(
                400,
                cambiarClave(acceso, CLAVE, "propia-1"),
                "{\"clave_nueva\":[\"La contraseña no puede contener el nombre de usuario.\"]}");
        rechaza(
                400,
                cambiarClave(acceso, CLAVE, CLAVE),
                "{\"clave_nueva\":[\"La contraseña nueva es igual a la actual.\"]}");
        assertThat(estado(par)).isEqualTo(200);

        var nuevo = logrado(200, cambiarClave(acceso, CLAVE, "otra clave nueva"));

        assertThat(estado(par)).isEqualTo(401);
        assertThat(renovar(par)).isEqualTo(401);
        assertThat(estado(nuevo)).isEqualTo(200);
        assertThat(renovar(nuevo)).isEqualTo(200);
        assertThat(ingresar("propia", CLAVE).statusCode()).isEqualTo(401);
        assertThat(ingresar("propia", "otra clave nueva").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> cambiarClave(String acceso, String actual, String nueva) {
        return hacer(
                "POST",
                "/api/auth/cambiar-clave/",
                "{\"clave_actual\": \"%s\", \"clave_nueva\": \"%s\"}".formatted(actual, nueva),
                "Authorization",
                acceso);
    }
}
