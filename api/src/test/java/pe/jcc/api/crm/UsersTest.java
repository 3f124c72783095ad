package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.api.ApiTest;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.RolEnCrm;
import pe.jcc.crm.user.Users;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@SuppressWarnings("NullAway.Init") // Spring fills the field
class UsersTest extends ApiTest {

    private static final String CLAVE = "una-clave-de-prueba";

    @Autowired private Users users;

    @Test
    void the_crm_shows_its_own_people_and_not_the_first_admin() {
        crear("lista1", RolEnCrm.OPC);

        var encontrados = leer(ver("/api/users/?search=lista1&rol=OPC")).get("results");

        assertThat(encontrados).hasSize(1);
        assertThat(encontrados.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "username",
                        "first_name",
                        "last_name",
                        "email",
                        "opc_profile_id",
                        "rol");
        assertThat(leer(ver("/api/users/?search=admin")).get("results")).isEmpty();
        assertThat(ver("/api/users/?rol=XX").body())
                .isEqualTo(
                        "{\"rol\":[\"Escoja una opción válida. XX no es una de las opciones disponibles.\"]}");
    }

    @Test
    void who_is_no_admin_hears_so() {
        crear("reducido", RolEnCrm.OPERADOR);
        var acceso = leer(ingresar("reducido")).get("access").asString();

        assertThat(con(acceso, "/api/webhooks/recibidos/").statusCode()).isEqualTo(403);
        assertThat(con(acceso, "/api/users/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stolen_access_token_dies_with_all_sessions() {
        long id = crear("robado", RolEnCrm.OPERADOR);
        var par = leer(ingresar("robado"));
        var acceso = par.get("access").asString();
        assertThat(con(acceso, "/api/users/").statusCode()).isEqualTo(200);

        users.cerrarSesiones(id);

        assertThat(con(acceso, "/api/users/").statusCode()).isEqualTo(401);
        assertThat(refrescar(par.get("refresh").asString()).statusCode()).isEqualTo(401);
    }

    @Test
    void fifty_refreshes_at_once_all_succeed() {
        crear("refresca", RolEnCrm.OPERADOR);
        var refresco = leer(ingresar("refresca")).get("refresh").asString();

        var renovados =
                IntStream.range(0, 50)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> refrescar(refresco)))
                        .toList();

        assertThat(renovados)
                .allSatisfy(renovado -> assertThat(renovado.join().statusCode()).isEqualTo(200));
    }

    @Test
    void a_password_of_an_old_system_opens_and_gets_the_platforms_hash() {
        long id = crear("antiguo", RolEnCrm.OPERADOR);
        sql.sql(
                        """
                        UPDATE crm.users SET password = 'pbkdf2_sha256$1000$sal$txrsD5moLwJLeibi7aoBvzakmjLy9/GGshn3BjLKE3E='
                        WHERE id = ?
                        """)
                .param(id)
                .update();

        assertThat(ingresar("antiguo").statusCode()).isEqualTo(200);
        assertThat(ingresar("antiguo").statusCode()).isEqualTo(200);
        assertThat(
                        sql.sql("SELECT password FROM crm.users WHERE id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .startsWith("{pbkdf2}");
    }

    @Test
    void ten_wrong_passwords_are_enough() {
        crear("adivinado", RolEnCrm.OPERADOR);
        var primeras =
                IntStream.range(0, 10)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(this::adivinar))
                        .toList();
        assertThat(primeras).allSatisfy(una -> assertThat(una.join().statusCode()).isEqualTo(401));

        var ultima = adivinar();
        assertThat(ultima.statusCode()).isEqualTo(429);
        assertThat(ultima.headers().firstValue("Retry-After")).isPresent();
        assertThat(ingresar("adivinado").statusCode()).isEqualTo(429);
    }

    @Test
    void a_no_takes_its_time_whether_there_is_such_a_user_or_not() {
        crear("existe", RolEnCrm.OPERADOR);

        for (var username : new String[] {"existe", "no-existe"}) {
            long desde = System.nanoTime();
            var respuesta =
                    enviar(
                            conJson(
                                    "/api/token/",
                                    "{\"username\": \"%s\", \"password\": \"no\"}"
                                            .formatted(username)));
            assertThat(respuesta.statusCode()).isEqualTo(401);
            assertThat(Duration.ofNanos(System.nanoTime() - desde))
                    .isBetween(Duration.ofMillis(1500), Duration.ofMillis(2500));
        }
    }

    private HttpResponse<String> adivinar() {
        return enviar(
                conJson("/api/token/", "{\"username\": \"adivinado\", \"password\": \"no\"}"));
    }

    private long crear(String username, RolEnCrm rol) {
        return users.crear(new DatosDeUser(username, "", "", "", rol, "USUARIO", null, true), CLAVE)
                .id();
    }

    private HttpResponse<String> ingresar(String username) {
        return enviar(
                conJson(
                        "/api/token/",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, CLAVE)));
    }

    private HttpResponse<String> con(String acceso, String ruta) {
        return enviar(pedido(ruta).header("Authorization", "Bearer " + acceso));
    }

    private HttpResponse<String> refrescar(String token) {
        return enviar(conJson("/api/token/refresh/", "{\"refresh\": \"" + token + "\"}"));
    }
}
