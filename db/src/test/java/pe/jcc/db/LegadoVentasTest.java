package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

import java.util.List;
import java.util.Map;

class LegadoVentasTest {

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void what_was_worked_out_of_a_venta_stays_while_the_old_one_does_not_change() {
        legado.traspasar();
        hacer(
                """
                UPDATE comercial.ventas
                SET por_cuadrar = false, version = version + 1, pagado = pagado + 1, monto_pagado_actual = 1, saldo = 2,
                    saldo_pendiente = 3, saldo_a_favor = 4, plan_financiado = plan_financiado + 1,
                    status_venta = CASE status_venta WHEN 'procesable' THEN 'completada' ELSE status_venta END;
                UPDATE comercial.ventas SET valor_lote_venta = 1 WHERE moneda = 'USD' AND NOT EXISTS (
                    SELECT FROM comercial.comisiones c WHERE c.venta = id_venta);
                UPDATE comercial.ventas SET (id_plan_pago, plan_financiado, plan_cuota_regular, plan_creado) =
                    (100001, 22520, 938.33, now()) WHERE id_venta = 'V00024';
                UPDATE comercial.cuotas SET monto_programado = monto_programado + 1, vigente = numero_cuota <> 1;
                UPDATE comercial.pagos SET cuota = 1, modo_adelanto = 'menor_cuota', version = 1 WHERE venta = 'V00006'
                """);
        var tablas = List.of("ventas", "cuotas", "pagos", "comisiones", "lotes", "presencias");
        var antes = tablas.stream().map(this::filas).toList();

        legado.traspasar();

        assertThat(tablas).map(this::filas).isEqualTo(antes);
    }

