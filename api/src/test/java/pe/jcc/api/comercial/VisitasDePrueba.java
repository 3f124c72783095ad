package pe.jcc.api.comercial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.RecursoTest;
import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

/** Clientes who visit and asesores who show them around, for tests; nothing of them stays. */
abstract class VisitasDePrueba extends RecursoTest {

    protected static final String PRESENCIAS = "/api/gestion/presencias/";
    protected static final String ACTIVIDADES = "/api/gestion/actividades/";
    protected static final List<String> PARTES =
            List.of("asesor_captacion_opc", "asesor_call_agenda", "asesor_liner", "asesor_closer");

    protected static final String NO_EXISTE =
            "[\"Clave primaria \\\"%s\\\" inválida - objeto no existe.\"]";

    protected String cliente = "";
    protected String asesor = "";

    @BeforeEach
    void alguien() {
        cliente = cliente("VISITA-1");
        asesor = asesor("Visita Asesora Uno");
    }

    @AfterEach
    void nadaQueda() {
        sql.sql(
                        """
                        DELETE FROM comercial.presencias WHERE cliente IN
                            (SELECT id_cliente FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Visitante%')
                        """)
                .update();
        sql.sql(
                        "DELETE FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Visitante%'")
                .update();
        sql.sql("DELETE FROM comercial.lotes WHERE id_lote LIKE 'VISITA-%'").update();
        sql.sql("DELETE FROM compartido.asesores WHERE nombre_asesor LIKE 'Visita %'").update();
    }

    protected String cliente(String id) {
        sql.sql(
                        """
                        INSERT INTO comercial.clientes (id_cliente, version, tipo_documento,
                            nombres_completos_razon_social, fecha_registro, ultima_modificacion)
                        VALUES (:id, 0, 'DNI', 'Visitante ' || :id, now(), now())
                        """)
                .param("id", id)
                .update();
        return id;
    }

    protected String lote(String id) {
        sql.sql(
                        """
                        INSERT INTO comercial.lotes (id_lote, version, proyecto_id, area_m2, estado_lote,
                            fecha_creacion, ultima_modificacion)
                        SELECT :id, 0, min(id), 120, 'Disponible', now(), now() FROM compartido.proyectos
                        """)
                .param("id", id)
                .update();
        return id;
    }

    protected String asesor(String nombre) {
        var cuerpo =
                "{\"nombre_asesor\": \"%s\", \"fecha_ingreso\": \"2026-01-01\"}".formatted(nombre);
        return logrado(201, hacer("POST", "/api/gestion/asesores/", cuerpo))
                .get("id_asesor")
                .asString();
    }

    protected HttpResponse<String> registrar(String mas) {
        return hacer(
                "POST",
                PRESENCIAS,
                """
                {"cliente": "%s", "fecha_hora_presencia": "2026-11-15T10:00", "proyecto_interes": "OASIS 1 (HUACHO 1)",
                 "medio_captacion": "web", "modalidad": "presencial"%s}
                """
                        .formatted(cliente, mas));
    }

    protected JsonNode presencia(String mas) {
        return logrado(201, registrar(mas));
    }

    protected JsonNode cambiar(JsonNode presencia, String cuerpo) {
        return logrado(200, hacer("PATCH", una(presencia), cuerpo));
    }

    /** One that the old CRM told of, without more than it has to; realizada on the 15th. */
    protected JsonNode deWebhook(String llave, String captador) {
        var respuesta =
                webhook(
                        """
                        {"id_presencia_crm": "%s", "asesor_captacion_opc": "%s",
                         "cliente": {"nombres_completos_razon_social": "Visitante", "tipo_documento": "DNI"},
                         "fecha_hora_presencia": "2026-11-15T23:59:00-05:00"}
                        """
                                .formatted(llave, captador));
        return leer(ver(una(logrado(200, respuesta))));
    }

    protected void fusionar(String otro, String queda) {
        sql.sql("UPDATE comercial.clientes SET fusionado_en = ? WHERE id_cliente = ?")
                .params(queda, otro)
                .update();
    }

    /** Its actividades of a day. */
    protected List<JsonNode> actividades(String nombre, String dia) {
        var ruta =
                "%s?asesor_nombre=%s&fecha_actividad_after=%s&fecha_actividad_before=%s"
                        .formatted(ACTIVIDADES, nombre.replace(' ', '+'), dia, dia);
        return leer(ver(ruta)).get("results").valueStream().toList();
    }

    /** How many presencias the one actividad of a day counts; none: there is no actividad. */
    protected int generadas(String nombre, String dia) {
        var suyas = actividades(nombre, dia);
        assertThat(suyas).as("%s %s", nombre, dia).hasSizeLessThan(2);
        return suyas.isEmpty() ? -1 : suyas.getFirst().get("presencias_generadas").asInt();
    }

    protected static String una(JsonNode presencia) {
        return PRESENCIAS + presencia.get("id_presencia").asString() + "/";
    }

    protected static List<String> sentencias(HttpResponse<String> respuesta) {
        return Sentencias.de(respuesta.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
