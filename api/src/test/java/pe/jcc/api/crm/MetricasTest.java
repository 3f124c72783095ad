package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** The dashboard. */
class MetricasTest extends CifrasTest {

    private static final String DASHBOARD = "/api/dashboard-metrics/";
    private static final String DIAS = "?fecha_desde=2001-03-10&fecha_hasta=2001-03-11";

    @Test
    void the_days_are_those_of_lima_and_each_appointment_counts_once_for_an_asesor() {
        leadsConCitas();

        assertThat(ver(DASHBOARD + DIAS).body())
                .isEqualTo(
                        "{\"metricas_generales\":{\"total_leads_asignados\":4,\"leads_gestionados\":2,"
                                + "\"citas_confirmadas_global\":3,\"presencias_global\":3,"
                                + "\"tasa_conversion_citas\":150.0,\"tasa_conversion_global\":100.0},"
                                + "\"rendimiento_asesores\":["
                                + "{\"id\":900001,\"nombre\":\"metrica.Zoe\",\"leads_asignados\":2,"
                                + "\"citas_confirmadas\":2,\"presencias\":1,\"tasa_conversion\":50.0},"
                                + "{\"id\":900002,\"nombre\":\"metrica.ana\",\"leads_asignados\":1,"
                                + "\"citas_confirmadas\":1,\"presencias\":1,\"tasa_conversion\":100.0},"
                                + "{\"id\":900003,\"nombre\":\"metrica.opc\",\"leads_asignados\":0,"
                                + "\"citas_confirmadas\":1,\"presencias\":3,\"tasa_conversion\":300.0},"
                                + "{\"id\":900004,\"nombre\":\"metrica.pendiente\",\"leads_asignados\":0,"
                                + "\"citas_confirmadas\":0,\"presencias\":0,\"tasa_conversion\":0.0}],"
                                + "\"distribucion_distritos\":[{\"name\":\"Ate\",\"value\":2},"
                                + "{\"name\":\"Sin Distrito\",\"value\":2}],"
                                + "\"fuente_leads\":[{\"name\":\"Sin Medio\",\"value\":2},{\"name\":\"Web\",\"value\":2}],"
                                + "\"embudo_ventas\":[{\"name\":\"Leads Asignados\",\"value\":4},"
                                + "{\"name\":\"Citas Confirmadas\",\"value\":3},{\"name\":\"Presencias\",\"value\":3}]}");
    }

    @Test
    void an_asesor_narrows_the_leads_and_the_appointments_of_everybody() {
        leadsConCitas();

        var deZoe = dashboard(DIAS + "&asesor_id=900001");
        assertThat(deZoe.get("metricas_generales"))
                .hasToString(
                        "{\"total_leads_asignados\":2,\"leads_gestionados\":1,\"citas_confirmadas_global\":2,"
                                + "\"presencias_global\":1,\"tasa_conversion_citas\":200.0,\"tasa_conversion_global\":50.0}");
        assertThat(deZoe.get("rendimiento_asesores"))
                .hasToString(
                        "[{\"id\":900001,\"nombre\":\"metrica.Zoe\",\"leads_asignados\":2,"
                                + "\"citas_confirmadas\":2,\"presencias\":1,\"tasa_conversion\":50.0},"
                                + "{\"id\":900002,\"nombre\":\"metrica.ana\",\"leads_asignados\":0,"
                                + "\"citas_confirmadas\":1,\"presencias\":0,\"tasa_conversion\":0.0}]");
        assertThat(dashboard(DIAS + "&asesor_id=900003").get("embudo_ventas"))
                .as("the OPC person attended two, and was asesor of one of them")
                .hasToString(
                        "[{\"name\":\"Leads Asignados\",\"value\":0},{\"name\":\"Citas Confirmadas\",\"value\":1},"
                                + "{\"name\":\"Presencias\",\"value\":2}]");
    }

    @Test
    void the_context_gestion_leaves_out_leads_brought_directly_and_another_nothing() {
        leadsConCitas();

        var deGestion = dashboard(DIAS + "&context=gestion");

        assertThat(deGestion.get("metricas_generales"))
                .hasToString(
                        "{\"total_leads_asignados\":3,\"leads_gestionados\":1,\"citas_confirmadas_global\":3,"
                                + "\"presencias_global\":3,\"tasa_conversion_citas\":300.0,\"tasa_conversion_global\":100.0}");
        assertThat(deGestion.get("fuente_leads"))
                .hasToString(
                        "[{\"name\":\"Sin Medio\",\"value\":2},{\"name\":\"Web\",\"value\":1}]");
        assertThat(dashboard(DIAS + "&context=opc")).isEqualTo(dashboard(DIAS));
    }

    @Test
    void ten_distritos_are_told_the_largest_first_and_then_by_name() {
        sql.sql(
                        """
                        INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, fecha_creacion,
                                               ultima_actualizacion, es_lead_opc, es_directeo, distrito)
                        SELECT 900000 + n, 0, 'Metrica', 'metrica' || n, 'metrica' || n, '2001-04-01 12:00-05', now(),
                               false, false, 'Distrito ' || chr(64 + least(n, 12))
                        FROM generate_series(1, 13) n
                        """)
                .update();

        var distritos =
                dashboard("?fecha_desde=2001-04-01&fecha_hasta=2001-04-01")
                        .get("distribucion_distritos");

        assertThat(distritos.findValuesAsString("name"))
                .containsExactly(
                        "Distrito L",
                        "Distrito A",
                        "Distrito B",
                        "Distrito C",
                        "Distrito D",
                        "Distrito E",
                        "Distrito F",
                        "Distrito G",
                        "Distrito H",
                        "Distrito I");
        assertThat(distritos.get(0).get("value").asInt()).isEqualTo(2);
    }

