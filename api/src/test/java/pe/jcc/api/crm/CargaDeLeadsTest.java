package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CargaDeLeadsTest extends LeadsDePrueba {

    private static final String CARGA = "/api/leads/upload_csv/";
    private static final String FRONTERA = "frontera-de-prueba";

    @BeforeEach
    void tresQueAtienden() {
        for (int i = 1; i <= 3; i++) {
            sql.sql(
                            """
                            INSERT INTO crm.users (id, version, username, password, first_name, last_name, email, rol,
                                rol_acceso, activo, generacion, fecha_creacion)
                            VALUES (nextval('crm.users_seq'), 0, ?, '', '', '', '', 'OPERADOR', 'USUARIO', true, 0, now())
                            """)
                    .param("turno-" + i + "-" + System.nanoTime())
                    .update();
        }
    }

    @AfterEach
    void nadaQueda() {
        borrarLeads();
        sql.sql("DELETE FROM crm.users WHERE username LIKE 'turno-%'").update();
    }

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

    @Test
    void two_files_at_once_are_together_as_fair_as_one() throws Exception {
        var respuestas =
                aLaVez(
                        2,
                        n ->
                                cargar(
                                        "nombre,celular,ubicacion\n"
                                                + filas(
                                                        2_500,
                                                        i ->
                                                                "Prueba "
                                                                        + i
                                                                        + ",9"
                                                                        + (35_000_000
                                                                                + n * 10_000
                                                                                + i)
                                                                        + ",SJL")));

        assertThat(respuestas)
                .allSatisfy(r -> assertThat(leer(r).get("leads_creados").asInt()).isEqualTo(2_500));
        var porUser =
                sql.sql(
                                "SELECT count(*) FROM crm.leads WHERE nombre LIKE 'Prueba %' GROUP BY asesor_id ORDER BY 1")
                        .query((fila, _) -> fila.getLong(1))
                        .list();
        assertThat(porUser).hasSize(users().size());
        assertThat(porUser.getLast() - porUser.getFirst()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_same_file_twice_at_once_makes_each_lead_once() throws Exception {
        var archivo =
                "nombre,celular,ubicacion\n"
                        + filas(1_200, i -> "Prueba " + i + ",9003" + (60_000 + i) + ",SJL");

        var respuestas =
                aLaVez(
                        3,
                        n ->
                                n == 2
                                        ? crearLead("Prueba Rápida", "900361100", "")
                                        : cargar(archivo));

        assertThat(cuantos("crm.leads WHERE celular LIKE '90036%'")).isEqualTo(1_200);
        assertThat(respuestas.get(2).statusCode()).isIn(201, 400);
        assertThat(cuantos("crm.lead_duplicates WHERE celular LIKE '90036%'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void what_is_no_file_is_refused() {
        var sinArchivo = "{\"error\":\"No se proporcionó ningún archivo CSV.\"}";
        rechaza(400, hacer("POST", CARGA, "{}"), sinArchivo);
        rechaza(
                400,
                hacer("POST", CARGA, "x", "Content-Type", "multipart/form-data; boundary=x"),
                sinArchivo);
        var rota = "{\"error\":\"Solicitud con formato incorrecto.\"}";
        rechaza(400, hacer("POST", CARGA, "x", "Content-Type", "multipart/form-data"), rota);
        rechaza(
                400,
                hacer(
                        "POST",
                        CARGA,
                        "--x\r\nContent-Disposition: form-data; name=\"csv_file\"; filename=\"a.csv\"\r\n\r\nnombre",
                        "Content-Type",
                        "multipart/form-data; boundary=x"),
                rota);
        rechaza(
                400,
                enviar(CARGA, "a.txt", "x", StandardCharsets.UTF_8),
                "{\"error\":\"El archivo debe ser un archivo CSV.\"}");
        assertThat(logrado(200, cargar("")).get("total_filas_procesadas").asInt()).isZero();
    }

    @Test
    void a_form_that_is_no_upload_is_told_what_it_is() {
        var rota = "{\"error\":\"Solicitud con formato incorrecto.\"}";
        rechaza(400, enviar(CARGA, "a\0.csv", "nombre", StandardCharsets.UTF_8), rota);
        var partes =
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(300)
                        + "--x--\r\n";
        rechaza(
                400,
                hacer("POST", CARGA, partes, "Content-Type", "multipart/form-data; boundary=x"),
                rota);
    }

    @Test
    void nowhere_else_a_file_is_read() {
        for (var ruta : List.of(LEADS, "/api/dashboard-metrics/", CARGA)) {
            var respuesta =
                    hacer(
                            "GET",
                            ruta,
                            "--x\r\nContent-Disposition: form-data; name=\"page\"\r\n\r\n77\r\n--x--\r\n",
                            "Content-Type",
                            "Multipart/form-data; boundary=x");
            assertThat(respuesta.statusCode()).isEqualTo(415);
        }
    }

    private List<Long> users() {
        return sql.sql("SELECT id FROM crm.users WHERE activo AND rol IS NOT NULL ORDER BY id")
                .query((fila, _) -> fila.getLong(1))
                .list();
    }

    private JsonNode buscado(String celular) {
        return leer(ver(LEADS + "?search=" + celular)).at("/results/0");
    }

    private long pendientes() {
        return cuantos("crm.lead_duplicates WHERE estado = 'pendiente'");
    }

    private long cuantos(String deDonde) {
        return sql.sql("SELECT count(*) FROM " + deDonde).query(Long.class).single();
    }

    private static String filas(int cuantas, IntFunction<String> fila) {
        return IntStream.range(0, cuantas).mapToObj(fila).collect(Collectors.joining("\n"));
    }

    private HttpResponse<String> cargar(String contenido) {
        return enviar(CARGA, "leads.csv", contenido, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> enviar(
            String ruta, String nombre, String contenido, Charset codificacion) {
        var antes =
                "--%s\r\nContent-Disposition: form-data; name=\"csv_file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(FRONTERA, nombre);
        var despues = "\r\n--" + FRONTERA + "--\r\n";
        return enviar(
                pedido(ruta)
                        .header("Authorization", "Bearer " + acceso())
                        .header("Content-Type", "multipart/form-data; boundary=" + FRONTERA)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(antes),
                                        BodyPublishers.ofByteArray(
                                                contenido.getBytes(codificacion)),
                                        BodyPublishers.ofString(despues))));
    }
}
