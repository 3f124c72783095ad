package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which leads a list shows: three of them, and whoever else is there. */
class LeadsListaTest extends LeadsDePrueba {

    @BeforeEach
    void tres() {
        var asesor = crear("lista-" + System.nanoTime()).get("id");
        var opc = opc("Prueba Captadora", null);
        logrado(
                201,
                crearLead(
                        "Prueba Álvaro Ñahui",
                        "900 800 001",
                        ", \"asesor\": %s, \"distrito\": \"Ventanílla\", \"tipificacion\": \"SEGUIMIENTO\", \"fecha_captacion\": \"2026-05-01\""
                                .formatted(asesor)));
        logrado(
                201,
                crearLead(
                        "Prueba Beto Zzyzx",
                        "900800002",
                        ", \"personal_opc_captador\": %s, \"ubicacion\": \"SJL - Zzyzx\", \"observacion\": \"Pide 100%% _ esquina\""
                                .formatted(opc)));
        logrado(
                201,
                crearLead(
                        "Prueba Carla Zzyzx",
                        "900-800-003",
                        ", \"es_directeo\": true, \"calle_o_modulo\": \"MODULO\", \"proyecto_interes\": \"OASIS 1 y 2\""));
        sql.sql(
                        """
                        UPDATE crm.leads SET fecha_creacion = '2024-02-29T04:59:59.999999Z'
                        WHERE nombre = 'Prueba Beto Zzyzx'
                        """)
                .update();
    }

    @AfterEach
    void nadaQueda() {
        borrarLeads();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search=prueba alvaro|Álvaro",
                "search=ÑAHUI,ventanilla|Álvaro",
                "search=nahui|Álvaro",
                "search=+51 900 800 001|Álvaro",
                "search=900800001|Álvaro",
                "search=900-800-001|Álvaro",
                "search=(900800003)|Carla",
                "search=800-003 prueba|Carla",
                "search=carla 900-800-003|Carla",
                "search=nadie 900800003|",
                "search=zzyzx esquina|Beto",
                "search=100% zzyzx|Beto",
                "search=100% _|Beto",
                "search=zzyzx|Carla,Beto",
                "search=zzyzx nadie|",
                "search=zzyzx&ordering=nombre|Beto,Carla",
                "search=zzyzx&ordering=nada,-nombre|Carla,Beto",
                "search=zzyzx&is_opc_lead=true|Beto",
                "search=zzyzx&is_opc_lead=false|Carla",
                "search=zzyzx&is_opc_lead=x|Carla,Beto",
                "search=prueba&es_opc_lead=true|Carla,Beto",
                "search=prueba&es_opc_lead=false|Álvaro",
                "search=zzyzx&context=gestion|Beto",
                "search=zzyzx&context=opc|Carla",
                "search=zzyzx&context=otro|Carla,Beto",
                "search=prueba&distrito__icontains=VENTANILLA|Álvaro",
                "search=prueba&ubicacion__icontains=zzyzx|Beto",
                "search=prueba&ubicacion=SJL - Zzyzx|Beto",
                "search=prueba&calle_o_modulo=MODULO|Carla",
                "search=prueba&proyecto_interes=OASIS 1 y 2|Carla",
                "search=prueba&tipificacion=SEGUIMIENTO|Álvaro",
                "search=prueba&asesor=null|Carla,Beto",
                "search=prueba&asesor=987654|",
                "search=prueba&fecha_captacion_after=2026-05-01&fecha_captacion_before=2026-05-01|Álvaro",
                "search=prueba&fecha_creacion_before=2024-02-28|Beto",
                "search=prueba&fecha_creacion_after=2024-02-28&fecha_creacion_before=2024-02-28|Beto",
                "search=prueba&fecha_creacion_after=2024-02-29&fecha_creacion_before=2024-03-01|",
                "search=prueba&personal_opc_captador=&tipificacion=&asesor=|Carla,Álvaro,Beto",
            })
    void it_shows_those_that_are_asked_for(String consulta, String nombres) {
        var pagina = logrado(200, ver(LEADS + "?" + codificada(consulta)));

        assertThat(pagina.get("results"))
                .extracting(lead -> lead.get("nombre").asString().split(" ", -1)[1])
                .containsExactlyElementsOf(
                        nombres == null ? List.of() : List.of(nombres.split(",", -1)));
        assertThat(pagina.get("count").asInt()).isEqualTo(pagina.get("results").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tipificacion=X|{\"tipificacion\":[\"Escoja una opción válida. X no es una de las opciones disponibles.\"]}",
                "personal_opc_captador=987654|{\"personal_opc_captador\":[\"Escoja una opción válida. Esa opción no está entre las disponibles.\"]}",
                "supervisor_opc_captador=abc|{\"supervisor_opc_captador\":[\"Escoja una opción válida. Esa opción no está entre las disponibles.\"]}",
                "asesor=abc|{\"asesor\":[\"Introduzca un número.\"]}",
                "fecha_creacion_after=zz|{\"fecha_creacion\":[\"Introduzca una fecha válida.\"]}",
                "fecha_captacion_before=2026-02-30|{\"fecha_captacion\":[\"Introduzca una fecha válida.\"]}",
            })
    void what_cannot_be_is_refused_by_its_name(String consulta, String cuerpo) {
        rechaza(400, ver(LEADS + "?" + consulta), cuerpo);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500})
    void a_page_has_at_most_a_hundred(int pedidos) {
        var pagina = leer(ver(LEADS + "?search=prueba&page_size=" + pedidos));

        assertThat(pagina.get("results")).hasSize(3);
    }

    @Test
    void the_second_page_goes_on_where_the_first_ends() {
        var primera = leer(ver(LEADS + "?search=prueba&page_size=2"));
        var segunda = leer(ver(LEADS + "?search=prueba&page_size=2&page=2"));

        assertThat(primera.get("results")).hasSize(2);
        assertThat(segunda.at("/results/0/nombre").asString()).isEqualTo("Prueba Beto Zzyzx");
        assertThat(segunda.get("previous").asString())
                .endsWith(LEADS + "?page_size=2&search=prueba");
        assertThat(ver(LEADS + "?search=prueba&page_size=2&page=3").statusCode()).isEqualTo(404);
        assertThat(leer(ver(LEADS + "?search=prueba&page_size=2&page=last"))).isEqualTo(segunda);
    }

    private static String codificada(String consulta) {
        return String.join(
                "&",
                List.of(consulta.split("&", -1)).stream()
                        .map(par -> par.split("=", 2))
                        .map(
                                par ->
                                        par[0]
                                                + "="
                                                + URLEncoder.encode(par[1], StandardCharsets.UTF_8))
                        .toList());
    }
}
