package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

import java.util.List;

/** The old systems give ids while the platform has some of its own already. */
class LegadoIdsTest {

    private static final String DICHAS = "legado_comercial.gestion_inmobiliaria_actividaddiaria";

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void a_user_of_the_app_comercial_gives_way_when_the_crm_gives_the_id_to_somebody_else() {
        legado.traspasar();
        var gerente = textos("SELECT id FROM crm.users WHERE username = 'gerente'").getFirst();
        sql.sql("INSERT INTO crm.sesiones_cerradas VALUES ('una', %s, now())".formatted(gerente))
                .update();
        sql.sql(
                        """
                        INSERT INTO legado_crm.leads_user
                        SELECT %s, 'x', NULL, false, 'nueva', 'Nueva', 'Persona', '', false, true, now(), 'OPC'
                        """
                                .formatted(gerente))
                .update();

        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT username FROM crm.users WHERE id = %s OR username = 'gerente' ORDER BY id"
                                        .formatted(gerente)))
                .containsExactly("nueva", "gerente");
        assertThat(textos("SELECT rol FROM crm.users WHERE username = 'gerente'"))
                .containsExactly((String) null);
    }

    @Test
    void a_crm_that_has_come_so_far_keeps_its_ids() {
        sql.sql("UPDATE legado_crm.leads_user SET id = 100001 WHERE username = 'opc4'").update();

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT id || ' ' || username FROM crm.users WHERE id > 100000 ORDER BY id"))
                .containsExactly("100001 opc4", "100002 gerente", "100003 cobranzas");
    }

    /** Those of before the ids of the platform began where no old system comes. */
    @Test
    void a_plan_of_the_platform_gives_way_and_a_cuota_finds_another_id() {
        sql.sql(
                        """
                        DELETE FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago WHERE plan_pago_venta_id IN (2, 3);
                        DELETE FROM legado_comercial.gestion_inmobiliaria_planpagoventa WHERE id_plan_pago IN (2, 3)
                        """)
                .update();
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE comercial.ventas
                        SET (id_plan_pago, plan_financiado, plan_cuota_regular, plan_creado) = (500, 1200, 100, now())
                        WHERE id_venta = 'V00007';
                        INSERT INTO comercial.cuotas
                        VALUES (500, 'V00007', 1, true, '2026-01-01', 100, 0, 0, NULL, NULL);
                        INSERT INTO legado_comercial.gestion_inmobiliaria_planpagoventa
                            (id_plan_pago, venta_id, monto_total_credito, numero_cuotas, monto_cuota_regular_original, fecha_inicio_pago_cuotas, fecha_creacion, ultima_modificacion)
                        VALUES (500, 'V00008', 1200, 12, 100, '2026-02-02', now(), now());
                        INSERT INTO legado_comercial.gestion_inmobiliaria_cuotaplanpago
                        VALUES (500, 1, '2026-02-02', 100, 0, 'pendiente', NULL, NULL, 500);
                        UPDATE legado_comercial.gestion_inmobiliaria_venta SET notas = 'Con plan' WHERE id_venta = 'V00008'
                        """)
                .update();

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT id_venta || CASE WHEN id_plan_pago > 1000000000 THEN ' propio' ELSE ' ' || id_plan_pago END
                                FROM comercial.ventas WHERE id_venta IN ('V00007', 'V00008') ORDER BY id_venta
                                """))
                .containsExactly("V00007 propio", "V00008 500");
        assertThat(
                        textos(
                                "SELECT venta || ' ' || fecha_vencimiento FROM comercial.cuotas WHERE venta IN ('V00007', 'V00008') ORDER BY venta"))
                .containsExactly("V00007 2026-01-01", "V00008 2026-02-02");
    }

    @Test
    void what_the_platform_added_to_a_day_gives_way_to_what_the_old_system_tells_of_it() {
        sql.sql("CREATE TABLE dichas AS SELECT * FROM " + DICHAS).update();
        sql.sql("DELETE FROM " + DICHAS).update();
        legado.traspasar();
        assertThat(cuantas("true")).isEqualTo(cuantas("de_oficio")).isPositive();

        sql.sql("INSERT INTO %s SELECT * FROM dichas".formatted(DICHAS)).update();
        legado.traspasar();

        assertThat(cuantas("de_oficio")).isZero();
        assertThat(cuantas("true")).isEqualTo(126);
    }

    /** Its id is of the platform: it went back with what changed here, and the old system has let go of it since. */
    @Test
    void a_comision_that_went_back_and_is_there_no_more_goes_and_one_of_the_platform_stays() {
        legado.traspasar();
        sql.sql(
                        """
                        INSERT INTO comercial.comisiones (id_comision_venta_asesor, venta, asesor, rol, porcentaje_comision, monto_comision_calculado, notas, fecha_registro, ultima_modificacion)
                        SELECT nextval('comercial.comisiones_seq'), 'V00004', asesor, 'otro', 1, 1, '', now(), now()
                        FROM unnest(ARRAY['A0001', 'A0002']) asesor;
                        INSERT INTO legado_comercial.borradas (tabla, llave, fila)
                        SELECT 'gestion_inmobiliaria_comisionventaasesor', min(id_comision_venta_asesor)::text, '{}'
                        FROM comercial.comisiones WHERE venta = 'V00004' AND rol = 'otro'
                        """)
                .update();

        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT asesor FROM comercial.comisiones WHERE venta = 'V00004' AND rol = 'otro'"))
                .containsExactly("A0002");
    }

    /** As many as a table of theirs has, whatever the platform began at. */
    @Test
    void ids_go_on_after_those_of_the_old_systems() {
        sql.sql("UPDATE legado_crm.leads_lead SET id = id + 500000").update();
        sql.sql("UPDATE legado_crm.leads_action SET lead_id = lead_id + 500000").update();
        sql.sql("UPDATE legado_crm.leads_appointment SET lead_id = lead_id + 500000").update();

        legado.traspasar();

        assertThat(textos("SELECT nextval('crm.leads_seq') - max(id) FROM crm.leads"))
                .containsExactly("1");
    }

    private long cuantas(String condicion) {
        return sql.sql("SELECT count(*) FROM comercial.actividades WHERE " + condicion)
                .query(Long.class)
                .single();
    }

    private List<String> textos(String consulta) {
        return sql.sql(consulta).query((fila, n) -> fila.getString(1)).list();
    }
}
