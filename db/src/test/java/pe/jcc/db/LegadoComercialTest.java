package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

class LegadoComercialTest {

    private static final String FUSIONES =
            """
            SELECT concat_ws(':', id_cliente, distrito, fusionado_en) FROM comercial.clientes
            WHERE id_cliente <= 'CLI0005' ORDER BY id_cliente
            """;

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void of_lotes_in_one_place_the_first_stands_and_the_others_are_in_conflict() {
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_lote SET manzana = ' a', numero_lote = '1', etapa = 1
                        WHERE id_lote IN ('L0002', 'L0003')
                        """)
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(textos("SELECT id_lote FROM comercial.lotes WHERE en_conflicto ORDER BY 1"))
                .isEqualTo("L0002 L0003");
        assertThat(
                        textos(
                                "SELECT version FROM comercial.lotes WHERE estado_por_venta IS NULL GROUP BY 1"))
                .isEqualTo("0");
    }

    @Test
    void places_may_pass_from_one_lote_to_the_next_between_two_runs() {
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_lote l
                        SET ubicacion_proyecto = o.ubicacion_proyecto, etapa = o.etapa, manzana = o.manzana, numero_lote = o.numero_lote
                        FROM legado_comercial.gestion_inmobiliaria_lote o
                        WHERE substr(o.id_lote, 2)::integer = substr(l.id_lote, 2)::integer % 60 + 1
                        """)
                .update();

        legado.traspasar();

