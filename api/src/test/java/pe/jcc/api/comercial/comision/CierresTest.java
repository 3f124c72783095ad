package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

class CierresTest extends CierresDePrueba {

    private static final String CERRADO =
            "{\"error\":\"Las comisiones de este período ya están cerradas.\"}";
    private static final String NADA =
            "{\"error\":\"No hay nuevas comisiones para cerrar en este período.\"}";

    @Test
    void a_close_copies_the_comisiones_of_the_ventas_that_go_through_in_its_month() {
        var otra = asesor("Vendedora Prueba Dos");
        sql.sql("UPDATE compartido.asesores SET dni = '00879546' WHERE id_asesor = ?")
                .param(otra)
                .update();
        var venta = vendida(EN_SOLES, "2026-03-31", otra, "captacion", "1.5", asesor, "liner", "2");
        lote("VENDIBLE-3", "OASIS 1 (HUACHO 1)", "soles");
        vendida("VENDIBLE-3", "2026-04-01", asesor, "liner", "2");
        lote("VENDIBLE-4", "OASIS 1 (HUACHO 1)", "soles");
        separada("VENDIBLE-4", "2026-03-31", asesor, "liner", "2");
        cambiar(
                vendida("VENDIBLE-4", "2026-03-31", asesor, "liner", "2"),
                "{\"status_venta\": \"anulado\"}");

        var cierre = logrado(201, ejecutar(3, 2026));

        assertThat(cierre.propertyNames())
                .containsExactly(
                        "id_cierre",
                        "detalles",
                        "mes",
                        "año",
                        "status",
                        "fecha_cierre",
                        "monto_total_comisiones",
                        "cerrado_por");
        assertThat(cierre.get("año").asInt()).isEqualTo(2026);
        assertThat(cierre.get("monto_total_comisiones").asString()).isEqualTo("420.00");
        assertThat(cierre.get("cerrado_por").propertyNames())
                .containsExactly("id", "username", "name");
        assertThat(cierre.at("/cerrado_por/name").asString()).isEqualTo("admin");
        assertThat(cierre.get("detalles"))
                .extracting(
                        d -> d.get("asesor_nombre").asString(),
                        d -> d.get("asesor_dni").asString(),
                        d -> d.get("rol_en_venta").asString(),
                        d -> d.get("monto_comision_final").asString())
                .containsExactly(
                        tuple("Vendedora Prueba Dos", "00879546", "captacion", "180.00"),
                        tuple("Vendedora Prueba Uno", asesor, "liner", "240.00"));
        var detalle = cierre.at("/detalles/0");
        assertThat(detalle.get("lote_str")).isEqualTo(venta.get("lote_info"));
        assertThat(detalle.get("monto_base_calculo").asString()).isEqualTo("12000.00");
        assertThat(detalle.get("cierre").propertyNames())
                .containsExactly(
                        "id_cierre",
                        "mes",
                        "año",
                        "status",
                        "fecha_cierre",
                        "monto_total_comisiones",
                        "cerrado_por");
        assertThat(detalle.at("/cierre/cerrado_por")).isEqualTo(cierre.at("/cerrado_por/id"));
        assertThat(detalle.get("comision_original").propertyNames())
                .containsExactly(
                        "id_comision_venta_asesor",
                        "rol",
                        "porcentaje_comision",
                        "monto_comision_calculado",
                        "notas",
                        "fecha_registro",
                        "ultima_modificacion",
                        "venta",
                        "asesor");
        assertThat(leer(ver(estoCerrado(cierre)))).isEqualTo(cierre);
        assertThat(leer(ver(estoCerrado(cierre) + "historial/")).get("count").asInt()).isEqualTo(1);
        rechaza(400, ejecutar(3, 2026), CERRADO);
    }

    @Test
    void closes_are_listed_newest_month_first_and_found_by_month_and_year() {
        vendida(EN_SOLES, "2026-03-31", asesor, "liner", "2");
        lote("VENDIBLE-3", "OASIS 1 (HUACHO 1)", "soles");
        vendida("VENDIBLE-3", "2025-12-01", asesor, "liner", "2");
        var marzo = logrado(201, ejecutar(3, 2026));
        var diciembre = logrado(201, ejecutar(12, 2025));

        assertThat(leer(ver(CIERRES)).get("results")).containsExactly(marzo, diciembre);
        assertThat(leer(ver(CIERRES + "?mes=3&a%C3%B1o=2026")).get("results"))
                .containsExactly(marzo);
        assertThat(leer(ver(CIERRES + "?anio=2025")).get("results")).containsExactly(diciembre);
        assertThat(leer(ver(CIERRES + "?mes=3&anio=2025")).get("count").asInt()).isZero();
        rechaza(400, ver(CIERRES + "?a%C3%B1o=x"), "{\"año\":[\"Introduzca un número.\"]}");
        assertThat(leer(ver(CIERRES + "?page_size=1&mes=3&a%C3%B1o=2026&page=last")).get("count"))
                .isEqualTo(json("1"));
        assertThat(sentencias(CIERRES)).isEqualTo(3);
        assertThat(sentencias(estoCerrado(marzo))).isEqualTo(2);
    }

    @Test
    void comisiones_that_come_late_to_a_closed_month_are_closed_with_the_next() {
        var venta = vendida(EN_SOLES, "2026-03-10", asesor, "liner", "2");
        logrado(201, ejecutar(3, 2026));
        rechaza(400, ejecutar(5, 2026), NADA);
        cambiar(
                venta,
                "{\"comisiones_asesores\": %s}"
                        .formatted(comisiones(asesor, "liner", "2", asesor, "closer", "1")));

        var mayo = logrado(201, ejecutar(5, 2026));

        assertThat(mayo.get("detalles"))
                .extracting(d -> d.get("rol_en_venta").asString())
                .containsExactly("closer");
        assertThat(mayo.at("/detalles/0/fecha_venta").asString()).isEqualTo("2026-03-10");
    }

