package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

class TablaDeComisionesTest extends RecursoTest {

    private static final String TABLA = "/api/gestion/tabla-comisiones/";
    private static final String DEL_FRONTEND = "/api/tabla-comisiones/";
    private static final String TASA = "/api/gestion/get-default-commission-rate/";

    @AfterEach
    void nadaQueda() {
        sql.sql("DELETE FROM comercial.tabla_de_comisiones").update();
        sql.sql("DELETE FROM compartido.asesores WHERE nombre_asesor = 'Prueba Comisión'").update();
    }

    @Test
    void a_rule_is_made_changed_listed_and_removed_at_both_addresses() {
        var regla = logrado(201, crear(TABLA, "captacion", "credito", "1.5"));
        logrado(201, crear(DEL_FRONTEND, "liner", "contado", "2"));
        logrado(201, crear(TABLA, "captación", "contado", "0"));

        assertThat(regla.get("rol").asString()).isEqualTo("captación");
        assertThat(regla.get("tipo_venta").asString()).isEqualTo("crédito");
        assertThat(regla.get("porcentaje_comision").asString()).isEqualTo("1.50");
        assertThat(leer(ver(TABLA)).get("results"))
                .extracting(r -> r.get("rol").asString() + " " + r.get("tipo_venta").asString())
                .containsExactly("captación contado", "captación crédito", "liner contado");
        var otra =
                logrado(
                        200,
                        hacer(
                                "PATCH",
                                este(DEL_FRONTEND, regla),
                                "{\"porcentaje_comision\": 9.99}"));
        assertThat(leer(ver(este(TABLA, regla)))).isEqualTo(otra);
        assertThat(leer(ver(este(TABLA, regla) + "historial/")).get("count").asInt()).isEqualTo(2);
        assertThat(hacer("DELETE", este(DEL_FRONTEND, regla), "").statusCode()).isEqualTo(204);
        assertThat(ver(este(TABLA, regla)).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_told_all_at_once() {
        rechaza(
                400,
                crear(TABLA, "otro", "a plazos", "100.01"),
                "{\"rol\":[\"\\\"otro\\\" no es una elección válida.\"],"
                        + "\"tipo_venta\":[\"\\\"a plazos\\\" no es una elección válida.\"],"
                        + "\"porcentaje_comision\":[\"Asegúrese de que este valor es menor o igual a 100.\"]}");
        rechaza(
                400,
                crear(TABLA, "liner", "contado", "-0.01"),
                "{\"porcentaje_comision\":[\"Asegúrese de que este valor es mayor o igual a 0.\"]}");
    }

    @Test
    void one_rule_says_what_a_part_earns_also_when_twenty_come_at_once() throws Exception {
        var respuestas = aLaVez(20, _ -> crear(TABLA, "closer", "contado", "2"));

        assertThat(respuestas.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(
                        respuestas.stream()
                                .filter(
                                        r ->
                                                r.body()
                                                        .equals(
                                                                "{\"non_field_errors\":[\"Los campos rol, tipo_venta deben formar un conjunto único.\"]}")))
                .hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "captacion_opc,credito,1.25",
        "captacion,cr%C3%A9dito,1.25",
        "call,contado,0.75",
        "llamada,contado,0.75"
    })
    void the_rate_of_a_part_is_the_table_s_by_whichever_name(
            String rol, String tipo, String porcentaje) {
        logrado(201, crear(TABLA, "captación", "crédito", "1.25"));
        logrado(201, crear(TABLA, "llamada", "contado", "0.75"));

        var tasa =
                leer(
                        ver(
                                TASA
                                        + "?asesor_id="
                                        + asesor()
                                        + "&tipo_venta="
                                        + tipo
                                        + "&rol_asesor_en_venta="
                                        + rol));

        assertThat(tasa.get("success").asBoolean()).isTrue();
        assertThat(tasa.get("porcentaje_comision_default").asString()).isEqualTo(porcentaje);
    }

    @Test
    void a_rate_that_no_rule_says_is_not_guessed() {
        rechaza(
                404,
                ver(
                        TASA
                                + "?asesor_id="
                                + asesor()
                                + "&tipo_venta=contado&rol_asesor_en_venta=liner"),
                "{\"success\":false,\"message\":\"La tabla de comisiones no dice nada del rol liner en una venta de tipo contado.\"}");
        rechaza(
                404,
                ver(TASA + "?asesor_id=A9999&tipo_venta=contado&rol_asesor_en_venta=liner"),
                "{\"success\":false,\"message\":\"Asesor no encontrado.\"}");
    }

    private JsonNode unAsesor() {
        return logrado(
                201,
                hacer(
                        "POST",
                        "/api/gestion/asesores/",
                        "{\"nombre_asesor\": \"Prueba Comisión\", \"fecha_ingreso\": \"2026-01-01\"}"));
    }

    private String asesor() {
        return unAsesor().get("id_asesor").asString();
    }

    private HttpResponse<String> crear(String donde, String rol, String tipo, String porcentaje) {
        return hacer(
                "POST",
                donde,
                "{\"rol\": \"%s\", \"tipo_venta\": \"%s\", \"porcentaje_comision\": \"%s\"}"
                        .formatted(rol, tipo, porcentaje));
    }

    private static String este(String donde, JsonNode regla) {
        return donde + regla.get("id_tabla_comision") + "/";
    }
}
