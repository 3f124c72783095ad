package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

import java.util.List;
import java.util.Map;

class LegadoTest {

    private static final List<String> TABLAS =
            List.of(
                    "compartido.asesores",
                    "crm.users",
                    "crm.opc_personnel",
                    "crm.leads",
                    "crm.appointments",
                    "crm.actions",
                    "crm.lead_duplicates",
                    "comercial.lotes",
                    "comercial.clientes",
                    "comercial.ventas",
                    "comercial.cuotas",
                    "comercial.pagos",
                    "comercial.cierres_de_comisiones",
                    "comercial.comisiones",
                    "comercial.detalles_de_cierre",
                    "comercial.gestiones_de_cobranza",
                    "comercial.presencias",
                    "comercial.actividades",
                    "comercial.tabla_de_comisiones");

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void every_row_of_the_old_tables_arrives() {
        legado.traspasar();

        assertThat(TABLAS)
                .map(this::cuantas)
                .containsExactly(
                        12L, 14L, 12L, 63L, 30L, 105L, 4L, 60L, 40L, 24L, 372L, 39L, 1L, 92L, 20L,
                        7L, 33L, 126L, 8L);
        assertThat(texto("SELECT min(id_asesor) || ' ' || max(id_asesor) FROM compartido.asesores"))
                .isEqualTo("A0001 A0012");
    }

    @Test
    void a_second_run_changes_nothing() {
        legado.traspasar();
        var antes = TABLAS.stream().map(this::filas).toList();
        var secuencias = secuencias();

        legado.traspasar();

        assertThat(TABLAS).map(this::filas).isEqualTo(antes);
        assertThat(secuencias()).isEqualTo(secuencias);
    }

    @Test
    void what_changed_in_an_old_table_arrives_with_the_next_run() {
        legado.traspasar();
        sql.sql(
                        "UPDATE legado_comercial.gestion_inmobiliaria_asesor SET distrito = 'Ate' WHERE dni = '00326162'")
                .update();

        legado.traspasar();

        assertThat(
                        sql.sql(
                                        "SELECT id_asesor, distrito FROM compartido.asesores WHERE version > 0")
                                .query()
                                .listOfRows())
                .containsExactly(Map.of("id_asesor", "A0001", "distrito", "Ate"));
    }

    @Test
    void numbers_and_slots_may_pass_from_one_to_the_next_between_two_runs() {
        sql.sql(
                        """
                        UPDATE legado_crm.leads_appointment
                        SET asesor_presencial_id = 6, estado = 'Pendiente', fecha_hora = '2027-01-01Z'::timestamptz + id * interval '2 hours'
                        """)
                .update();
        legado.traspasar();
        sql.sql(
                        "UPDATE legado_crm.leads_appointment SET fecha_hora = fecha_hora + interval '2 hours'")
                .update();
        sql.sql(
                        """
                        UPDATE legado_crm.leads_lead l SET celular = otro.celular
                        FROM legado_crm.leads_lead otro WHERE otro.id = l.id % 63 + 1
                        """)
                .update();

        legado.traspasar();

        assertThat(texto("SELECT count(*) FROM crm.leads WHERE en_conflicto")).isEqualTo("0");
        assertThat(texto("SELECT count(*) FROM crm.appointments WHERE en_conflicto"))
                .isEqualTo("0");
        assertThat(
                        texto(
                                "SELECT count(*) FROM crm.leads JOIN legado_crm.leads_lead l USING (id) WHERE leads.celular = l.celular"))
                .isEqualTo("63");
    }

    @Test
    void of_two_at_one_time_or_with_one_number_the_first_stands_and_the_other_is_in_conflict() {
        sql.sql("UPDATE legado_crm.leads_lead SET celular = '900 854 708' WHERE id = 2").update();
        sql.sql(
                        """
                        UPDATE legado_crm.leads_appointment
                        SET asesor_presencial_id = 6, estado = 'Pendiente', fecha_hora = '2027-01-01Z' WHERE id IN (3, 4)
                        """)
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(texto("SELECT string_agg(id::text, ',') FROM crm.leads WHERE en_conflicto"))
                .isEqualTo("2");
        assertThat(
                        texto(
                                "SELECT string_agg(id::text, ',') FROM crm.appointments WHERE en_conflicto"))
                .isEqualTo("4");
    }