    @Test
    void a_venta_that_changed_in_the_old_system_is_to_be_worked_out_again() {
        legado.traspasar();
        hacer(
                """
                UPDATE comercial.ventas SET por_cuadrar = false, pagado = 0;
                UPDATE legado_comercial.gestion_inmobiliaria_venta SET cuota_inicial_requerida = 2650 WHERE id_venta = 'V00006';
                INSERT INTO legado_comercial.gestion_inmobiliaria_registropago (id_pago, fecha_pago, monto_pago, fecha_registro_pago, venta_id)
                VALUES ('PG-000000000000', '2026-11-01', 100, '2026-11-01', 'V00004');
                UPDATE legado_comercial.gestion_inmobiliaria_registropago SET venta_id = 'V00002' WHERE venta_id = 'V00003'
                """);

        legado.traspasar();

        assertThat(textos("SELECT id_venta FROM comercial.ventas WHERE por_cuadrar ORDER BY 1"))
                .isEqualTo("V00002 V00003 V00004 V00006");
        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', version, pagado, id_plan_pago, plan_financiado, plan_cuota_regular)
                                FROM comercial.ventas WHERE id_venta = 'V00006'
                                """))
                .isEqualTo("1:6162.50:1:16000.00:1333.33");
        assertThat(textos("SELECT orden FROM comercial.pagos WHERE id_pago = 'PG-000000000000'"))
                .isEqualTo("40");
    }

    @Test
    void a_venta_in_dollars_costs_its_price_at_its_rate() {
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_venta SET valor_lote_venta = 17000, tipo_cambio = 3.333 WHERE id_venta = 'V00018';
                UPDATE legado_comercial.gestion_inmobiliaria_venta SET cuota_inicial_requerida = 94500 WHERE id_venta = 'V00022';
                UPDATE legado_comercial.gestion_inmobiliaria_venta SET precio_dolares = 0, tipo_cambio = NULL WHERE id_venta = 'V00019'
                """);

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_venta, valor_lote_venta, cuota_inicial_requerida, plan_financiado, plan_cuota_regular)
                                FROM comercial.ventas WHERE id_venta IN ('V00018', 'V00019', 'V00022', 'V00023', 'V00024') ORDER BY 1
                                """))
                .isEqualTo(
                        "V00018:51661.50:0.00 V00019:56250.00:0.00 V00022:94500.00:0.00:25200.00:1050.00"
                                + " V00023:168750.00:3750.00:44000.00:1222.22 V00024:88200.00:3750.00");
    }

    @Test
    void a_status_that_the_pagos_explain_was_asked_by_nobody() {
        hacer(
                "DELETE FROM legado_comercial.gestion_inmobiliaria_registropago WHERE venta_id IN ('V00003', 'V00009')");
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_venta SET status_venta = 'separacion' WHERE id_venta = 'V00007'");

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_venta, status_pedido, status_venta) FROM comercial.ventas
                                WHERE id_venta <= 'V00009' ORDER BY 1
                                """))
                .isEqualTo(
                        "V00001:separacion:completada V00002:separacion:procesable V00003:procesable:procesable"
                                + " V00004:separacion:separacion V00005:anulado:anulado V00006:separacion:procesable"
                                + " V00007:separacion:procesable V00008:separacion:separacion V00009:procesable:procesable");
    }

    @Test
    void of_ventas_of_one_lote_the_signed_one_has_it_and_the_others_are_in_conflict() {
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_venta SET lote_id = 'L0001' WHERE id_venta <= 'V00004'");
        legado.traspasar();
        legado.traspasar();
        assertThat(enConflicto()).isEqualTo("V00001 V00003");
        assertThat(textos("SELECT version FROM comercial.ventas GROUP BY 1")).isEqualTo("0");
        assertThat(textos("SELECT estado_por_venta FROM comercial.lotes WHERE id_lote = 'L0001'"))
                .isEqualTo("Vendido");
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_venta SET status_venta = 'anulado' WHERE id_venta = 'V00002'");

        legado.traspasar();

        assertThat(enConflicto()).isEqualTo("V00003");
    }

    @Test
    void lotes_may_pass_from_one_venta_to_the_next_between_two_runs() {
        legado.traspasar();
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_venta v SET lote_id = o.lote_id
                FROM legado_comercial.gestion_inmobiliaria_venta o
                WHERE substr(o.id_venta, 2)::integer = substr(v.id_venta, 2)::integer % 24 + 1;
                UPDATE legado_comercial.gestion_inmobiliaria_presencia p SET venta_asociada_id = o.venta_asociada_id
                FROM legado_comercial.gestion_inmobiliaria_presencia o
                WHERE p.id_presencia <= 'PRS00024' AND substr(o.id_presencia, 4)::integer = substr(p.id_presencia, 4)::integer % 24 + 1
                """);

        legado.traspasar();

        assertThat(enConflicto()).isEmpty();
        assertThat(
                        textos(
                                "SELECT venta_asociada FROM comercial.presencias WHERE id_presencia IN ('PRS00001', 'PRS00024') ORDER BY id_presencia"))
                .isEqualTo("V00002 V00001");
    }

    @Test
    void what_a_person_says_of_a_lote_is_not_what_its_ventas_make_of_it() {
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_lote SET estado_lote = 'Reservado' WHERE id_lote IN ('L0042', 'L0060')");

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_lote, estado_lote, estado_por_venta, version) FROM comercial.lotes
                                WHERE id_lote IN ('L0001', 'L0002', 'L0003', 'L0042', 'L0060') ORDER BY 1
                                """))
                .isEqualTo(
                        "L0001:Disponible:Reservado:1 L0002:Disponible:Vendido:1 L0003:Disponible:0 L0042:Reservado:0"
                                + " L0060:Reservado:0");
        assertThat(
                        textos(
                                "SELECT count(*) FROM comercial.lotes WHERE estado_por_venta IS NOT NULL"))
                .isEqualTo("17");
    }

    @Test
    void a_venta_of_a_cliente_who_was_merged_is_of_the_one_that_stays() {
        legado.traspasar();
        hacer(
                "UPDATE comercial.clientes SET fusionado_en = 'CLI0002' WHERE id_cliente = 'CLI0001'");

        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT id_venta FROM comercial.ventas WHERE cliente = 'CLI0002' ORDER BY 1"))
                .isEqualTo("V00001 V00002");
    }

    private String enConflicto() {
        return textos("SELECT id_venta FROM comercial.ventas WHERE en_conflicto ORDER BY 1");
    }

    private void hacer(String cambios) {
        sql.sql(cambios).update();
    }

    private List<Map<String, @Nullable Object>> filas(String tabla) {
        return sql.sql("SELECT * FROM comercial." + tabla + " ORDER BY 1").query().listOfRows();
    }

    private String textos(String consulta) {
        return String.join(
                " ",
                sql.sql(consulta).query((fila, n) -> String.valueOf(fila.getString(1))).list());
    }
}
