package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

import java.util.List;

/** Rows that break what no rule of the judgement knows of: each test gives the platform such a rule. */
class LegadoImprevistoTest {

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void a_check_that_speaks_of_what_the_old_table_does_not_have() {
        sql.sql(
                        "ALTER TABLE comercial.ventas ADD CONSTRAINT nadie_sabe CHECK (moneda || id_venta <> 'PENV00003')")
                .update();

        legado.traspasar();

        assertThat(apartadas("comercial"))
                .contains("gestion_inmobiliaria_venta V00003 nadie_sabe")
                .anySatisfy(
                        fila ->
                                assertThat(fila)
                                        .startsWith("gestion_inmobiliaria_comisionventaasesor"))
                .allSatisfy(fila -> assertThat(fila).containsPattern("nadie_sabe|huerfana"));
        assertThat(textos("SELECT count(*) FROM comercial.ventas")).containsExactly("23");
    }

    @Test
    void two_rows_that_an_index_does_not_let_be_together() {
        sql.sql(
                        """
                        CREATE UNIQUE INDEX uno_por_dia ON comercial.actividades (asesor, fecha_actividad);
                        INSERT INTO legado_comercial.gestion_inmobiliaria_actividaddiaria
                        SELECT 'ACT99999', fecha_actividad, 0, 0, 0, NULL, asesor_id
                        FROM legado_comercial.gestion_inmobiliaria_actividaddiaria WHERE id_actividad = 'ACT00007'
                        """)
                .update();

        legado.traspasar();

        assertThat(apartadas("comercial"))
                .containsExactly(
                        "gestion_inmobiliaria_actividaddiaria ACT00120 uno_por_dia",
                        "gestion_inmobiliaria_actividaddiaria ACT99999 uno_por_dia");
    }

    @Test
    void a_value_of_which_the_database_does_not_tell_the_row_is_found_by_trying() {
        sql.sql("ALTER TABLE crm.actions ALTER detalle_accion TYPE varchar(400)").update();
        sql.sql(
                        "UPDATE legado_crm.leads_action SET detalle_accion = repeat('x', 500) WHERE id IN (30, 77)")
                .update();

        legado.traspasar();

        assertThat(apartadas("crm"))
                .containsExactly("leads_action 30 texto_largo", "leads_action 77 texto_largo");
        assertThat(textos("SELECT count(*) FROM crm.actions")).containsExactly("103");
    }

    @Test
    void a_pago_that_breaks_counts_for_nothing_in_its_venta() {
        sql.sql(
                        """
                        ALTER TABLE comercial.pagos ADD CONSTRAINT nadie_sabe
                        CHECK (venta <> 'V00002' OR modo_adelanto <> 'siguientes')
                        """)
                .update();

        legado.traspasar();

        assertThat(apartadas("comercial"))
                .isNotEmpty()
                .allSatisfy(
                        fila ->
                                assertThat(fila)
                                        .matches(
                                                "gestion_inmobiliaria_registropago \\S+ nadie_sabe"));
        assertThat(textos("SELECT pagado FROM comercial.ventas WHERE id_venta = 'V00002'"))
                .containsExactly("0.00");
    }

    @Test
    void what_no_row_is_to_blame_for_ends_the_run() {
        sql.sql(
                        """
                        CREATE FUNCTION crm.nunca() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            RAISE EXCEPTION 'nunca' USING ERRCODE = 'check_violation';
                        END $$;
                        CREATE TRIGGER nunca BEFORE INSERT ON crm.actions FOR EACH STATEMENT EXECUTE FUNCTION crm.nunca()
                        """)
                .update();

        assertThatThrownBy(legado::traspasar).hasMessageContaining("nunca");
        assertThat(textos("SELECT count(*) FROM crm.users")).containsExactly("0");
    }

    private List<String> apartadas(String sistema) {
        return textos(
                "SELECT concat_ws(' ', tabla, llave, razon) FROM legado_%s.cuarentena ORDER BY 1"
                        .formatted(sistema));
    }

    private List<String> textos(String consulta) {
        return sql.sql(consulta).query((fila, n) -> fila.getString(1)).list();
    }
}
