package pe.jcc.api.compartido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;

class AsesoresTest extends RecursoTest {

    private static final String ASESORES = "/api/gestion/asesores/";

    @Test
    void a_new_asesor_is_answered_whole() {
        var respuesta =
                hacer(
                        "POST",
                        ASESORES,
                        "{\"nombre_asesor\": \"Asesor X\", \"fecha_ingreso\": \"2026-01-01\"}");
        var creado = logrado(201, respuesta);

        assertThat(creado.propertyNames())
                .containsExactly(
                        "id_asesor",
                        "nombre_asesor",
                        "dni",
                        "fecha_nacimiento",
                        "estado_civil",
                        "estado_civil_display",
                        "numero_hijos",
                        "direccion",
                        "distrito",
                        "telefono_personal",
                        "email_personal",
                        "banco",
                        "banco_display",
                        "numero_cuenta_bancaria",
                        "cci_cuenta_bancaria",
                        "cuenta_bancaria_otros",
                        "id_referidor",
                        "nombre_referidor",
                        "fecha_ingreso",
                        "fecha_cambio_socio",
                        "observaciones_asesor",
                        "fecha_registro_sistema",
                        "ultima_modificacion_sistema");
        assertThat(creado.get("id_asesor").asString()).matches("A\\d{4,}");
        assertThat(creado.get("numero_hijos").toString()).isEqualTo("0");
        assertThat(creado.get("fecha_ingreso").asString()).isEqualTo("2026-01-01");
        assertThat(creado.get("fecha_registro_sistema").asString()).endsWith("-05:00");
        assertThat(Stream.of("dni", "banco_display", "id_referidor", "observaciones_asesor"))
                .allMatch(nombre -> creado.get(nombre).isNull());
        assertThat(etag(respuesta)).isEqualTo("\"0\"");
        assertThat(leer(ver(ASESORES + id(creado)))).isEqualTo(creado);
    }

    @Test
    void choices_are_shown_with_their_title_and_the_referidor_with_their_name() {
        var referidor = id(crear("Referidor Prueba", ""));
        var creado =
                crear(
                        "Con Todo Prueba",
                        """
                        , "estado_civil": "Conviviente", "banco": "Otro", "numero_hijos": "2",
                        "id_referidor": "%s", "email_personal": "todo@example.test"
                        """
                                .formatted(referidor));

        assertThat(creado.get("estado_civil_display").asString()).isEqualTo("Conviviente");
        assertThat(creado.get("banco").asString()).isEqualTo("Otro");
        assertThat(creado.get("banco_display").asString())
                .isEqualTo("Otro Banco (especificar en notas)");
        assertThat(creado.get("numero_hijos").asInt()).isEqualTo(2);
        assertThat(creado.get("nombre_referidor").asString()).isEqualTo("Referidor Prueba");
    }

    @Test
    void all_that_is_wrong_comes_in_one_answer() {
        crear("Con Dni Prueba", ", \"dni\": \"10000001\"");

        rechaza(
                400,
                hacer(
                        "POST",
                        ASESORES,
                        """
                        {"nombre_asesor": " ", "dni": "10000001", "numero_hijos": -1, "banco": "BN",
                         "email_personal": "x", "id_referidor": "A9999", "fecha_nacimiento": "ayer"}
                        """),
                "{\"nombre_asesor\":[\"Este campo no puede estar en blanco.\"],"
                        + "\"dni\":[\"Ya existe asesor con este dni.\"],"
                        + "\"fecha_nacimiento\":[\"Fecha con formato erróneo. Use uno de los"
                        + " siguientes formatos en su lugar: YYYY-MM-DD.\"],"
                        + "\"numero_hijos\":[\"Asegúrese de que este valor es mayor o igual a 0.\"],"
                        + "\"email_personal\":[\"Introduzca una dirección de correo electrónico"
                        + " válida.\"],\"banco\":[\"\\\"BN\\\" no es una elección válida.\"],"
                        + "\"id_referidor\":[\"Clave primaria \\\"A9999\\\" inválida - objeto no"
                        + " existe.\"],\"fecha_ingreso\":[\"Este campo es requerido.\"]}");
        rechaza(
                400,
                hacer(
                        "POST",
                        ASESORES,
                        "{\"nombre_asesor\": \"Y\", \"fecha_ingreso\": null, \"dni\": \"123456789\"}",
                        "Accept-Language",
                        "en"),
                "{\"dni\":[\"Ensure this field has no more than 8 characters.\"],"
                        + "\"fecha_ingreso\":[\"This field may not be null.\"]}");
    }

