package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Legado;

import java.util.List;

class CuadreAlMigrarTest extends MigracionDePrueba {

    @Test
    void a_difference_that_a_rule_does_not_make_has_no_reason() {
        viejo.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_venta SET status_venta = 'separacion' WHERE id_venta = 'V00004';
                        UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago SET monto_programado = monto_programado + 7
                        WHERE id_cuota = (SELECT min(id_cuota) FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago)
                        """)
                .update();
        assertThat(migrar()).isZero();
        assertThat(sinExplicar()).isEmpty();
        assertThat(informe().at("/secciones/columnas"))
                .allSatisfy(
                        columna ->
                                assertThat(columna.at("/sumas/0").equals(columna.at("/sumas/1")))
                                        .isEqualTo(columna.get("diferencia").asInt() == 0));

        nuevo.sql(
                        """
                        SET jcc.puerta = 'migracion';
                        UPDATE comercial.ventas SET status_venta = 'separacion' WHERE id_venta = (
                            SELECT min(id_venta) FROM comercial.ventas WHERE status_venta = 'completada');
                        UPDATE comercial.ventas SET monto_pagado_actual = monto_pagado_actual + 1 WHERE id_venta = 'V00005';
                        UPDATE comercial.cuotas SET monto_programado = monto_programado + 1, fecha_vencimiento = fecha_vencimiento + 1
                        WHERE id_cuota = (SELECT max(id_cuota) FROM comercial.cuotas WHERE vigente AND id_cuota < 1000000000);
                        UPDATE comercial.cuotas SET monto_pagado = 1, fecha_pago_efectivo = '2026-01-01'
                        WHERE id_cuota = (SELECT max(id_cuota) FROM comercial.cuotas
                                          WHERE vigente AND id_cuota < 1000000000 AND monto_pagado = 0);
                        UPDATE comercial.pagos SET tipo_cambio_pago = 9.999 WHERE id_pago = (
                            SELECT min(id_pago) FROM comercial.pagos WHERE tipo_cambio_pago IS NOT NULL)
                        """)
                .update();

        assertThat(sinExplicar())
                .contains(
                        "comercial.ventas.status_venta",
                        "comercial.ventas.monto_pagado_actual",
                        "comercial.cuotas.monto_programado",
                        "comercial.cuotas.fecha_vencimiento",
                        "comercial.cuotas.monto_pagado",
                        "comercial.cuotas.fecha_pago_efectivo",
                        "comercial.pagos.tipo_cambio_pago");
    }

    private List<String> sinExplicar() {
        return new Cuadre(base.como(base.migra()))
                        .leer(Legado.SISTEMAS, false)
                        .secciones()
                        .getOrDefault("columnas", List.of())
                        .stream()
                        .filter(columna -> columna.getSinExplicar().signum() != 0)
                        .map(Cuadre.Renglon::que)
                        .toList();
    }
}