    @Test
    void a_month_that_has_not_begun_is_not_closed_for_what_came_late_to_another() {
        var venta = vendida(EN_SOLES, "2026-03-10", asesor, "liner", "2");
        logrado(201, ejecutar(3, 2026));
        cambiar(
                venta,
                "{\"comisiones_asesores\": %s}"
                        .formatted(comisiones(asesor, "liner", "2", asesor, "closer", "1")));

        rechaza(400, ejecutar(12, 2999), NADA);
    }

    @Test
    void a_close_that_the_old_system_left_open_is_gone_on_with() {
        sql.sql(
                        """
                        INSERT INTO comercial.cierres_de_comisiones (id_cierre, mes, anio, status, monto_total_comisiones)
                        VALUES ('83d630e3-1de7-46b7-bb8a-87199d5d4eed', 3, 2026, 'ABIERTO', 0)
                        """)
                .update();
        assertThat(leer(ver(CIERRES)).at("/results/0/cerrado_por").isNull()).isTrue();
        vendida(EN_SOLES, "2026-03-10", asesor, "liner", "2");

        var cierre = logrado(201, ejecutar(3, 2026));

        assertThat(cierre.get("id_cierre").asString()).startsWith("83d630e3");
        assertThat(cierre.get("status").asString()).isEqualTo("CERRADO");
        assertThat(cierre.get("monto_total_comisiones").asString()).isEqualTo("240.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {} | Mes y año son requeridos.
                    {"mes": 3} | Mes y año son requeridos.
                    {"mes": "", "año": 2026} | Mes y año son requeridos.
                    {"mes": null, "año": 2026} | Mes y año son requeridos.
                    {"mes": 13, "año": 2026} | Mes o año inválido.
                    {"mes": 0, "año": 2026} | Mes o año inválido.
                    {"mes": "marzo", "año": 2026} | Mes o año inválido.
                    {"mes": [3], "año": 2026} | Mes o año inválido.
                    {"mes": 3, "año": 20260} | Mes o año inválido.
                    {"mes": "01", "anio": "2026"} | No hay nuevas comisiones para cerrar en este período.
                    """)
    void what_is_no_month_or_has_nothing_is_refused_in_a_sentence(String cuerpo, String frase) {
        rechaza(
                400,
                hacer("POST", CIERRES + "ejecutar-cierre/", cuerpo),
                "{\"error\":\"" + frase + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST ", "PUT x/", "PATCH x/", "DELETE x/"})
    void a_close_is_not_made_or_changed_by_hand(String como) {
        var partes = como.split(" ", 2);

        assertThat(hacer(partes[0], CIERRES + partes[1], "{}").statusCode()).isEqualTo(405);
        assertThat(ver(CIERRES + "x/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_month_is_closed_once_however_many_close_it_at_once() throws Exception {
        vendida(EN_SOLES, "2026-03-10", asesor, "liner", "2", asesor, "closer", "1");

        var respuestas = aLaVez(8, _ -> ejecutar(3, 2026));

        assertThat(respuestas.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(respuestas.stream().filter(r -> r.body().equals(CERRADO))).hasSize(7);
        assertThat(cerradas()).isEqualTo(2);
    }

    @Test
    void what_came_late_is_taken_by_one_of_two_months_that_are_closed_at_once() throws Exception {
        var venta = vendida(EN_SOLES, "2026-03-10", asesor, "liner", "2");
        logrado(201, ejecutar(3, 2026));
        cambiar(
                venta,
                "{\"comisiones_asesores\": %s}"
                        .formatted(comisiones(asesor, "liner", "2", asesor, "closer", "1")));

        var respuestas = aLaVez(2, n -> ejecutar(4 + n, 2026));

        assertThat(respuestas.stream().map(r -> r.statusCode()).sorted()).containsExactly(201, 400);
        assertThat(cerradas()).isEqualTo(2);
    }

    @Test
    void ventas_that_change_meanwhile_neither_block_a_close_nor_slip_through_it() throws Exception {
        var ventas = new ArrayList<JsonNode>();
        for (int n = 3; n < 9; n++) {
            lote("VENDIBLE-" + n, "OASIS 1 (HUACHO 1)", "soles");
            ventas.add(vendida("VENDIBLE-" + n, "2026-03-10", asesor, "liner", "2"));
        }

        var respuestas =
                aLaVez(
                        13,
                        n ->
                                n == 6
                                        ? ejecutar(3, 2026)
                                        : hacer(
                                                "PATCH",
                                                esta(ventas.get(n % 6)),
                                                "{\"comisiones_asesores\": %s}"
                                                        .formatted(
                                                                comisiones(
                                                                        asesor, "liner",
                                                                        "3." + n))));

        assertThat(respuestas.get(6).statusCode()).isEqualTo(201);
        assertThat(respuestas.stream().map(r -> r.statusCode())).isSubsetOf(List.of(200, 201, 409));
        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(*) FROM comercial.detalles_de_cierre d
                                        JOIN comercial.comisiones k ON k.id_comision_venta_asesor = d.comision
                                        WHERE (d.cierre, d.monto_comision_final, d.porcentaje_comision_aplicado) =
                                            (k.cierre, k.monto_comision_calculado, k.porcentaje_comision)
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(6);
    }

    private int cerradas() {
        return sql.sql("SELECT count(*) FROM comercial.detalles_de_cierre")
                .query(Integer.class)
                .single();
    }

    private static String estoCerrado(JsonNode cierre) {
        return CIERRES + cierre.get("id_cierre").asString() + "/";
    }
}
