package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** The figures of the leads of the OPC people. */
class MetricasOpcTest extends CifrasTest {

    private static final String OPC = "/api/opc-leads-metrics/";

    @Test
    void leads_of_the_opc_people_are_counted_by_asesor_captador_proyecto_and_medio() {
        leadsOpc();

        assertThat(ver(OPC + "?personal_opc_id=900001").body())
                .isEqualTo(
                        "{\"total_leads_opc\":4,\"leads_asignados\":3,\"leads_sin_asignar\":1,"
                                + "\"porcentaje_asignacion\":75.0,\"leads_ultimos_30_dias\":2,"
                                + "\"tipificaciones_por_asesor\":["
                                + "{\"asesor__username\":\"metrica.ana\",\"asesor__first_name\":\"Nom\","
                                + "\"asesor__last_name\":\"Ape\",\"total_leads\":2,\"citas_confirmadas\":2,"
                                + "\"seguimiento\":0,\"no_interesado\":0,\"no_contesta\":0},"
                                + "{\"asesor__username\":\"metrica.Zoe\",\"asesor__first_name\":\"Nom\","
                                + "\"asesor__last_name\":\"Ape\",\"total_leads\":1,\"citas_confirmadas\":0,"
                                + "\"seguimiento\":0,\"no_interesado\":1,\"no_contesta\":0}],"
                                + "\"rendimiento_personal_opc\":[{\"personal_opc_captador__nombre\":\"Metrica Opc\","
                                + "\"personal_opc_captador__rol\":\"OPC\",\"total_captados\":4,\"asignados\":3,\"con_citas\":2}],"
                                + "\"distribucion_proyectos\":[{\"proyecto_interes\":\"OASIS 1 y 2\",\"total\":2},"
                                + "{\"proyecto_interes\":null,\"total\":2}],"
                                + "\"distribucion_medios\":[{\"medio\":\"Web\",\"total\":2},{\"medio\":\"\",\"total\":1},"
                                + "{\"medio\":null,\"total\":1}]}");
    }

    @Test
    void leads_of_the_opc_people_are_narrowed_by_supervisor_and_day_of_captacion() {
        leadsOpc();

        var deLaJefa = opc("?supervisor_opc_id=900002");
        assertThat(deLaJefa.get("total_leads_opc").asInt()).isEqualTo(3);
        assertThat(deLaJefa.get("porcentaje_asignacion").asDouble()).isEqualTo(66.66666666666666);

        var deUnDia =
                opc("?supervisor_opc_id=900002&fecha_desde=2001-05-02&fecha_hasta=2001-05-02");
        assertThat(deUnDia.get("tipificaciones_por_asesor"))
                .hasToString(
                        "[{\"asesor__username\":\"metrica.Zoe\",\"asesor__first_name\":\"Nom\",\"asesor__last_name\":\"Ape\","
                                + "\"total_leads\":1,\"citas_confirmadas\":0,\"seguimiento\":0,\"no_interesado\":0,\"no_contesta\":1}]");
        assertThat(deUnDia.get("rendimiento_personal_opc")).as("nobody brought it").isEmpty();
    }

    @Test
    void who_is_nobody_has_no_figures() {
        assertThat(ver(OPC + "?personal_opc_id=999999999&supervisor_opc_id=999999999").body())
                .isEqualTo(
                        "{\"total_leads_opc\":0,\"leads_asignados\":0,\"leads_sin_asignar\":0,"
                                + "\"porcentaje_asignacion\":0.0,\"leads_ultimos_30_dias\":0,"
                                + "\"tipificaciones_por_asesor\":[],\"rendimiento_personal_opc\":[],"
                                + "\"distribucion_proyectos\":[],\"distribucion_medios\":[]}");
    }

    @Test
    void what_cannot_be_is_refused_by_its_name() {
        rechaza(
                400,
                ver(OPC + "?fecha_desde=zz&personal_opc_id=abc"),
                "{\"fecha_desde\":[\"Introduzca una fecha válida.\"],\"personal_opc_id\":[\"Introduzca un número.\"]}");
    }

    private JsonNode opc(String consulta) {
        return logrado(200, ver(OPC + consulta));
    }

    /** The last one is no lead of the OPC people. */
    private void leadsOpc() {
        sql.sql(
                        """
                        INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, fecha_creacion,
                                               ultima_actualizacion, es_directeo, es_lead_opc, fecha_captacion,
                                               personal_opc_captador_id, supervisor_opc_captador_id, asesor_id,
                                               proyecto_interes, medio, tipificacion)
                        SELECT id, 0, 'Metrica', 'metrica' || id, 'metrica' || id, now(), now(), false, id < 900006, dia,
                               captador, supervisor, asesor, proyecto, medio, tipificacion
                        FROM (SELECT CAST(now() AT TIME ZONE 'America/Lima' AS date) AS hoy) AS reloj, LATERAL (VALUES
                            (900001, hoy,               900001, 900002, 900002, 'OASIS 1 y 2', 'Web', 'CITA - SALA'),
                            (900002, hoy - 30,          900001, NULL,   900002, NULL,          '',    'YA ASISTIO'),
                            (900003, hoy - 31,          900001, NULL,   900001, NULL,          NULL,  'NO INTERESADO - LEGALES'),
                            (900004, date '2001-05-01', 900001, 900002, NULL,   'OASIS 1 y 2', 'Web', 'SEGUIMIENTO'),
                            (900005, date '2001-05-02', NULL,   900002, 900001, NULL,          NULL,  'NO CONTESTA'),
                            (900006, date '2001-05-02', NULL,   900002, 900001, NULL,          NULL,  'NO CONTESTA'))
                            AS l (id, dia, captador, supervisor, asesor, proyecto, medio, tipificacion)
                        """)
                .update();
    }
}