    @Test
    void codes_go_on_after_the_highest_and_ids_where_the_platform_starts() {
        legado.traspasar();

        assertThat(siguiente("compartido.asesores_seq")).isEqualTo(13);
        assertThat(siguiente("comercial.clientes_seq")).isEqualTo(41);
        assertThat(siguiente("comercial.presencias_seq")).isEqualTo(34);
        assertThat(siguiente("comercial.ventas_seq")).isEqualTo(25);
        assertThat(siguiente("comercial.pagos_seq")).isEqualTo(40);
        assertThat(siguiente("comercial.cuotas_seq")).isEqualTo(1_000_000_001);
        assertThat(siguiente("crm.users_seq")).isEqualTo(100_003);
        assertThat(siguiente("crm.opc_personnel_seq")).isEqualTo(100_001);
    }

    @Test
    void the_mark_in_the_notes_becomes_the_key_of_the_first_that_has_it() {
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_presencia
                        SET observaciones = CASE id_presencia WHEN 'PRS00001' THEN 'Con su hijo [CRM:CRM-1]'
                                                              WHEN 'PRS00002' THEN ' [CRM:CRM-12]'
                                                              ELSE 'Otra vez [CRM:CRM-1]' END
                        WHERE id_presencia <= 'PRS00003'
                        """)
                .update();

        legado.traspasar();

        assertThat(
                        sql.sql(
                                        """
                                        SELECT concat_ws('|', id_presencia, id_presencia_crm, observaciones)
                                        FROM comercial.presencias
                                        WHERE id_presencia <= 'PRS00003' ORDER BY 1
                                        """)
                                .query((fila, n) -> fila.getString(1))
                                .list())
                .containsExactly(
                        "PRS00001|CRM-1|Con su hijo",
                        "PRS00002|CRM-12|",
                        "PRS00003|Otra vez [CRM:CRM-1]");
    }

    @Test
    void a_person_of_the_crm_is_linked_to_the_only_asesor_of_their_name() {
        sql.sql(
                        "UPDATE legado_crm.leads_user SET first_name = 'LUIS  victor', last_name = 'Mamáni Rojas' WHERE id = 5")
                .update();
        sql.sql(
                        "UPDATE legado_crm.leads_user SET first_name = 'Carmen José', last_name = 'Peña Huarcaya' WHERE id > 10")
                .update();

        legado.traspasar();

        assertThat(texto("SELECT string_agg(id || ' ' || asesor_id, ', ') FROM crm.users"))
                .isEqualTo("5 A0003");
        assertThat(texto("SELECT string_agg(id || ' ' || asesor_id, ', ') FROM crm.opc_personnel"))
                .isEqualTo("1 A0001");
    }

    @Test
    void a_mobile_is_kept_as_it_is_dialled_whatever_way_it_was_typed() {
        var escritos =
                List.of("900 111-222", "+51 900111222", "0051900111222", "900111222 x", "4567890");
        for (int i = 0; i < escritos.size(); i++) {
            sql.sql(
                            "UPDATE legado_comercial.gestion_inmobiliaria_cliente SET telefono_principal = ? WHERE id_cliente = ?")
                    .params(escritos.get(i), "CLI000" + (i + 1))
                    .update();
        }

        legado.traspasar();

        assertThat(
                        texto(
                                """
                                SELECT string_agg(coalesce(telefono_normalizado, '-'), ' ' ORDER BY id_cliente)
                                FROM comercial.clientes WHERE id_cliente <= 'CLI0005'
                                """))
                .isEqualTo("+51900111222 +51900111222 +51900111222 - -");
    }

    @Test
    void who_reads_reports_does_not_read_the_old_passwords() {
        assertThat(
                        texto(
                                """
                                SELECT count(*) FROM pg_namespace
                                WHERE nspname LIKE 'legado%' AND has_schema_privilege('jcc_lectura', oid, 'USAGE')
                                """))
                .isEqualTo("0");
    }

    private List<Map<String, @Nullable Object>> filas(String tabla) {
        return sql.sql("SELECT * FROM " + tabla + " ORDER BY 1").query().listOfRows();
    }

    private long cuantas(String tabla) {
        return sql.sql("SELECT count(*) FROM " + tabla).query(Long.class).single();
    }

    private List<String> secuencias() {
        return sql.sql(
                        """
                        SELECT concat_ws(' ', schemaname, sequencename, last_value) FROM pg_sequences
                        WHERE sequencename NOT LIKE 'auditoria%' ORDER BY 1
                        """)
                .query((fila, n) -> fila.getString(1))
                .list();
    }

    private long siguiente(String secuencia) {
        return sql.sql("SELECT nextval(?)").param(secuencia).query(Long.class).single();
    }

    private String texto(String consulta) {
        return String.valueOf(sql.sql(consulta).query((fila, n) -> fila.getString(1)).single());
    }
}
