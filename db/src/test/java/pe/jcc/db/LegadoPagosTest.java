package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

/** What hangs on the ventas of the old App Comercial. */
class LegadoPagosTest {

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void a_pago_counts_in_the_currency_of_its_venta_whatever_it_was_paid_in() {
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_registropago
                SET (monto_pago, monto_pago_dolares, tipo_cambio_pago) = (NULL, 100.01, 3.755) WHERE venta_id = 'V00003';
                UPDATE legado_comercial.gestion_inmobiliaria_registropago
                SET (monto_pago, monto_pago_dolares, tipo_cambio_pago) = (1000, NULL, NULL) WHERE venta_id = 'V00018';
                UPDATE legado_comercial.gestion_inmobiliaria_registropago SET tipo_cambio_pago = NULL WHERE venta_id = 'V00019'
                """);

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', venta, monto_pago, monto_pago_dolares, tipo_cambio_pago, monto) FROM comercial.pagos
                                WHERE venta IN ('V00001', 'V00003', 'V00018', 'V00019') ORDER BY 1
                                """))
                .isEqualTo(
                        "V00001:8500.00:8500.00 V00001:8500.00:8500.00 V00003:375.54:100.01:3.755:375.54"
                                + " V00018:1000.00:3.750:266.67 V00019:28125.00:7500.00:3.750:7500.00"
                                + " V00019:28125.00:7500.00:3.750:7500.00");
    }

    @Test
    void what_a_person_changed_of_an_old_cuota_is_changed_here_and_what_was_mended_here_stays() {
        legado.traspasar();
        hacer(
                """
                UPDATE comercial.ventas SET por_cuadrar = false WHERE moneda = 'PEN';
                UPDATE comercial.cuotas SET monto_programado = 2000 WHERE id_cuota = 3;
                UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago
                SET (monto_programado, fecha_vencimiento) = (1400, '2026-07-20') WHERE id_cuota = 1
                """);

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_cuota, fecha_vencimiento, monto_programado, por_cuadrar)
                                FROM comercial.cuotas JOIN comercial.ventas ON id_venta = venta WHERE id_cuota <= 3 ORDER BY id_cuota
                                """))
                .isEqualTo("1:2026-07-20:1400.00:t 2:2026-08-08:1387.50:t 3:2026-09-08:2000.00:t");

        hacer("UPDATE comercial.ventas SET por_cuadrar = false WHERE moneda = 'PEN'");
        legado.traspasar();

        assertThat(
                        textos(
                                "SELECT count(*) FROM comercial.ventas WHERE por_cuadrar AND moneda = 'PEN'"))
                .isEqualTo("0");
    }

    @Test
    void a_pago_of_nothing_is_set_aside_and_so_is_one_of_which_nobody_knows_what_it_is() {
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_registropago SET monto_pago = 0 WHERE venta_id = 'V00001';
                UPDATE legado_comercial.gestion_inmobiliaria_registropago SET monto_pago = -5 WHERE venta_id = 'V00002';
                UPDATE legado_comercial.gestion_inmobiliaria_registropago
                SET (monto_pago, monto_pago_dolares, tipo_cambio_pago, monto_pago_soles) = (10, NULL, NULL, NULL) WHERE venta_id = 'V00018';
                UPDATE legado_comercial.gestion_inmobiliaria_venta SET tipo_cambio = NULL WHERE id_venta = 'V00018'
                """);

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', fila ->> 'venta_id', razon) FROM legado_comercial.cuarentena c
                                WHERE NOT EXISTS (SELECT FROM comercial.pagos p WHERE p.id_pago = c.llave) ORDER BY 1
                                """))
                .isEqualTo(
                        "V00001:pagos_positivos V00001:pagos_positivos V00002:pagos_positivos"
                                + " V00018:pago_sin_cambio");
    }

    @Test
    void pagos_are_in_the_order_in_which_they_were_entered_and_bound_to_no_cuota() {
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT count(*) FROM comercial.pagos p JOIN comercial.pagos q
                                ON (p.fecha_registro_pago, p.id_pago) < (q.fecha_registro_pago, q.id_pago)
                                WHERE p.orden >= q.orden OR p.cuota IS NOT NULL
                                """))
                .isEqualTo("0");
    }

    @Test
    void a_cuota_keeps_its_id_and_what_was_said_of_it_although_the_old_plan_was_made_anew() {
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago SET monto_pagado = 9999 WHERE id_cuota = 277");
        legado.traspasar();
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_gestioncobranza SET cuota_id = cuota_id + 1000;
                UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago SET id_cuota = id_cuota + 1000
                """);

        legado.traspasar();

        assertThat(textos("SELECT concat_ws(':', count(*), max(id_cuota)) FROM comercial.cuotas"))
                .isEqualTo("372:372");
        assertThat(textos("SELECT cuota FROM comercial.gestiones_de_cobranza ORDER BY id"))
                .isEqualTo("5 25 121 279 280 291 313");
        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', monto_programado, monto_pagado, monto_pagado_soles) FROM comercial.cuotas
                                WHERE id_cuota = 277
                                """))
                .isEqualTo("1416.67:1416.67:5312.51");
    }

    @Test
    void who_spoke_with_a_cliente_or_closed_a_month_is_a_user_here() {
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_gestioncobranza SET responsable_id = 3 WHERE id = 2");
        hacer(
                "UPDATE legado_comercial.auth_user SET (first_name, last_name) = ('', '') WHERE id = 3");

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', username, responsable_nombre) FROM comercial.gestiones_de_cobranza g
                                JOIN crm.users u ON u.id = g.responsable WHERE g.id <= 2 ORDER BY g.id
                                """))
                .isEqualTo("admin:Ada Admin cobranzas:cobranzas");
        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', username, cerrado_por_username, cerrado_por_nombre)
                                FROM comercial.cierres_de_comisiones JOIN crm.users u ON u.id = cerrado_por
                                """))
                .isEqualTo("admin:admin:Ada Admin");
    }

    @Test
    void an_asesor_earns_by_a_venta_once_for_each_part_and_parts_nobody_knows_are_one() {
        hacer(
                """
                UPDATE legado_comercial.gestion_inmobiliaria_comisionventaasesor
                SET (asesor_id, rol) = ('A0007', CASE id_comision_venta_asesor WHEN 2 THEN 'captacion_opc' ELSE 'chofer' END)
                WHERE id_comision_venta_asesor IN (2, 3);
                UPDATE legado_comercial.gestion_inmobiliaria_comisionventaasesor
                SET (notas, porcentaje_comision, monto_comision_calculado) = (NULL, 1.55, NULL) WHERE id_comision_venta_asesor = 4
                """);

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(':', id_comision_venta_asesor, rol, monto_comision_calculado, notas)
                                FROM comercial.comisiones WHERE venta = 'V00001' ORDER BY id_comision_venta_asesor
                                """))
                .isEqualTo("1:captacion:170.00: 3:otro:340.00: 4:closer:263.50:");
    }

    @Test
    void comisiones_that_the_old_system_made_anew_take_the_place_of_those_that_are_not_closed() {
        legado.traspasar();
        hacer(
                """
                WITH anuevas AS (
                    UPDATE legado_comercial.gestion_inmobiliaria_comisionventaasesor c SET id_comision_venta_asesor = id_comision_venta_asesor + 1000
                    WHERE NOT EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_detallecomisioncerrada
                                      WHERE comision_original_id = id_comision_venta_asesor)
                    RETURNING id_comision_venta_asesor - 1000 AS antes)
                INSERT INTO legado_comercial.borradas (tabla, llave, fila)
                SELECT 'gestion_inmobiliaria_comisionventaasesor', antes::text, '{}' FROM anuevas
                """);

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT count(*), id_comision_venta_asesor > 1000, cierre IS NOT NULL FROM comercial.comisiones
                                GROUP BY 2, 3 ORDER BY 2
                                """))
                .isEqualTo("20 72");
    }

    @Test
    void a_closed_comision_of_an_asesor_without_dni_has_their_id() {
        hacer(
                "UPDATE legado_comercial.gestion_inmobiliaria_detallecomisioncerrada SET asesor_dni = '' WHERE comision_original_id = 90");

        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT d.asesor_dni = c.asesor AND d.cierre = c.cierre FROM comercial.detalles_de_cierre d
                                JOIN comercial.comisiones c ON c.id_comision_venta_asesor = d.comision WHERE d.comision = 90
                                """))
                .isEqualTo("t");
    }

    private void hacer(String cambios) {
        sql.sql(cambios).update();
    }

    private String textos(String consulta) {
        return String.join(
                " ",
                sql.sql(consulta).query((fila, n) -> String.valueOf(fila.getString(1))).list());
    }
}
