package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.net.http.HttpResponse;

/** What may become of a venta when a close holds one of its comisiones. */
class ComisionesCerradasTest extends CierresDePrueba {

    private JsonNode venta = JsonNodeFactory.instance.objectNode();
    private JsonNode cierre = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void cerrar() {
        venta = vendida(EN_SOLES, "2026-03-10", asesor, "captacion", "2", asesor, "closer", "1");
        cierre = logrado(201, ejecutar(3, 2026));
    }

    @Test
    void a_put_that_repeats_what_is_closed_passes() {
        var igual = logrado(200, poner("2026-03-10", "\"notas\": \"otras\""));

        assertThat(igual.get("notas").asString()).isEqualTo("otras");
        logrado(
                200,
                poner(
                        "2026-03-10",
                        "\"comisiones_asesores\": "
                                + comisiones(
                                        asesor, "closer", "1.00", asesor, "captacion_opc", "2")));
        assertThat(otraVez(venta).get("comisiones_asesores"))
                .isEqualTo(venta.get("comisiones_asesores"));
        elCierreQueda();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"comisiones_asesores\": []",
                "\"comisiones_asesores\": [{\"asesor\": \"A\", \"rol\": \"closer\", \"porcentaje_comision\": 1}]",
                "\"comisiones_asesores\": [{\"asesor\": \"A\", \"rol\": \"closer\", \"porcentaje_comision\": 1},"
                        + " {\"asesor\": \"A\", \"rol\": \"captacion\", \"porcentaje_comision\": \"2.01\"}]",
                "\"comisiones_asesores\": [{\"asesor\": \"A\", \"rol\": \"closer\", \"porcentaje_comision\": 1,"
                        + " \"notas\": \"n\"}, {\"asesor\": \"A\", \"rol\": \"captacion\", \"porcentaje_comision\": 2}]",
                "\"fecha_venta\": \"2026-03-11\"",
                "\"lote\": \"VENDIBLE-3\"",
                "\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 12"
            })
    void what_would_change_them_or_their_valor_or_date_is_refused(String cambio) {
        caro();

        rechaza(
                409,
                hacer(
                        "PATCH",
                        esta(venta),
                        "{" + cambio.replace("\"A\"", "\"" + asesor + "\"") + "}"),
                "{\"detail\":\"Las comisiones de la venta %s están cerradas: ni ellas, ni su valor, ni su fecha pueden cambiar.\"}"
                        .formatted(id(venta)));
        assertThat(otraVez(venta).get("comisiones_asesores"))
                .isEqualTo(venta.get("comisiones_asesores"));
        elCierreQueda();
    }

    @Test
    void a_further_comision_may_come_and_go() {
        cambiar(
                venta,
                "{\"comisiones_asesores\": %s}"
                        .formatted(
                                comisiones(
                                        asesor,
                                        "captacion",
                                        "2",
                                        asesor,
                                        "closer",
                                        "1",
                                        asesor,
                                        "liner",
                                        "3")));

        var otraVez =
                cambiar(
                        venta,
                        "{\"comisiones_asesores\": %s}"
                                .formatted(
                                        comisiones(
                                                asesor, "captacion", "2", asesor, "closer", "1")));
        assertThat(otraVez.get("comisiones_asesores")).hasSize(2);
        elCierreQueda();
    }

    @Test
    void it_may_be_annulled_and_paid_and_the_close_stays() {
        pago(venta, "2026-04-01", "11999");
        assertThat(otraVez(venta).get("status_venta").asString()).isEqualTo("completada");

        assertThat(cambiar(venta, "{\"status_venta\": \"anulado\"}").get("status_venta").asString())
                .isEqualTo("anulado");

        elCierreQueda();
    }

    @Test
    void it_is_not_deleted_and_neither_are_its_asesores() {
        var no =
                "{\"detail\":\"No es posible eliminar la venta porque tiene comisiones cerradas asociadas."
                        + " Consulte con el administrador si necesita realizar esta acción.\"}";
        rechaza(409, hacer("DELETE", esta(venta), ""), no);
        var pago = otraVez(venta).at("/registros_pago/0");
        assertThat(hacer("DELETE", este(pago), "").statusCode()).isEqualTo(204);

        rechaza(409, hacer("DELETE", esta(venta), ""), no);
        assertThat(hacer("DELETE", "/api/gestion/asesores/" + asesor + "/", "").statusCode())
                .isEqualTo(409);
        elCierreQueda();
    }

    private HttpResponse<String> poner(String fecha, String cambio) {
        return hacer(
                "PUT",
                esta(venta),
                "{\"fecha_venta\": \"%s\", \"lote\": \"VENDIBLE-1\", \"cliente\": \"COMPRADOR\", \"tipo_venta\": \"contado\", %s}"
                        .formatted(fecha, cambio));
    }

    private void caro() {
        lote("VENDIBLE-3", "OASIS 1 (HUACHO 1)", "soles");
        sql.sql(
                        "UPDATE comercial.lotes SET precio_lista_soles = 12001 WHERE id_lote = 'VENDIBLE-3'")
                .update();
    }

    private void elCierreQueda() {
        assertThat(leer(ver(CIERRES)).get("results")).containsExactly(cierre);
    }
}