    @Test
    void a_patch_changes_what_is_sent() {
        var creado = crear("Parche Prueba", ", \"distrito\": \"Ate\", \"dni\": \"10000002\"");
        var direccion = ASESORES + id(creado) + "/";

        var vacio = logrado(200, hacer("PATCH", direccion, "{\"distrito\": \"\"}"));
        assertThat(vacio.get("distrito").asString()).isEmpty();
        assertThat(vacio.get("dni").asString()).isEqualTo("10000002");
        assertThat(vacio.get("nombre_asesor").asString()).isEqualTo("Parche Prueba");

        var nulo = logrado(200, hacer("PATCH", direccion, "{\"distrito\": null}"));
        assertThat(nulo.get("distrito").isNull()).isTrue();
        assertThat(nulo.get("ultima_modificacion_sistema"))
                .isNotEqualTo(creado.get("ultima_modificacion_sistema"));
        rechaza(
                400,
                hacer("PATCH", direccion, "{\"nombre_asesor\": null}"),
                "{\"nombre_asesor\":[\"Este campo no puede ser nulo.\"]}");
    }

    @Test
    void a_put_demands_what_is_required_and_keeps_the_rest() {
        var creado = crear("Entero Prueba", ", \"banco\": \"BBVA\", \"numero_hijos\": 3");
        var direccion = ASESORES + id(creado) + "/";

        rechaza(
                400,
                hacer("PUT", direccion, "{\"nombre_asesor\": \"Otro Nombre\"}"),
                "{\"fecha_ingreso\":[\"Este campo es requerido.\"]}");
        var cambiado =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                direccion,
                                "{\"nombre_asesor\": \"Otro Nombre\", \"fecha_ingreso\": \"2026-02-02\"}"));
        assertThat(cambiado.get("nombre_asesor").asString()).isEqualTo("Otro Nombre");
        assertThat(cambiado.get("banco").asString()).isEqualTo("BBVA");
        assertThat(cambiado.get("numero_hijos").asInt()).isEqualTo(3);
    }

    @Test
    void what_was_stored_before_does_not_block_another_change() {
        var id = id(crear("Correo Viejo Prueba", ""));
        sql.sql(
                        "UPDATE compartido.asesores SET email_personal = 'no es correo' WHERE id_asesor = ?")
                .param(id)
                .update();

        var cambiado = logrado(200, hacer("PATCH", ASESORES + id + "/", "{\"distrito\": \"Ate\"}"));

        assertThat(cambiado.get("email_personal").asString()).isEqualTo("no es correo");
        assertThat(cambiado.get("distrito").asString()).isEqualTo("Ate");
    }

    @Test
    void the_address_may_come_by_the_name_that_the_form_sends() {
        var creado =
                crear(
                        "Domicilio Prueba",
                        ", \"direccion\": \"\", \"direccion_domiciliaria\": \"Jr. Prueba 1\"");
        var direccion = ASESORES + id(creado) + "/";
        assertThat(creado.get("direccion").asString()).isEqualTo("Jr. Prueba 1");

        var otra =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                direccion,
                                "{\"direccion_domiciliaria\": \"Jr. Prueba 2\"}"));
        assertThat(otra.get("direccion").asString()).isEqualTo("Jr. Prueba 2");
        var primera =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                direccion,
                                "{\"direccion\": \"A\", \"direccion_domiciliaria\": \"B\"}"));
        assertThat(primera.get("direccion").asString()).isEqualTo("A");
    }

    @Test
    void members_that_are_not_theirs_to_send_change_nothing() {
        var creado = crear("Masivo Prueba", "");
        var cambiado =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                ASESORES + id(creado) + "/",
                                """
                                {"id_asesor": "A7777", "fecha_registro_sistema": "2000-01-01T00:00:00Z",
                                 "ultima_modificacion_sistema": null, "version": 99, "activo": false,
                                 "nombre_referidor": "Nadie", "banco_display": "X"}
                                """));

        assertThat(cambiado).isEqualTo(creado);
    }

    @Test
    void nobody_refers_themselves() {
        var id = id(crear("Circular Prueba", ""));

        rechaza(
                400,
                hacer("PATCH", ASESORES + id + "/", "{\"id_referidor\": \"" + id + "\"}"),
                "{\"id_referidor\":[\"Un asesor no puede ser su propio referidor.\"]}");
    }

    @Test
    void an_empty_dni_is_nobodys() {
        assertThat(crear("Sin Dni Uno Prueba", ", \"dni\": \"\"").get("dni").asString()).isEmpty();
        assertThat(crear("Sin Dni Dos Prueba", ", \"dni\": \"\"").get("dni").asString()).isEmpty();
    }

    @Test
    void forms_are_bodies_too() {
        var creado =
                logrado(
                        201,
                        hacer(
                                "POST",
                                ASESORES,
                                "nombre_asesor=Formulario+Prueba&fecha_ingreso=2026-03-03&numero_hijos=&id_referidor=",
                                "Content-Type",
                                "application/x-www-form-urlencoded"));

        assertThat(creado.get("numero_hijos").asInt()).isZero();
        assertThat(creado.get("id_referidor").isNull()).isTrue();
    }

    @Test
    void the_list_is_ordered_by_name_and_found_without_accents() {
        crear("Zoila Orden Prueba", "");
        crear("Ángela Orden Prueba", "");
        crear("Ana Orden Prueba", "");

        var lista = leer(ver(ASESORES + "?nombre_asesor=ORDEN%20prueba&page_size=2"));
        assertThat(lista.get("count").asInt()).isEqualTo(3);
        assertThat(lista.get("results").findValuesAsString("nombre_asesor"))
                .containsExactly("Ana Orden Prueba", "Zoila Orden Prueba");
        assertThat(lista.get("next").asString()).contains("nombre_asesor=ORDEN+prueba", "page=2");
        assertThat(leer(ver(ASESORES + "?nombre_asesor=angela")).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void a_selector_gets_a_thousand_in_one_page() {
        sql.sql(
                        """
                        INSERT INTO compartido.asesores (id_asesor, version, nombre_asesor, numero_hijos,
                            fecha_ingreso, fecha_registro_sistema, ultima_modificacion_sistema)
                        SELECT 'Z' || n, 0, 'Multitud', 0, '2026-01-01', now(), now()
                        FROM generate_series(1, 120) AS n
                        """)
                .update();

        assertThat(leer(ver(ASESORES + "?nombre_asesor=multitud&page_size=1000")).get("results"))
                .hasSize(120);
        assertThat(leer(ver("/api/gestion/asesores/search/?search=multitud")).get("count").asInt())
                .isEqualTo(50);
    }

    @Test
    void selectors_find_by_name_or_id() {
        var id = id(crear("Buscada Única Prueba", ""));

        var hallado = leer(ver(ASESORES + "search/?search=buscada%20unica"));
        assertThat(hallado.toString())
                .isEqualTo(
                        "{\"results\":[{\"id_asesor\":\"%s\",\"nombre_asesor\":\"Buscada Única Prueba\",\"display_text\":\"Buscada Única Prueba (%s)\"}],\"count\":1}"
                                .formatted(id, id));
        assertThat(leer(ver(ASESORES + "search/?search=" + id)).get("count").asInt()).isPositive();
        assertThat(ver(ASESORES + "search/?search=b").body())
                .isEqualTo("{\"results\":[],\"count\":0}");
        assertThat(ver("/api/gestion/get-advisors-list/").body())
                .contains("{\"id\":\"" + id + "\",\"name\":\"Buscada Única Prueba\"}");
    }

    @Test
    void an_asesor_who_goes_is_named_by_nobody() {
        var id = id(crear("Se Va Prueba", ""));
        var referido = id(crear("Queda Prueba", ", \"id_referidor\": \"" + id + "\""));

        assertThat(hacer("DELETE", ASESORES + id + "/", "").statusCode()).isEqualTo(204);

        assertThat(ver(ASESORES + id + "/").statusCode()).isEqualTo(404);
        assertThat(leer(ver(ASESORES + referido + "/")).get("id_referidor").isNull()).isTrue();
        assertThat(hacer("DELETE", ASESORES + id + "/", "").statusCode()).isEqualTo(404);
        assertThat(hacer("PATCH", ASESORES + id + "/", "{}").statusCode()).isEqualTo(404);
    }

    private JsonNode crear(String nombre, String otros) {
        return logrado(
                201,
                hacer(
                        "POST",
                        ASESORES,
                        "{\"nombre_asesor\": \"%s\", \"fecha_ingreso\": \"2026-01-01\"%s}"
                                .formatted(nombre, otros)));
    }

    private static String id(JsonNode asesor) {
        return asesor.get("id_asesor").asString();
    }
}