        assertThat(textos("SELECT count(*) FROM comercial.lotes WHERE en_conflicto"))
                .isEqualTo("0");
    }

    @Test
    void a_proyecto_that_nobody_knew_comes_with_its_lotes_in_the_currency_its_name_meant() {
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_lote
                        SET ubicacion_proyecto = CASE id_lote WHEN 'L0001' THEN 'OASIS 4 ' ELSE 'Nueva Aucallama' END, etapa = 3
                        WHERE id_lote IN ('L0001', 'L0002')
                        """)
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_lote, nombre, moneda, etapas) FROM comercial.lotes l
                                JOIN compartido.proyectos p ON p.id = l.proyecto_id
                                WHERE id_lote <= 'L0002' ORDER BY 1
                                """))
                .isEqualTo("L0001:OASIS 4:PEN:3 L0002:Nueva Aucallama:USD:3");
    }

    @Test
    void of_clientes_with_one_document_the_first_stays_and_says_what_it_did_not_as_the_others_do() {
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente
                        SET numero_documento = CASE WHEN id_cliente <= 'CLI0003' THEN '00098675' ELSE 'TEMP-1' END,
                            distrito = CASE WHEN id_cliente > 'CLI0001' THEN 'De ' || id_cliente END
                        WHERE id_cliente <= 'CLI0005'
                        """)
                .update();

        legado.traspasar();
        var primera = textos(FUSIONES);
        legado.traspasar();

        assertThat(primera)
                .isEqualTo(
                        "CLI0001:De CLI0002 CLI0002:De CLI0002:CLI0001 CLI0003:De CLI0003:CLI0001 CLI0004:De CLI0004 CLI0005:De CLI0005");
        assertThat(textos("SELECT cliente FROM comercial.ventas WHERE id_venta = 'V00003'"))
                .isEqualTo("CLI0001");
        assertThat(
                        textos(
                                "SELECT otro || presencias::text || ventas::text FROM comercial.fusiones_de_clientes ORDER BY id"))
                .isEqualTo("CLI0002{PRS00002}{V00002} CLI0003{PRS00003}{V00003}");
        assertThat(textos("SELECT count(*) FROM comercial.clientes WHERE en_conflicto"))
                .isEqualTo("0");
        assertThat(textos(FUSIONES)).isEqualTo(primera);
        assertThat(textos("SELECT max(version) FROM comercial.clientes")).isEqualTo("1");
    }

    @Test
    void one_that_was_merged_goes_when_the_old_system_deletes_it_and_so_does_the_one_that_stayed() {
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente SET numero_documento = '73110031'
                        WHERE id_cliente IN ('CLI0031', 'CLI0032', 'CLI0033')
                        """)
                .update();
        legado.traspasar();
        assertThat(textos("SELECT otro FROM comercial.fusiones_de_clientes ORDER BY id"))
                .isEqualTo("CLI0032 CLI0033");
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_presencia SET cliente_id = 'CLI0033'
                        WHERE cliente_id IN ('CLI0031', 'CLI0032');
                        DELETE FROM legado_comercial.gestion_inmobiliaria_cliente WHERE id_cliente IN ('CLI0031', 'CLI0032');
                        INSERT INTO legado_comercial.borradas (tabla, llave, fila)
                        VALUES ('gestion_inmobiliaria_cliente', 'CLI0031', '{}'), ('gestion_inmobiliaria_cliente', 'CLI0032', '{}')
                        """)
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT id_cliente || en_conflicto FROM comercial.clientes WHERE numero_documento = '73110031'"))
                .isEqualTo("CLI0033false");
        assertThat(
                        textos(
                                "SELECT DISTINCT cliente FROM comercial.presencias WHERE cliente BETWEEN 'CLI0031' AND 'CLI0033'"))
                .isEqualTo("CLI0033");
        assertThat(textos("SELECT count(*) FROM comercial.fusiones_de_clientes")).isEqualTo("0");
        assertThat(textos("SELECT count(*) FROM legado_comercial.borradas")).isEqualTo("0");
    }

    @Test
    void documents_may_pass_from_one_cliente_to_the_next_between_two_runs() {
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente c SET numero_documento = o.numero_documento
                        FROM legado_comercial.gestion_inmobiliaria_cliente o
                        WHERE substr(o.id_cliente, 4)::integer = substr(c.id_cliente, 4)::integer % 40 + 1
                        """)
                .update();

        legado.traspasar();

        assertThat(textos("SELECT count(*) FROM comercial.clientes WHERE en_conflicto"))
                .isEqualTo("0");
    }

    @Test
    void every_cliente_knows_how_many_presencias_came_with_them() {
        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT count(*) FROM comercial.clientes c
                                WHERE presencias <> (SELECT count(*) FROM comercial.presencias p WHERE p.cliente = c.id_cliente)
                                """))
                .isEqualTo("0");
        assertThat(textos("SELECT sum(presencias) FROM comercial.clientes")).isEqualTo("33");
    }

    @Test
    void what_a_person_merged_stays_merged_and_a_document_is_free_for_who_takes_it() {
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE comercial.presencias SET cliente = 'CLI0002' WHERE cliente = 'CLI0001';
                        UPDATE comercial.clientes SET fusionado_en = 'CLI0002' WHERE id_cliente = 'CLI0001';
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente SET numero_documento = NULL WHERE id_cliente = 'CLI0030';
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente SET numero_documento =
                            (SELECT numero_documento FROM comercial.clientes WHERE id_cliente = 'CLI0030') WHERE id_cliente = 'CLI0003'
                        """)
                .update();

        legado.traspasar();

        assertThat(textos("SELECT count(*) FROM comercial.presencias WHERE cliente = 'CLI0001'"))
                .isEqualTo("0");
        assertThat(textos("SELECT presencias FROM comercial.clientes WHERE id_cliente = 'CLI0002'"))
                .isEqualTo("2");
        assertThat(textos("SELECT count(*) FROM comercial.clientes WHERE en_conflicto"))
                .isEqualTo("0");
    }

    @Test
    void a_proyecto_is_the_same_however_it_is_written_and_lotes_move_between_two() {
        sql.sql(
                        "UPDATE legado_comercial.gestion_inmobiliaria_lote SET ubicacion_proyecto = ' oasis 1  (huacho 1)' WHERE id_lote = 'L0002'")
                .update();
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_lote SET ubicacion_proyecto = 'OASIS 2 (AUCALLAMA)' WHERE id_lote = 'L0003';
                        UPDATE legado_comercial.gestion_inmobiliaria_lote SET (etapa, manzana, numero_lote) =
                            (SELECT etapa, manzana, numero_lote FROM comercial.lotes WHERE id_lote = 'L0003') WHERE id_lote = 'L0001'
                        """)
                .update();

        legado.traspasar();

        assertThat(textos("SELECT count(*) FROM compartido.proyectos")).isEqualTo("3");
        assertThat(
                        textos(
                                "SELECT version FROM comercial.lotes WHERE id_lote IN ('L0001', 'L0003') ORDER BY id_lote"))
                .isEqualTo("2 1");
    }

    @Test
    void who_had_a_part_in_a_visit_that_nobody_wrote_down_gets_an_actividad_of_that_day() {
        sql.sql(
                        "DELETE FROM legado_comercial.gestion_inmobiliaria_actividaddiaria WHERE presencias_generadas > 0")
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT count(*) FROM comercial.presencias p,
                                    unnest(ARRAY[asesor_captacion_opc, asesor_call_agenda, asesor_liner, asesor_closer]) AS quien
                                WHERE status_presencia = 'realizada' AND quien IS NOT NULL AND (
                                    SELECT count(*) FROM comercial.actividades a WHERE a.asesor = quien AND a.de_oficio
                                    AND a.fecha_actividad = (p.fecha_hora_presencia AT TIME ZONE 'America/Lima')::date) <> 1
                                """))
                .isEqualTo("0");
    }

    private String textos(String consulta) {
        return String.join(
                " ",
                sql.sql(consulta).query((fila, n) -> String.valueOf(fila.getString(1))).list());
    }
}
