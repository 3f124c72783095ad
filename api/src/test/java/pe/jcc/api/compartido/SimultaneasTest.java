package pe.jcc.api.compartido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pe.jcc.api.RecursoTest;

import java.net.http.HttpResponse;
import java.util.List;

/** Several people at once, and one who looks before changing. */
class SimultaneasTest extends RecursoTest {

    private static final String ASESORES = "/api/gestion/asesores/";
    private static final String DESACTUALIZADO =
            "{\"detail\":\"Otra persona lo cambió mientras tanto: vuelva a cargarlo e inténtelo de"
                    + " nuevo.\"}";

    @AfterEach
    void soltar() {
        sqlDeMigracion().sql("DROP TABLE IF EXISTS comercial.prueba_usos").update();
    }

    @Test
    void twenty_creates_at_once_get_twenty_codes() throws Exception {
        var respuestas = aLaVez(20, n -> crear("Simultáneo " + n, ""));

        assertThat(respuestas).allMatch(respuesta -> respuesta.statusCode() == 201);
        assertThat(respuestas.stream().map(this::id)).doesNotHaveDuplicates();
    }

    @Test
    void one_dni_at_once_is_one_persons() throws Exception {
        for (int vez = 0; vez < 5; vez++) {
            var dni = ", \"dni\": \"2000000" + vez + "\"";

            var respuestas = aLaVez(4, n -> crear("Repetido " + n, dni));

            assertThat(respuestas.stream().map(HttpResponse::statusCode))
                    .containsExactlyInAnyOrder(201, 400, 400, 400);
            assertThat(respuestas.stream().filter(r -> r.statusCode() == 400))
                    .allMatch(
                            r -> r.body().equals("{\"dni\":[\"Ya existe asesor con este dni.\"]}"));
        }
    }

    @Test
    void of_two_with_the_same_tag_one_wins() throws Exception {
        var creado = crear("Con Etiqueta", "");
        var direccion = ASESORES + id(creado) + "/";

        var respuestas =
                aLaVez(
                        2,
                        n ->
                                hacer(
                                        "PATCH",
                                        direccion,
                                        "{\"distrito\": \"Distrito " + n + "\"}",
                                        "If-Match",
                                        etag(creado)));

        assertThat(respuestas.stream().map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_change_goes_through_when_its_tag_is_the_present_one() {
        var creado = crear("Etiquetado", "");
        var direccion = ASESORES + id(creado) + "/";

        for (var vista : List.of("\"0\"", "\"7\", \"1\"", "*")) {
            var cambiado = cambiar(direccion, vista);
            assertThat(cambiado.statusCode()).as(vista).isEqualTo(200);
            assertThat(etag(ver(direccion))).isEqualTo(etag(cambiado));
        }
        for (var vista : List.of("\"0\"", "W/\"3\"", "\"x\"", "3")) {
            rechaza(412, cambiar(direccion, vista), DESACTUALIZADO);
        }
        rechaza(412, hacer("DELETE", direccion, "", "If-Match", "\"0\""), DESACTUALIZADO);
        assertThat(hacer("DELETE", direccion, "", "If-Match", "\"3\"").statusCode()).isEqualTo(204);
    }

    @Test
    void an_asesor_in_use_cannot_go() {
        var id = id(crear("En Uso", ""));
        sqlDeMigracion()
                .sql(
                        """
                        CREATE TABLE comercial.prueba_usos (asesor text
                            CONSTRAINT prueba_usos_asesor REFERENCES compartido.asesores)
                        """)
                .update();
        sql.sql("INSERT INTO comercial.prueba_usos VALUES (?)").param(id).update();

        rechaza(
                409,
                hacer("DELETE", ASESORES + id + "/", ""),
                "{\"detail\":\"No se puede eliminar: está en uso (prueba usos).\"}");
        rechaza(
                409,
                hacer("DELETE", ASESORES + id + "/", "", "Accept-Language", "en"),
                "{\"detail\":\"It cannot be deleted: it is in use (prueba usos).\"}");
    }

    private HttpResponse<String> cambiar(String direccion, String vista) {
        var distrito = "{\"distrito\": \"Visto " + vista.replace('"', '\'') + "\"}";
        return hacer("PATCH", direccion, distrito, "If-Match", vista);
    }

    private HttpResponse<String> crear(String nombre, String otros) {
        return hacer(
                "POST",
                ASESORES,
                "{\"nombre_asesor\": \"%s\", \"fecha_ingreso\": \"2026-01-01\"%s}"
                        .formatted(nombre, otros));
    }

    private String id(HttpResponse<String> respuesta) {
        return logrado(201, respuesta).get("id_asesor").asString();
    }
}
