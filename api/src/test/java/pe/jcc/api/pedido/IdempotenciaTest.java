package pe.jcc.api.pedido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.ApiTest;
import pe.jcc.api.seguridad.Tokens;
import pe.jcc.crm.user.Cuentas;
import pe.jcc.crm.user.Users;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Posts with a key. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class IdempotenciaTest extends ApiTest {

    private static final String PRUEBA = "/api/gestion/prueba/";

    @Autowired private TransactionTemplate transaccion;
    @Autowired private Users users;
    @Autowired private Cuentas cuentas;
    @Autowired private Tokens tokens;
    @Autowired private Llaves llaves;

    @Test
    void one_post_50_times_at_once_makes_one_record_and_50_equal_answers() throws Exception {
        var acceso = acceso();
        Callable<List<Object>> envio = () -> dicho(publicar(acceso, "cincuenta", "Cincuenta"));
        try (var hilos = Executors.newFixedThreadPool(50)) {
            var respuestas = hilos.invokeAll(Stream.generate(() -> envio).limit(50).toList());

            assertThat(respuestas.stream().map(respuesta -> respuesta.resultNow()).distinct())
                    .hasSize(1);
        }
        assertThat(cuantos("Cincuenta")).isEqualTo(1);
    }

    @Test
    void the_same_post_again_hears_the_same() {
        var acceso = acceso();
        var primera = publicar(acceso, "otra-vez", "Repetida");
        var segunda = publicar(acceso, "otra-vez", "Repetida");

        assertThat(primera.statusCode()).isEqualTo(201);
        assertThat(primera.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(dicho(segunda)).isEqualTo(dicho(primera));
        assertThat(cuantos("Repetida")).isEqualTo(1);
    }

    @Test
    void the_key_of_another_request_is_refused() {
        var acceso = acceso();
        publicar(acceso, "ajena", "Primera");

        var otra = publicar(acceso, "ajena", "Segunda");

        assertThat(otra.statusCode()).isEqualTo(409);
        assertThat(otra.body())
                .isEqualTo(
                        "{\"detail\":\"Esta Idempotency-Key ya se usó para una solicitud distinta.\"}");
        assertThat(cuantos("Segunda")).isZero();
    }

    @Test
    void a_refusal_is_not_kept_and_its_key_serves_again() {
        var acceso = acceso();

        assertThat(publicar(acceso, "corregida", "mal escrito").statusCode()).isEqualTo(400);
        assertThat(cuantos("mal escrito")).isZero();
        assertThat(publicar(acceso, "corregida", "Bien escrito").statusCode()).isEqualTo(201);
    }

    @Test
    void the_keys_of_two_users_do_not_meet() {
        users.crearAdmin("otra-persona", "otra-clave-de-prueba");
        var otra = cuentas.identificar("otra-persona", "otra-clave-de-prueba").orElseThrow();

        var suya = publicar(acceso(), "comun", "De dos");
        var ajena = publicar(tokens.emitir(otra).access(), "comun", "De dos");

        assertThat(ajena.statusCode()).isEqualTo(201);
        assertThat(ajena.body()).isNotEqualTo(suya.body());
    }

    @Test
    @Timeout(60)
    void whoever_waits_too_long_for_another_instance_hears_so() {
        transaccion.executeWithoutResult(
                estado -> {
                    sql.sql(
                                    """
                                    INSERT INTO comercial.llaves_de_idempotencia (usuario, llave, huella, creada)
                                    SELECT id, 'lenta', '', now() FROM crm.users WHERE username = 'admin'
                                    """)
                            .update();

                    var respuesta = publicar(acceso(), "lenta", "Lenta");

                    assertThat(respuesta.statusCode()).isEqualTo(409);
                    assertThat(respuesta.headers().firstValue("Retry-After")).hasValue("5");
                    assertThat(respuesta.body()).contains("todavía se está procesando");
                    estado.setRollbackOnly();
                });

        assertThat(publicar(acceso(), "lenta", "Lenta").statusCode()).isEqualTo(201);
    }

    @Test
    void a_commit_that_fails_is_told_and_nothing_is_kept() {
        var respuesta = publicar(acceso(), "al-confirmar", "cortar al confirmar");

        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(503);
        assertThat(leer(respuesta).get("detail").asString()).startsWith("El servicio no está");
        assertThat(respuesta.headers().firstValue("Location")).isEmpty();
        assertThat(respuesta.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(cuantos("cortar al confirmar")).isZero();
    }

    @Test
    void a_key_that_cannot_be_is_refused_by_name() {
        var respuesta = publicar(acceso(), "con espacio", "Mala");

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .isEqualTo(
                        "{\"Idempotency-Key\":[\"La llave debe tener de 1 a 255 caracteres ASCII visibles.\"]}");
    }

    @Test
    void after_a_day_a_key_is_forgotten() {
        var acceso = acceso();
        publicar(acceso, "de-ayer", "De ayer");
        publicar(acceso, "de-hoy", "De hoy");
        sql.sql(
                        "UPDATE comercial.llaves_de_idempotencia SET creada = creada - interval '25 hours' WHERE llave = 'de-ayer'")
                .update();

        llaves.olvidar();

        assertThat(
                        sql.sql(
                                        "SELECT llave FROM comercial.llaves_de_idempotencia WHERE llave LIKE 'de-%'")
                                .query(String.class)
                                .list())
                .containsExactly("de-hoy");
    }

    private HttpResponse<String> publicar(String acceso, String llave, String nombre) {
        return enviar(
                conJson(PRUEBA, "{\"nombre\": \"" + nombre + "\"}")
                        .header("Authorization", "Bearer " + acceso)
                        .header("Idempotency-Key", llave));
    }

    private static List<Object> dicho(HttpResponse<String> respuesta) {
        return List.of(
                respuesta.statusCode(),
                respuesta.body(),
                respuesta.headers().firstValue("Content-Type"),
                respuesta.headers().firstValue("Location"),
                respuesta.headers().firstValue("ETag"));
    }

    private long cuantos(String nombre) {
        return sql.sql("SELECT count(*) FROM compartido.asesores WHERE nombre_asesor = ?")
                .param(nombre)
                .query(Long.class)
                .single();
    }
}
