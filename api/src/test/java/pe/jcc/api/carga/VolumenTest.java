package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import pe.jcc.api.ApiTest;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lists of a CRM with many leads: 10,000 in every build, 1,000,000 with the profile {@code carga}. The figures are in the
 * log, in milliseconds of a request by HTTP.
 */
class VolumenTest extends ApiTest {

    private static final int LEADS = Integer.getInteger("jcc.carga.leads", 10_000);
    private static final int ENSAYOS = 15;
    private static final int MEDIDAS = 31;
    private static final Duration MAXIMO = Duration.ofMillis(100);

    private static final List<String> PALABRAS =
            List.of(
                    "quispe",
                    "mamani",
                    "flores",
                    "huamán",
                    "rojas",
                    "ríos",
                    "castillo",
                    "torres",
                    "peña",
                    "condori",
                    "apaza",
                    "choque",
                    "ñahui",
                    "zegarra",
                    "paredes",
                    "salazar",
                    "pérez",
                    "vásquez",
                    "chávez",
                    "ticona",
                    "ccori",
                    "cárdenas",
                    "bustamante",
                    "aliaga",
                    "soto",
                    "luna",
                    "vega",
                    "campos",
                    "ramos",
                    "rosa",
                    "luis",
                    "karina",
                    "percy",
                    "juan",
                    "carmen",
                    "ximena",
                    "brayan",
                    "gladys",
                    "elmer",
                    "yolanda",
                    "óscar",
                    "flor",
                    "hugo",
                    "ate",
                    "comas",
                    "9004",
                    "mil");

    private static boolean generados;

    @AfterAll
    static void borrar() {
        sqlDeMigracion().sql("ALTER TABLE crm.leads DISABLE TRIGGER leads_auditoria").update();
        sqlDeMigracion().sql("DELETE FROM crm.leads WHERE medio = 'Volumen'").update();
        sqlDeMigracion().sql("ALTER TABLE crm.leads ENABLE TRIGGER leads_auditoria").update();
    }

    @Test
    void the_first_page_is_there_in_a_tenth_of_a_second() {
        medir("first page", n -> "?context=gestion&ordering=-fecha_creacion");
    }

    @Test
    void so_is_a_filtered_page() {
        medir("filtered page", n -> "?context=gestion&tipificacion=SEGUIMIENTO");
        medir(
                "filtered by dates",
                n ->
                        "?fecha_creacion_after=2025-03-0%d&fecha_creacion_before=2025-05-30"
                                .formatted(1 + n % 9));
    }

    @Test
    void so_is_a_search() {
        medir("search, one word again and again", n -> "?search=quispe");
        medir("search, another word each time", n -> "?search=" + palabra(n));
        medir("search, two words", n -> "?search=" + palabra(n) + "%20" + palabra(n + 7));
        medir("search of a celular", n -> "?search=900%20" + (100 + n) + "%20123");
    }

    @Test
    void so_is_the_thousandth_page() {
        int pagina = Math.min(1_000, LEADS / 10);
        medir("page " + pagina, n -> "?page=" + pagina);
    }

    private void medir(String que, IntFunction<String> consulta) {
        generar();
        var acceso = acceso();
        var nanos = new ArrayList<Long>();
        for (int n = 0; n < ENSAYOS + MEDIDAS; n++) {
            long antes = System.nanoTime();
            var respuesta = pedir(acceso, consulta.apply(n));
            long despues = System.nanoTime();
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
            if (n >= ENSAYOS) {
                nanos.add(despues - antes);
            }
        }
        nanos.sort(null);
        var mediana = Duration.ofNanos(nanos.get(MEDIDAS / 2));
        System.out.printf(
                "%,d leads, %s: median %.1f ms, slowest %.1f ms%n",
                LEADS, que, mediana.toNanos() / 1e6, nanos.getLast() / 1e6);
        assertThat(mediana).as(que).isLessThan(MAXIMO);
    }

    private HttpResponse<String> pedir(String acceso, String consulta) {
        return enviarSinJuzgar(
                pedido("/api/leads/" + consulta).header("Authorization", "Bearer " + acceso));
    }

    private static String palabra(int n) {
        return URLEncoder.encode(PALABRAS.get(n % PALABRAS.size()), StandardCharsets.UTF_8);
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
                .param("leads", LEADS)
                .update();
        sql.sql("ALTER TABLE crm.leads ENABLE TRIGGER leads_auditoria").update();
        sql.sql("VACUUM ANALYZE crm.leads").update();
        generados = true;
    }
}
