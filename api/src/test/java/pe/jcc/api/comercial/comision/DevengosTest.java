package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class DevengosTest extends CierresDePrueba {

    private static final String ANULADA = "{\"status_venta\": \"anulado\"}";

    @BeforeEach
    void otroLote() {
        lote("VENDIBLE-3", "OASIS 1 (HUACHO 1)", "soles");
    }

    @Test
    void a_comision_is_accrued_as_the_price_is_collected_and_is_whole_at_the_end() {
        var venta = separada(EN_SOLES, "2026-01-10", asesor, "captacion", "1.5");
        pago(venta, "2026-01-31", "3333.33");
        pago(venta, "2026-02-28", "3333.33");
        pago(venta, "2026-03-31", "9999.99");

        assertThat(ver(DEVENGADAS + "?mes=2&anio=2026").body())
                .isEqualTo(
                        """
                        {"mes":2,"anio":2026,"cerrado":false,"total":"50.00","asesores":[\
                        {"asesor":"%s","nombre_asesor":"Vendedora Prueba Uno","total":"50.00","lineas":[\
                        {"venta_id":"%s","lote_info":"VENDIBLE-1 (OASIS 1 (HUACHO 1) - Etapa: 9 - Mz: Z Lt: VENDIBLE-1)",\
                        "rol":"captacion_opc","comision":"180.00","precio":"12000.00","cobrado":"6666.66","moneda":"PEN",\
                        "devengado_antes":"50.00","devengado":"50.00"}]}]}\
                        """
                                .formatted(asesor, id(venta)));
        assertThat(devengado(venta, 1)).containsExactly("50.00");
        assertThat(devengado(venta, 3)).containsExactly("80.00");
        assertThat(devengado(4, 2026).get("asesores")).isEmpty();
        assertThat(devengado(4, 2026).get("total").asString()).isEqualTo("0.00");
        assertThat(sentencias(DEVENGADAS + "?mes=2&anio=2026")).isEqualTo(1);
    }

    @Test
    void of_a_venta_in_dollars_the_dollars_count_and_the_comision_is_in_soles() {
        var venta =
                venta(
                        EN_DOLARES,
                        CONTADO
                                + DOLARES
                                + ", \"comisiones_asesores\": "
                                + comisiones(asesor, "liner", "2"));
        logrado(
                201,
                pagar(
                        venta,
                        "2026-02-10",
                        "\"monto_pago_dolares\": \"4300\", \"tipo_cambio_pago\": \"3.5\""));

        var linea = devengado(2, 2026).at("/asesores/0/lineas/0");

        assertThat(linea.get("precio").asString()).isEqualTo("12900.00");
        assertThat(linea.get("cobrado").asString()).isEqualTo("4300.00");
        assertThat(linea.get("moneda").asString()).isEqualTo("USD");
        assertThat(linea.get("comision").asString()).isEqualTo("967.50");
        assertThat(linea.get("devengado").asString()).isEqualTo("322.50");
    }

    @Test
    void what_a_closed_month_accrued_of_an_annulled_venta_comes_back_in_the_first_open_one() {
        var venta = vendida(EN_SOLES, "2026-01-10", asesor, "liner", "2");
        pago(venta, "2026-01-20", "5999");
        pago(venta, "2026-02-20", "3000");
        logrado(201, ejecutar(1, 2026));
        var enero = devengado(1, 2026);
        assertThat(enero.get("cerrado").asBoolean()).isTrue();
        assertThat(enero.get("total").asString()).isEqualTo("120.00");
        assertThat(devengado(venta, 2)).containsExactly("60.00");

        cambiar(venta, ANULADA);

        assertThat(devengado(1, 2026)).isEqualTo(enero);
        var febrero = devengado(2, 2026);
        assertThat(febrero.get("cerrado").asBoolean()).isFalse();
        var linea = febrero.at("/asesores/0/lineas/0");
        assertThat(linea.get("comision").asString()).isEqualTo("0.00");
        assertThat(linea.get("devengado_antes").asString()).isEqualTo("120.00");
        assertThat(linea.get("devengado").asString()).isEqualTo("-120.00");
        assertThat(devengado(venta, 3)).isEmpty();

        cambiar(venta, "{\"status_venta\": \"separacion\"}");

        assertThat(devengado(venta, 2)).containsExactly("60.00");
    }

    @Test
    void what_comes_late_to_a_closed_month_is_made_good_in_the_first_open_one() {
        var venta = vendida(EN_SOLES, "2026-01-10", asesor, "liner", "2");
        var pago = pago(venta, "2026-01-20", "5999");
        logrado(201, ejecutar(1, 2026));

        assertThat(hacer("DELETE", este(pago), "").statusCode()).isEqualTo(204);
        assertThat(devengado(venta, 2)).containsExactly("-119.98");
        pago(venta, "2026-01-25", "8999");
        assertThat(devengado(venta, 2)).containsExactly("60.00");
        assertThat(devengado(venta, 1)).containsExactly("120.00");
    }

    @Test
    void a_close_freezes_the_months_before_it_too_each_for_itself() {
        var venta = vendida(EN_SOLES, "2026-01-10", asesor, "liner", "2");
        pago(venta, "2026-02-20", "5999");
        lote("VENDIBLE-4", "OASIS 1 (HUACHO 1)", "soles");
        vendida("VENDIBLE-4", "2026-03-10", asesor, "liner", "2");
        logrado(201, ejecutar(3, 2026));
        var febrero = devengado(2, 2026);
        assertThat(febrero.get("cerrado").asBoolean()).isTrue();

        pago(venta, "2026-02-21", "3000");
        logrado(201, ejecutar(1, 2026));

        assertThat(devengado(2, 2026)).isEqualTo(febrero);
        assertThat(devengado(venta, 1)).containsExactly("0.02");
        assertThat(devengado(venta, 2)).containsExactly("119.98");
        assertThat(devengado(venta, 3)).isEmpty();
        assertThat(devengado(venta, 4)).containsExactly("60.00");
    }

    @Test
    void months_that_the_old_system_closed_are_frozen_by_the_first_close_here() {
        var venta = vendida(EN_SOLES, "2026-01-10", asesor, "liner", "2");
        pago(venta, "2026-02-20", "5999");
        sql.sql(
                        """
                        INSERT INTO comercial.cierres_de_comisiones (id_cierre, mes, anio, status, monto_total_comisiones)
                        VALUES (gen_random_uuid(), 2, 2026, 'PAGADO', 0)
                        """)
                .update();
        assertThat(devengado(2, 2026).get("cerrado").asBoolean()).isFalse();

        logrado(201, ejecutar(1, 2026));

        assertThat(devengado(2, 2026).get("cerrado").asBoolean()).isTrue();
        assertThat(devengado(venta, 2)).containsExactly("119.98");
        assertThat(devengado(3, 2026).get("cerrado").asBoolean()).isFalse();
    }

    @Test
    void a_comision_that_changes_or_goes_is_made_good_as_well_even_with_its_venta() {
        var venta = separada(EN_SOLES, "2026-01-10", asesor, "liner", "2", asesor, "call", "1");
        cambiar(
                venta,
                "{\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 12, \"cuota_inicial_requerida\": \"9000\"}");
        var pago = pago(venta, "2026-01-20", "6450");
        vendida("VENDIBLE-3", "2026-01-10", asesor, "liner", "1");
        logrado(201, ejecutar(1, 2026));
        assertThat(devengado(venta, 1)).containsExactly("64.50", "129.00");

        cambiar(venta, "{\"comisiones_asesores\": %s}".formatted(comisiones(asesor, "liner", "4")));
        assertThat(devengado(venta, 2)).containsExactly("-64.50", "129.00");

        assertThat(hacer("DELETE", este(pago), "").statusCode()).isEqualTo(204);
        assertThat(hacer("DELETE", esta(venta), "").statusCode()).isEqualTo(204);
        assertThat(devengado(venta, 1)).containsExactly("64.50", "129.00");
        assertThat(devengado(venta, 2)).containsExactly("-64.50", "-129.00");
        lote("VENDIBLE-4", "OASIS 1 (HUACHO 1)", "soles");
        vendida("VENDIBLE-4", "2026-02-10", asesor, "liner", "1");
        logrado(201, ejecutar(2, 2026));
        assertThat(devengado(venta, 2)).containsExactly("-64.50", "-129.00");
        assertThat(devengado(venta, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | {"mes":["Este campo es requerido."],"anio":["Este campo es requerido."]}
                    ?mes=13&anio=2026 | {"mes":["Escoja una opción válida. 13 no es una de las opciones disponibles."]}
                    ?mes=1&anio=x | {"anio":["Escoja una opción válida. x no es una de las opciones disponibles."]}
                    """)
    void a_month_has_to_be_named(String consulta, String no) {
        rechaza(400, ver(DEVENGADAS + consulta), no);
    }

    @Test
    void accruals_are_frozen_once_when_two_months_are_closed_at_once() throws Exception {
        var enero = vendida(EN_SOLES, "2026-01-10", asesor, "liner", "2");
        JsonNode febrero = vendida("VENDIBLE-3", "2026-02-10", asesor, "liner", "2");
        pago(enero, "2026-02-01", "5999");

        var respuestas = aLaVez(2, n -> ejecutar(1 + n, 2026));

        assertThat(respuestas.stream().map(r -> r.statusCode())).containsOnly(201);
        assertThat(devengado(enero, 1)).containsExactly("0.02");
        assertThat(devengado(enero, 2)).containsExactly("119.98");
        assertThat(devengado(febrero, 2)).containsExactly("0.02");
    }
}
