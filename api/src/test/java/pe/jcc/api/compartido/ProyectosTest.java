package pe.jcc.api.compartido;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

class ProyectosTest extends RecursoTest {

    private static final String PROYECTOS = "/api/gestion/proyectos/";

    @AfterEach
    void soloLosDeLaEmpresa() {
        sql.sql("DELETE FROM compartido.proyectos WHERE nombre LIKE 'PRUEBA%'").update();
    }

    @Test
    void the_companys_three_are_there_by_name() {
        var lista = leer(ver(PROYECTOS));

        assertThat(lista.get("count").asInt()).isEqualTo(3);
        assertThat(lista.at("/results/1/nombre").asString()).isEqualTo("OASIS 2 (AUCALLAMA)");
        assertThat(lista.at("/results/1").propertyNames())
                .containsExactly("id", "nombre", "moneda", "ubicacion", "etapas", "activo");
        assertThat(lista.at("/results/1/id").isIntegralNumber()).isTrue();
        assertThat(lista.at("/results/1/moneda").asString()).isEqualTo("USD");
    }

    @Test
    void a_proyecto_is_made_changed_and_deleted() {
        var creado = crear("PRUEBA 1", "PEN", "Huacho");
        var direccion = PROYECTOS + creado.get("id") + "/";
        assertThat(creado.get("etapas").asInt()).isEqualTo(1);
        assertThat(creado.get("activo").asBoolean()).isTrue();

        var parche = hacer("PATCH", direccion, "{\"activo\": \"false\", \"etapas\": \"2\"}");
        var cambiado = logrado(200, parche);
        assertThat(cambiado.get("activo").asBoolean()).isFalse();
        assertThat(cambiado.get("etapas").asInt()).isEqualTo(2);
        assertThat(etag(parche)).isEqualTo("\"1\"");

        var puesto =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                direccion,
                                "{\"nombre\": \"PRUEBA 1\", \"moneda\": \"USD\", \"ubicacion\": \"Lima\", \"id\": 1, \"version\": 0}",
                                "If-Match",
                                etag(parche)));
        assertThat(puesto.toString())
                .isEqualTo(
                        "{\"id\":%s,\"nombre\":\"PRUEBA 1\",\"moneda\":\"USD\",\"ubicacion\":\"Lima\",\"etapas\":2,\"activo\":false}"
                                .formatted(creado.get("id")));
        assertThat(leer(ver(direccion))).isEqualTo(puesto);

        assertThat(hacer("DELETE", direccion, "").statusCode()).isEqualTo(204);
        assertThat(ver(direccion).statusCode()).isEqualTo(404);
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        rechaza(
                400,
                hacer(
                        "POST",
                        PROYECTOS,
                        """
                        {"nombre": "OASIS 2 (AUCALLAMA)", "moneda": "EUR", "etapas": 0, "activo": "tal vez"}
                        """),
                "{\"nombre\":[\"Ya existe proyecto con este nombre.\"],"
                        + "\"moneda\":[\"\\\"EUR\\\" no es una elección válida.\"],"
                        + "\"ubicacion\":[\"Este campo es requerido.\"],"
                        + "\"etapas\":[\"Asegúrese de que este valor es mayor o igual a 1.\"],"
                        + "\"activo\":[\"Debe ser un booleano válido.\"]}");
        rechaza(
                400,
                hacer(
                        "POST",
                        PROYECTOS,
                        "{\"nombre\": \"OASIS 2 (AUCALLAMA)\", \"moneda\": \"PEN\", \"ubicacion\": \"x\", \"etapas\": 99999}",
                        "Accept-Language",
                        "en"),
                "{\"nombre\":[\"proyecto with this nombre already exists.\"],"
                        + "\"etapas\":[\"Ensure this value is less than or equal to 32767.\"]}");
    }

    @Test
    void one_name_at_once_is_one_proyectos() throws Exception {
        var respuestas =
                aLaVez(
                        4,
                        n ->
                                hacer(
                                        "POST",
                                        PROYECTOS,
                                        "{\"nombre\": \"PRUEBA JUNTOS\", \"moneda\": \"PEN\", \"ubicacion\": \"x\"}"));

        assertThat(respuestas.stream().map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(201, 400, 400, 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search=prueba,nandu                   | PRUEBA B",
                "search=prueba huacho                  | PRUEBA A;PRUEBA C",
                "search=prueba&moneda=USD              | PRUEBA B",
                "search=prueba&activo=false            |",
                "search=prueba&ordering=-ubicacion     | PRUEBA B;PRUEBA A;PRUEBA C",
                "search=prueba&ordering=moneda,-nombre | PRUEBA C;PRUEBA A;PRUEBA B",
                "search=prueba&ordering=version,-id;   | PRUEBA A;PRUEBA B;PRUEBA C",
            })
    void lists_are_narrowed_searched_and_ordered(String consulta, @Nullable String esperados) {
        crear("PRUEBA A", "PEN", "Huacho");
        crear("PRUEBA B", "USD", "Ñandú");
        crear("PRUEBA C", "PEN", "Huacho");

        var lista = leer(ver(PROYECTOS + "?" + consulta.strip().replace(" ", "%20")));

        assertThat(String.join(";", lista.get("results").findValuesAsString("nombre")))
                .isEqualTo(esperados == null ? "" : esperados);
    }

    @Test
    void a_filter_that_cannot_be_is_refused_by_its_name() {
        rechaza(
                400,
                ver(PROYECTOS + "?moneda=EUR"),
                "{\"moneda\":[\"Escoja una opción válida. EUR no es una de las opciones"
                        + " disponibles.\"]}");
    }

    @Test
    void the_document_tells_the_body_the_condition_and_no_version() {
        var documento = leer(enviar(pedido("/v3/api-docs")));
        var direccion = documento.get("paths").get(PROYECTOS + "{id}/");

        assertThat(direccion.propertyNames())
                .containsExactlyInAnyOrder("get", "put", "patch", "delete");
        for (var metodo : List.of("put", "patch")) {
            var operacion = direccion.get(metodo);
            assertThat(operacion.get("parameters").findValuesAsString("name"))
                    .containsExactlyInAnyOrder("id", "If-Match");
            assertThat(operacion.at("/requestBody/content").propertyNames())
                    .containsExactly("application/json", "application/x-www-form-urlencoded");
            assertThat(operacion.get("requestBody").findValues("example")).isEmpty();
            assertThat(operacion.get("requestBody").findValuesAsString("$ref"))
                    .containsOnly(
                            "#/components/schemas/DatosDeProyecto"
                                    + (metodo.equals("patch") ? "Parcial" : ""));
            assertThat(operacion.get("responses").propertyNames())
                    .contains("403", "409", "412", "429");
            assertThat(operacion.at("/responses/200/headers").propertyNames())
                    .contains("ETag", "X-Request-Id", "API-Version", "RateLimit");
        }
        var esquemas = documento.get("components").get("schemas");
        assertThat(esquemas.at("/ProyectoDetalle/properties").propertyNames())
                .containsExactly("id", "nombre", "moneda", "ubicacion", "etapas", "activo");
        assertThat(esquemas.at("/DatosDeProyecto/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("nombre", "moneda", "ubicacion");
        assertThat(esquemas.get("DatosDeProyectoParcial").has("required")).isFalse();
        assertThat(
                        documento
                                .at("/paths")
                                .get(PROYECTOS)
                                .at("/post/parameters")
                                .findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(documento.at("/paths").get(PROYECTOS).at("/post/responses").propertyNames())
                .contains("201")
                .doesNotContain("200");
    }

    private JsonNode crear(String nombre, String moneda, String ubicacion) {
        return logrado(
                201,
                hacer(
                        "POST",
                        PROYECTOS,
                        "{\"nombre\": \"%s\", \"moneda\": \"%s\", \"ubicacion\": \"%s\"}"
                                .formatted(nombre, moneda, ubicacion)));
    }
}