    @Test
    void who_did_nothing_has_no_rows_and_no_rate() {
        assertThat(ver(DASHBOARD + "?asesor_id=900005").body())
                .isEqualTo(
                        "{\"metricas_generales\":{\"total_leads_asignados\":0,\"leads_gestionados\":0,"
                                + "\"citas_confirmadas_global\":0,\"presencias_global\":0,"
                                + "\"tasa_conversion_citas\":0.0,\"tasa_conversion_global\":0.0},"
                                + "\"rendimiento_asesores\":[],\"distribucion_distritos\":[],\"fuente_leads\":[],"
                                + "\"embudo_ventas\":[{\"name\":\"Leads Asignados\",\"value\":0},"
                                + "{\"name\":\"Citas Confirmadas\",\"value\":0},{\"name\":\"Presencias\",\"value\":0}]}");
    }

    @Test
    void what_cannot_be_is_refused_in_one_sentence() {
        rechaza(
                400,
                ver(DASHBOARD + "?fecha_hasta=zz"),
                "{\"error\":\"Formato de fecha_hasta inválido. Use'%Y-%m-%d'.\"}");
        rechaza(
                400,
                ver(DASHBOARD + "?fecha_desde=2026-02-30"),
                "{\"error\":\"Formato de fecha_desde inválido. Use'%Y-%m-%d'.\"}");
        rechaza(400, ver(DASHBOARD + "?asesor_id=abc"), "{\"error\":\"ID de asesor inválido.\"}");
        rechaza(
                404,
                ver(DASHBOARD + "?asesor_id=999999999"),
                "{\"error\":\"Asesor no encontrado.\"}");
        rechaza(
                404,
                hacer("GET", DASHBOARD + "?asesor_id=999999999", "", "Accept-Language", "en"),
                "{\"error\":\"Asesor not found.\"}");
        assertThat(ver(DASHBOARD + "?asesor_id=&fecha_desde=&context=").statusCode())
                .isEqualTo(200);
    }

    private JsonNode dashboard(String consulta) {
        return logrado(200, ver(DASHBOARD + consulta));
    }

    /** The last lead and the last appointment, and the first lead, are not of the two days. */
    private void leadsConCitas() {
        sql.sql(
                        """
                        INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, ultima_actualizacion,
                                               es_lead_opc, fecha_creacion, es_directeo, asesor_id, distrito, medio,
                                               tipificacion)
                        SELECT id, 0, 'Metrica', 'metrica' || id, 'metrica' || id, now(), false,
                               CAST(creado AS timestamptz), directeo, asesor, distrito, medio, tipificacion
                        FROM (VALUES
                            (900000, '2001-03-09 23:59:59-05', false, 900001, 'Ate', 'Web', 'SEGUIMIENTO'),
                            (900001, '2001-03-10 00:00:00-05', false, 900001, 'Ate', 'Web', 'SEGUIMIENTO'),
                            (900002, '2001-03-10 12:00:00-05', false, 900001, 'Ate', NULL,  ''),
                            (900003, '2001-03-11 23:59:59-05', false, 900002, NULL,  '',    NULL),
                            (900004, '2001-03-11 10:00:00-05', true,  NULL,   '',    'Web', 'NO CONTESTA'),
                            (900005, '2001-03-12 00:00:00-05', false, 900002, 'Ate', 'Web', 'SEGUIMIENTO'))
                            AS l (id, creado, directeo, asesor, distrito, medio, tipificacion);
                        INSERT INTO crm.appointments (id, version, lead_id, fecha_hora, duracion_minutos, fin,
                                                      ultima_actualizacion, fecha_creacion, asesor_comercial_id,
                                                      asesor_presencial_id, opc_personal_atendio_id,
                                                      has_ever_been_confirmed, estado)
                        SELECT id, 0, 900001, '2001-03-20 10:00-05', 60, '2001-03-20 11:00-05', now(),
                               CAST(creado AS timestamptz), comercial, presencial, opc, confirmada, estado
                        FROM (VALUES
                            (900001, '2001-03-10 00:00:00-05', 900001, 900001, NULL,   true,  'Realizada'),
                            (900002, '2001-03-10 12:00:00-05', 900001, 900002, NULL,   true,  'Cancelada'),
                            (900003, '2001-03-10 12:00:00-05', NULL,   900002, 900001, false, 'Realizada'),
                            (900004, '2001-03-10 12:00:00-05', 900004, NULL,   NULL,   false, 'Pendiente'),
                            (900005, '2001-03-11 23:59:59-05', 900003, NULL,   900001, true,  'Realizada'),
                            (900006, '2001-03-12 00:00:00-05', 900002, 900002, NULL,   true,  'Realizada'))
                            AS a (id, creado, comercial, presencial, opc, confirmada, estado)
                        """)
                .update();
    }
}
