package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sent instead of a file. */
class FormularioDeCargaTest extends CargasDePrueba {

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
}
