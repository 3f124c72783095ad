package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CargaDeLeadsTest extends CargasDePrueba {

    @Test
    void rows_become_leads_duplicates_or_errors() {
        lead("Prueba Conocida", "900300001");
        var antes = pendientes();

        var cargado =
                logrado(
                        206,
                        cargar(
                                """
                                NOMBRE,CELULAR,PROYECTO,MEDIO,DISTRITO,TIPIFICACION,OBSERVACION,OPC,OBSERVACION_OPC
                                Prueba Nueva,900300002,SJL,Web,Ate,SEGUIMIENTO,obs,,
                                Prueba Sin Celular,,SJL,Web,Ate,,,,
                                Prueba Otra Vez,+51 900-300-001,SJL,Web,Ate,,obs dup,,
                                Prueba Rara,900300003,SJL,Web,Ate,INVENTADA,,,
                                Prueba Repetida,900 300 002,MINKA,,,,,,
                                """));

        assertThat(cargado)
                .isEqualTo(
                        json(
                                """
                                {"message":"Proceso de carga de CSV completado.","leads_creados":1,"leads_actualizados":0,
                                 "duplicados_detectados":2,"duplicados_guardados":%d,
                                 "errores":["Fila 2: Celular, Nombre o Ubicación faltantes.",
                                 "Fila 4: Error al procesar 'Prueba Rara' - tipificacion: \\"INVENTADA\\" no es una elección válida."],
                                 "total_filas_procesadas":5}
                                """
                                        .formatted(antes + 2)));
        var nueva = buscado("900300002");
        assertThat(nueva.get("tipificacion").asString()).isEqualTo("SEGUIMIENTO");
        assertThat(nueva.get("ubicacion").asString()).isEqualTo("SJL");
        assertThat(nueva.at("/asesor/id").asLong()).isEqualTo(users().getFirst());
        assertThat(leer(ver(lead(nueva) + "actions/")).get(0).get("detalle_accion").asString())
                .isEqualTo("Lead \"Prueba Nueva\" (ID: %s) creado.".formatted(nueva.get("id")));
        var duplicado = leer(ver("/api/lead-duplicates/?search=prueba%20vez")).at("/results/0");
        assertThat(duplicado.at("/original_lead_details/nombre").asString())
                .isEqualTo("Prueba Conocida");
        assertThat(duplicado.get("asesor").asLong()).isEqualTo(users().get(2));
        assertThat(duplicado.get("estado").asString()).isEqualTo("pendiente");
        assertThat(duplicado.get("observacion").asString()).isEqualTo("obs dup");
        assertThat(duplicado.get("proyecto_interes").isNull()).isTrue();
    }

    @Test
    void the_same_file_sent_twice_makes_nothing_twice() {
        lead("Prueba Conocida", "900310000");
        var archivo =
                "nombre,celular,ubicacion\n"
                        + filas(1_500, i -> "Prueba " + i + ",9003" + (10_000 + i) + ",SJL");
        var primera = logrado(200, cargar(archivo));
        assertThat(primera.get("leads_creados").asInt()).isEqualTo(1_499);
        assertThat(primera.get("duplicados_detectados").asInt()).isEqualTo(1);
        var leads = cuantos("crm.leads");
        var duplicados = cuantos("crm.lead_duplicates");
        var acciones = cuantos("crm.actions");

        var segunda = logrado(200, cargar(archivo.replace(',', ';')));

        assertThat(segunda.get("leads_creados").asInt()).isZero();
        assertThat(segunda.get("duplicados_detectados").asInt()).isEqualTo(1_500);
        assertThat(
                        List.of(
                                cuantos("crm.leads"),
                                cuantos("crm.lead_duplicates"),
                                cuantos("crm.actions")))
                .containsExactly(leads, duplicados, acciones);
    }

    @Test
    void the_fate_of_every_row_is_told_to_who_asks() {
        lead("Prueba Conocida", "900320000");

        var cargado =
                logrado(
                        206,
                        enviar(
                                CARGA + "?detalle=true",
                                "a.csv",
                                """
                                nombre;celular;ubicacion
                                Prueba A;900320001;SJL
                                Prueba B;900320000;SJL
                                Prueba B;900320000;SJL
                                Prueba C;;SJL
                                Prueba A;900320001;SJL
                                """,
                                StandardCharsets.UTF_8));

        var original = buscado("900320000").get("id");
        var nueva = buscado("900320001").get("id");
        assertThat(cargado.get("filas"))
                .isEqualTo(
                        json(
                                """
                                [{"fila":1,"resultado":"creado","lead":%2$s,"error":null},
                                 {"fila":2,"resultado":"duplicado","lead":%1$s,"error":null},
                                 {"fila":3,"resultado":"repetido","lead":%1$s,"error":null},
                                 {"fila":4,"resultado":"error","lead":null,"error":"Celular, Nombre o Ubicación faltantes."},
                                 {"fila":5,"resultado":"repetido","lead":%2$s,"error":null}]
                                """
                                        .formatted(original, nueva)));
        assertThat(cargado.get("duplicados_detectados").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void a_file_of_excel_is_read_in_whatever_it_is_written(String codificacion) {
        logrado(
                200,
                enviar(
                        CARGA,
                        "Hoja 1.CSV",
                        "Nombre;Celular;Email;Ubicación\r\nPrueba Ñahui;=\"900330001\";nahui@example.test;Módulo Ñ\r\n;;;\r\n",
                        Charset.forName(codificacion)));

        var lead = buscado("900330001");
        assertThat(lead.get("nombre").asString()).isEqualTo("Prueba Ñahui");
        assertThat(lead.get("ubicacion").asString()).isEqualTo("Módulo Ñ");
        assertThat(lead.get("email").asString()).isEqualTo("nahui@example.test");
    }

    @Test
    void an_email_that_is_known_tells_of_its_lead() {
        logrado(
                201,
                crearLead("Prueba Con Email", "900340001", ", \"email\": \"suyo@example.test\""));

        var cargado =
                logrado(
                        200,
                        cargar(
                                """
                                nombre,celular,email,ubicacion
                                Prueba Otro Numero,900340002,SUYO@example.test,SJL
                                Prueba Nueva,900340003,otro@example.test,SJL
                                Prueba Su Esposo,900340004,otro@example.test,SJL
                                """));

        assertThat(cargado.get("leads_creados").asInt()).isEqualTo(1);
        assertThat(cargado.get("duplicados_detectados").asInt()).isEqualTo(2);
    }
}
