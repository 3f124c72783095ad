package pe.jcc.api.comercial.comision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumenTest extends CierresDePrueba {

    private static final String RESUMEN = "/api/gestion/commission-summary/";

    @Test
    void each_asesor_is_told_what_the_ventas_of_a_month_earn_in_numbers() {
        var otra = asesor("Vendedora Prueba Ámbar");
        lote("VENDIBLE-3", "OASIS 1 (HUACHO 1)", "soles");
        lote("VENDIBLE-4", "OASIS 1 (HUACHO 1)", "soles");
        var segunda = vendida(EN_SOLES, "2026-09-30", asesor, "llamada", "0.5", otra, "liner", "2");
        var primera = vendida("VENDIBLE-3", "2026-09-01", asesor, "closer", "1.25");
        separada("VENDIBLE-4", "2026-09-15", asesor, "closer", "1");
        vendida("VENDIBLE-4", "2026-10-01", asesor, "closer", "1");

        var resumen = ver(RESUMEN + "?mes=09&anio=2026");

        assertThat(resumen.body())
                .isEqualTo(
                        """
                        {"success":true,"summary":[\
                        {"asesor_id":"%1$s","nombre_asesor":"Vendedora Prueba Uno","tipo_asesor":"N/A",\
                        "periodo":"September 2026","comision_total":210,"detalle":[\
                        {"venta_id":"%3$s","fecha_venta":"2026-09-01","rol":"closer","porcentaje":1.25,"monto":150,"notas":""},\
                        {"venta_id":"%4$s","fecha_venta":"2026-09-30","rol":"llamada","porcentaje":0.5,"monto":60,"notas":""}]},\
                        {"asesor_id":"%2$s","nombre_asesor":"Vendedora Prueba Ámbar","tipo_asesor":"N/A",\
                        "periodo":"September 2026","comision_total":240,"detalle":[\
                        {"venta_id":"%4$s","fecha_venta":"2026-09-30","rol":"liner","porcentaje":2,"monto":240,"notas":""}]}]}\
                        """
                                .formatted(asesor, otra, id(primera), id(segunda)));
        assertThat(leer(ver(RESUMEN + "?mes=9&anio=2026&asesor_id=" + otra)).get("summary"))
                .containsExactly(leer(resumen).at("/summary/1"));
        rechaza(
                200,
                ver(RESUMEN + "?mes=9&anio=2026&asesor_id=A-NADIE"),
                "{\"success\":true,\"summary\":[]}");
        assertThat(sentencias(RESUMEN + "?mes=9&anio=2026")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Los parámetros 'mes' y 'anio' son requeridos.",
        "?mes=9,Los parámetros 'mes' y 'anio' son requeridos.",
        "?mes=&anio=2026,Los parámetros 'mes' y 'anio' son requeridos.",
        "?mes=13&anio=2026,Formato de 'mes' o 'anio' inválido.",
        "?mes=9&anio=x,Formato de 'mes' o 'anio' inválido."
    })
    void a_month_has_to_be_named(String consulta, String frase) {
        rechaza(400, ver(RESUMEN + consulta), "{\"success\":false,\"message\":\"" + frase + "\"}");
    }
}
