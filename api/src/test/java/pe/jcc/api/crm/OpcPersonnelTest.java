package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

class OpcPersonnelTest extends PersonasTest {

    private static final String OPC = "/api/opc-personnel/";

    @AfterEach
    void nadieQueda() {
        sql.sql("DELETE FROM crm.opc_personnel WHERE nombre LIKE 'Prueba%'").update();
    }

    @Test
    void somebody_is_made_led_bound_to_a_user_and_deleted() {
        var jefa = persona("Prueba Jefa", "SUPERVISOR", "");
        var user = crear("opc.de.prueba");
        var respuesta =
                hacer(
                        "POST",
                        OPC,
                        """
                        {"nombre": " Prueba Ñandú ", "rol": "OPC", "supervisor": "%s", "user": %s, "telefono": 900100200,
                         "horario_semanal": {"Lunes": "9-18", "extra": [1.5, {"a": null}]}, "id": 3, "user_username": "x"}
                        """
                                .formatted(jefa.get("id"), user.get("id")));

        var creada = logrado(201, respuesta);

        assertThat(creada.propertyNames())
                .containsExactly(
                        "id",
                        "nombre",
                        "telefono",
                        "email",
                        "rol",
                        "supervisor",
                        "supervisor_name",
                        "user",
                        "user_username",
                        "horario_semanal");
        assertThat(creada.get("id").asLong()).isGreaterThan(100000);
        assertThat(creada.get("nombre").asString()).isEqualTo("Prueba Ñandú");
        assertThat(creada.get("supervisor"))
                .hasToString(
                        "{\"id\":%s,\"nombre\":\"Prueba Jefa\",\"rol\":\"SUPERVISOR\"}"
                                .formatted(jefa.get("id")));
        assertThat(creada.get("supervisor_name").asString()).isEqualTo("Prueba Jefa");
        assertThat(creada.get("user_username").asString()).isEqualTo("opc.de.prueba");
        assertThat(creada.get("horario_semanal"))
                .hasToString("{\"Lunes\":\"9-18\",\"extra\":[1.5,{\"a\":null}]}");
        assertThat(leer(ver(una(creada)))).isEqualTo(creada);
        assertThat(etag(respuesta)).isEqualTo("\"0\"");

        assertThat(hacer("DELETE", una(jefa), "").statusCode()).isEqualTo(204);
        assertThat(leer(ver(una(creada))).get("supervisor").isNull()).isTrue();
        assertThat(hacer("DELETE", una(creada), "", "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(hacer("DELETE", una(creada), "").statusCode()).isEqualTo(204);
        assertThat(ver(una(creada)).statusCode()).isEqualTo(404);
        assertThat(ver(una(creada) + "historial/").body())
                .contains("\"operacion\":\"eliminado\"", "\"campo\":\"supervisor_id\"");
    }

    @Test
    void a_put_with_null_leaves_the_user_and_a_patch_frees_them() {
        var user = crear("opc.atada");
        var persona = persona("Prueba Atada", "OPC", ", \"user\": " + user.get("id"));

        for (var cuerpo :
                new String[] {
                    "{\"nombre\": \"Prueba Atada\", \"rol\": \"OPC\", \"user\": null}",
                    "{\"nombre\": \"Prueba Atada\", \"rol\": \"OPC\"}"
                }) {
            assertThat(logrado(200, hacer("PUT", una(persona), cuerpo)).get("user"))
                    .isEqualTo(user.get("id"));
        }
        var libre = logrado(200, hacer("PATCH", una(persona), "{\"user\": null}"));
        assertThat(libre.get("user").isNull()).isTrue();
        assertThat(libre.get("user_username").isNull()).isTrue();
        assertThat(libre.get("horario_semanal")).isEmpty();
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        var opc = persona("Prueba Sola", "OPC", "");
        rechaza(
                400,
                hacer(
                        "POST",
                        OPC,
                        """
                        {"nombre": "", "rol": "JEFE", "supervisor": %s, "user": "abc", "email": "no",
                         "telefono": "123456789012345678901", "horario_semanal": ["lunes"]}
                        """
                                .formatted(opc.get("id"))),
                "{\"nombre\":[\"Este campo no puede estar en blanco.\"],"
                        + "\"telefono\":[\"Asegúrese de que este campo no tenga más de 20 caracteres.\"],"
                        + "\"email\":[\"Introduzca una dirección de correo electrónico válida.\"],"
                        + "\"rol\":[\"\\\"JEFE\\\" no es una elección válida.\"],"
                        + "\"supervisor\":[\"Clave primaria \\\"%s\\\" inválida - objeto no existe.\"],"
                                .formatted(opc.get("id"))
                        + "\"user\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.\"],"
                        + "\"horario_semanal\":[\"Se esperaba un diccionario de elementos en vez del tipo \\\"list\\\".\"]}");
        rechaza(
                400,
                hacer(
                        "PATCH",
                        una(opc),
                        "{\"horario_semanal\": {\"a\\u0000\": 1}, \"supervisor\": true, \"user\": 99999999999999999999}"),
                "{\"supervisor\":[\"Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool.\"],"
                        + "\"user\":[\"Clave primaria \\\"99999999999999999999\\\" inválida - objeto no existe.\"],"
                        + "\"horario_semanal\":[\"Los caracteres nulos no están permitidos.\"]}");
        rechaza(
                400,
                hacer("PATCH", una(opc), "{\"horario_semanal\": null}"),
                "{\"horario_semanal\":[\"Este campo no puede ser nulo.\"]}");
    }

    @Test
    void a_change_of_something_else_leaves_the_week_as_it_was_written() {
        var persona =
                persona(
                        "Prueba Exacta",
                        "OPC",
                        ", \"horario_semanal\": {\"a\": 1.10, \"b\": 1e400, \"c\": 12345678901234567890.123}");

        var cambiada = hacer("PATCH", una(persona), "{\"email\": \"a@ejemplo.pe\"}");

        assertThat(cambiada.body()).contains("\"a\": 1.10", "12345678901234567890.123");
        assertThat(cambiada.body()).contains("\"b\": 1" + "0".repeat(400));
    }

    @Test
    void nobody_leads_themselves() {
        var jefa = persona("Prueba Jefa Sola", "SUPERVISOR", "");

        rechaza(
                400,
                hacer("PATCH", una(jefa), "{\"supervisor\": %s}".formatted(jefa.get("id"))),
                "{\"supervisor\":[\"Nadie puede ser su propio supervisor.\"]}");
    }

    @Test
    void one_user_at_once_is_one_person() throws Exception {
        var user = crear("opc.alavez").get("id");

        var respuestas =
                aLaVez(
                        4,
                        n ->
                                hacer(
                                        "POST",
                                        OPC,
                                        "{\"nombre\": \"Prueba %d\", \"rol\": \"OPC\", \"user\": %s}"
                                                .formatted(n, user)));

        assertThat(respuestas.stream().map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(201, 400, 400, 400);
        assertThat(respuestas.stream().map(HttpResponse::body))
                .contains("{\"user\":[\"Ya existe opc personnel con este user.\"]}");
    }

    @Test
    void lists_are_narrowed_searched_and_ordered() {
        var jefa = persona("Prueba Jefa Última", "SUPERVISOR", "");
        persona("Prueba B", "OPC", ", \"supervisor\": " + jefa.get("id"));
        persona("Prueba A", "OPC", ", \"telefono\": \"900777666\"");

        assertThat(nombres("?search=prueba&ordering=-nombre"))
                .isEqualTo("Prueba Jefa Última;Prueba B;Prueba A");
        assertThat(nombres("?search=prueba,ultima")).isEqualTo("Prueba B;Prueba Jefa Última");
        assertThat(nombres("?search=900777666&rol=OPC")).isEqualTo("Prueba A");
        assertThat(nombres("?supervisor=" + jefa.get("id"))).isEqualTo("Prueba B");
        rechaza(
                400,
                ver(OPC + "?supervisor=99&rol=X"),
                "{\"rol\":[\"Escoja una opción válida. X no es una de las opciones disponibles.\"],"
                        + "\"supervisor\":[\"Escoja una opción válida. Esa opción no está entre las disponibles.\"]}");
    }

    private String nombres(String consulta) {
        var lista = leer(ver(OPC + consulta));
        return String.join(
                ";",
                lista.get("results").valueStream().map(p -> p.get("nombre").asString()).toList());
    }

    private JsonNode persona(String nombre, String rol, String mas) {
        return logrado(
                201,
                hacer(
                        "POST",
                        OPC,
                        "{\"nombre\": \"%s\", \"rol\": \"%s\"%s}".formatted(nombre, rol, mas)));
    }

    private static String una(JsonNode persona) {
        return OPC + persona.get("id") + "/";
    }
}
