package pe.jcc.api.carga;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of a CRM with many leads. */
class VolumenDeLeadsTest extends VolumenDePrueba {

    private static final String LEADS = "/api/leads/";

    private static boolean generados;

    @AfterAll
    static void borrar() {
        sqlDeMigracion().sql("ALTER TABLE crm.leads DISABLE TRIGGER leads_auditoria").update();
        sqlDeMigracion().sql("DELETE FROM crm.leads WHERE medio = 'Volumen'").update();
        sqlDeMigracion().sql("ALTER TABLE crm.leads ENABLE TRIGGER leads_auditoria").update();
    }

    @BeforeEach
    void muchos() {
        generar();
    }

    @Test
    void the_first_page_is_there_in_a_tenth_of_a_second() {
        medir("first page", n -> LEADS + "?context=gestion&ordering=-fecha_creacion");
    }

    @Test
    void so_is_a_filtered_page() {
        medir("filtered page", n -> LEADS + "?context=gestion&tipificacion=SEGUIMIENTO");
        medir(
                "filtered by dates",
                n ->
                        LEADS
                                + "?fecha_creacion_after=2025-03-0%d&fecha_creacion_before=2025-05-30"
                                        .formatted(1 + n % 9));
    }

    @Test
    void so_is_a_search() {
        medir("search, one word again and again", n -> LEADS + "?search=quispe");
        medir("search, another word each time", n -> LEADS + "?search=" + palabra(n));
        medir("search, two words", n -> LEADS + "?search=" + palabra(n) + "%20" + palabra(n + 7));
        medir("search of a celular", n -> LEADS + "?search=900%20" + (100 + n) + "%20123");
    }

    @Test
    void so_is_the_thousandth_page() {
        int pagina = Math.min(1_000, FILAS / 10);
        medir("page " + pagina, n -> LEADS + "?page=" + pagina);
    }

    private static synchronized void generar() {
        if (generados) {
            return;
        }
        var sql = sqlDeMigracion();
        sql.sql("ALTER TABLE crm.leads DISABLE TRIGGER leads_auditoria").update();
        sql.sql(
                        """
                        INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, ubicacion, proyecto_interes,
                            medio, distrito, tipificacion, observacion, fecha_creacion, ultima_actualizacion, asesor_id,
                            es_lead_opc, es_directeo)
                        SELECT nextval('crm.leads_seq'), 0,
                               (ARRAY['Rosa','Luis','Karina','Percy','Juan','Carmen','Ximena','Brayan','Gladys','Elmer','Yolanda',
                                      'Óscar','Flor','Hugo','Milagros','Víctor','Ana','José','Wilmer','Lizbeth'])[1 + n % 20]
                               || ' ' || (ARRAY['Quispe','Mamani','Flores','Huamán','Rojas','Ríos','Castillo','Torres','Peña',
                                      'Condori','Apaza','Choque','Ñahui','Zegarra','Paredes','Salazar'])[1 + n / 7 % 16]
                               || ' ' || (ARRAY['Pérez','Vásquez','Chávez','Ticona','Ccori','Cárdenas','Bustamante','Aliaga','Soto',
                                      'Luna','Vega','Campos','Ramos'])[1 + n / 3 % 13],
                               'V' || n, CASE WHEN n < 1000000 THEN '+51900' || lpad(n::text, 6, '0') ELSE 'V' || n END,
                               (ARRAY['SJL - RENIEC','MINKA','FERIA PLAZA NORTE',NULL])[1 + n % 4],
                               (ARRAY['OASIS 1 (HUACHO 1)','OASIS 2 (AUCALLAMA)','OASIS 3 (HUACHO 2)',NULL])[1 + n / 5 % 4],
                               'Volumen',
                               (ARRAY['Ate','Comas','Ventanilla','Los Olivos','Huacho','Huaral','Carabayllo','Lince','Callao',NULL])
                                   [1 + n / 11 % 10],
                               (ARRAY['','SEGUIMIENTO','NO CONTESTA','APAGADO','CITA - SALA','CITA - ZOOM','VOLVER A LLAMAR',
                                      'NO CALIFICA','TERCERO','YA ASISTIO'])[1 + n / 13 % 10],
                               (ARRAY['Llamar por la tarde','Interesado en esquina','Pide financiamiento a 24 meses',''])[1 + n / 17 % 4],
                               momento, momento, NULL, false, n % 20 = 0
                        FROM (SELECT n, timestamptz '2024-01-01' + n * (interval '700 days' / :leads) AS momento
                              FROM generate_series(0, :leads - 1) n) generados
                        """)
                .param("leads", FILAS)
                .update();
        sql.sql("ALTER TABLE crm.leads ENABLE TRIGGER leads_auditoria").update();
        comoTrasUnRato("crm.leads");
        generados = true;
    }
}
