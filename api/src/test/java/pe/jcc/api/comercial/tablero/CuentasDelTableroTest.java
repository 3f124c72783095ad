package pe.jcc.api.comercial.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.comercial.tablero.Tablero;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What stands counted is what a plain count finds, whoever changes what at the same time. */
class CuentasDelTableroTest extends TableroDePrueba {

    private static final int HILOS = 4;
    private static final int CAMBIOS = 40;

    private static final List<String> ASESORES = List.of("'TAB1'", "'TAB2'", "'TAB3'", "NULL");

    private final List<Cambio> cambios =
            List.of(
                    this::otroPago,
                    this::pagoEliminado,
                    this::pagoCambiado,
                    this::ventaCambiada,
                    this::presenciaDeVenta,
                    this::presenciaCambiada,
                    this::otraComision,
                    this::comisionEliminada);

    @Autowired private TransactionTemplate transaccion;
    @Autowired private Tablero tablero;

    @Test
    void it_stays_so_when_many_change_the_same_ventas_at_once() throws Exception {
        var hechos = new ArrayList<Future<Integer>>();
        try (var hilos = Executors.newFixedThreadPool(HILOS + 1)) {
            for (int n = 0; n < HILOS; n++) {
                int hilo = n;
                hechos.add(hilos.submit(() -> cambiar(new Random(hilo), hilo)));
            }
            hechos.add(hilos.submit(this::plegar));
        }
        int cuantos = 0;
        for (var hecho : hechos) {
            cuantos += hecho.get();
        }

        assertThat(cuantos).as("changes that were kept").isGreaterThan(HILOS * CAMBIOS / 2);
        igualQueContando();
        tablero.plegar();
        igualQueContando();
        assertThat(sueltas()).isZero();
    }

    @Test
    void it_stays_so_when_an_asesor_or_a_venta_goes() {
        sql.sql(
                        "UPDATE comercial.presencias SET asesor_liner = 'TAB3' WHERE id_presencia = 'TABP1'")
                .update();
        sql.sql("DELETE FROM comercial.comisiones WHERE asesor = 'TAB3'").update();
        sql.sql("DELETE FROM compartido.asesores WHERE id_asesor = 'TAB3'").update();
        sql.sql("DELETE FROM comercial.pagos WHERE venta = 'TABV1'").update();
        sql.sql("DELETE FROM comercial.ventas WHERE id_venta = 'TABV1'").update();

        igualQueContando();
    }

    @Test
    void it_can_be_counted_anew() {
        sql.sql("DELETE FROM comercial.participaciones").update();
        sql.sql("DELETE FROM comercial.recaudo_por_dia").update();
        sql.sql(
                        "INSERT INTO comercial.presencias_por_dia (asesor, dia, medio, presencias)"
                                + " VALUES ('TAB1', '2001-03-03', 'web', 7)")
                .update();

        sqlDeMigracion().sql("SELECT comercial.recontar_tablero()").query((_, _) -> true).single();

        igualQueContando();
    }

    private int cambiar(Random azar, int hilo) {
        int hechos = 0;
        for (int n = 0; n < CAMBIOS; n++) {
            var id = "TABH%d-%d".formatted(hilo, n);
            try {
                hechos +=
                        transaccion.execute(
                                estado -> {
                                    cambios.get(azar.nextInt(cambios.size())).hacer(azar, id + "a");
                                    cambios.get(azar.nextInt(cambios.size())).hacer(azar, id + "b");
                                    if (azar.nextInt(8) == 0) {
                                        estado.setRollbackOnly();
                                    }
                                    return 1;
                                });
            } catch (ConcurrencyFailureException | DataIntegrityViolationException noSePudo) {
                assertThat(noSePudo).isNotNull();
            }
        }
        return hechos;
    }

    private int plegar() {
        for (int n = 0; n < 20; n++) {
            tablero.plegar();
        }
        return 0;
    }

    private void otroPago(Random azar, String id) {
        pago(
                id,
                ventaAlAzar(azar),
                "2001-03-0" + (1 + azar.nextInt(9)),
                "" + (1 + azar.nextInt(99)));
    }

    private void pagoEliminado(Random azar, String id) {
        sql.sql(
                        "DELETE FROM comercial.pagos WHERE id_pago = (SELECT min(id_pago) FROM comercial.pagos WHERE id_pago LIKE 'TABH%')")
                .update();
    }

    private void pagoCambiado(Random azar, String id) {
        sql.sql(
                        """
                        UPDATE comercial.pagos SET venta = ?, monto_pago = monto_pago + 1, fecha_pago = fecha_pago + 1
                        WHERE id_pago = (SELECT max(id_pago) FROM comercial.pagos WHERE id_pago LIKE 'TABH%')
                        """)
                .param(ventaAlAzar(azar))
                .update();
    }

    private void ventaCambiada(Random azar, String id) {
        sql.sql(
                        """
                        UPDATE comercial.ventas SET status_venta = :status, status_pedido = :status, tipo_venta = :tipo,
                            vendedor_principal = %s, fecha_venta = fecha_venta + 1
                        WHERE id_venta = :venta
                        """
                                .formatted(asesorAlAzar(azar)))
                .param("status", azar.nextBoolean() ? "separacion" : "anulado")
                .param("tipo", azar.nextBoolean() ? "contado" : "credito")
                .param("venta", ventaAlAzar(azar))
                .update();
    }

    private void presenciaDeVenta(Random azar, String id) {
        sql.sql(
                        "UPDATE comercial.presencias SET venta_asociada = nullif(?, '') WHERE id_presencia = ?")
                .params(azar.nextBoolean() ? ventaAlAzar(azar) : "", presenciaAlAzar(azar))
                .update();
    }

    private void presenciaCambiada(Random azar, String id) {
        partes(
                presenciaAlAzar(azar),
                asesorAlAzar(azar),
                asesorAlAzar(azar),
                asesorAlAzar(azar),
                asesorAlAzar(azar));
        sql.sql(
                        """
                        UPDATE comercial.presencias SET medio_captacion = ?, status_presencia = ?,
                            fecha_hora_presencia = fecha_hora_presencia + interval '7 hours'
                        WHERE id_presencia = ?
                        """)
                .params(
                        List.of("web", "otro", "").get(azar.nextInt(3)),
                        azar.nextInt(3) == 0 ? "agendada" : "realizada",
                        presenciaAlAzar(azar))
                .update();
    }

    private void otraComision(Random azar, String id) {
        comision(
                10 + azar.nextInt(100_000),
                ventaAlAzar(azar),
                "TAB" + (1 + azar.nextInt(3)),
                List.of("captacion", "call", "liner", "otro").get(azar.nextInt(4)));
    }

    private void comisionEliminada(Random azar, String id) {
        sql.sql("DELETE FROM comercial.comisiones WHERE venta = ? AND asesor = ?")
                .params(ventaAlAzar(azar), "TAB" + (1 + azar.nextInt(3)))
                .update();
    }

    private static String ventaAlAzar(Random azar) {
        return "TABV" + (1 + azar.nextInt(4));
    }

    private static String presenciaAlAzar(Random azar) {
        return "TABP" + (1 + azar.nextInt(5));
    }

    private static String asesorAlAzar(Random azar) {
        return ASESORES.get(azar.nextInt(ASESORES.size()));
    }

    private void igualQueContando() {
        iguales(
                "SELECT asesor, dia, medio, sum(presencias) FROM comercial.presencias_por_dia"
                        + " GROUP BY 1, 2, 3 HAVING sum(presencias) <> 0",
                """
                SELECT a.id, CAST(p.fecha_hora_presencia AT TIME ZONE 'America/Lima' AS date), p.medio_captacion, count(*)
                FROM comercial.presencias p
                JOIN (SELECT id_asesor FROM compartido.asesores UNION ALL SELECT '') AS a (id)
                    ON a.id IN ('', p.asesor_captacion_opc, p.asesor_call_agenda, p.asesor_liner, p.asesor_closer)
                WHERE p.status_presencia = 'realizada' AND p.tipo_tour = 'tour'
                GROUP BY 1, 2, 3
                """);
        iguales(
                "SELECT dia, medio, tipo_venta, status_venta, sum(recaudo) FROM comercial.recaudo_por_dia"
                        + " GROUP BY 1, 2, 3, 4 HAVING sum(recaudo) <> 0",
                """
                SELECT g.fecha_pago, coalesce((SELECT medio_captacion FROM comercial.presencias
                                               WHERE venta_asociada = v.id_venta), ''),
                       v.tipo_venta, v.status_venta, sum(g.monto_pago)
                FROM comercial.pagos g JOIN comercial.ventas v ON v.id_venta = g.venta
                GROUP BY 1, 2, 3, 4
                """);
        iguales("TABLE comercial.participaciones", "TABLE comercial.quienes_participan");
        iguales(
                "SELECT asesor, mes, status_venta, sum(ventas) FROM comercial.participaciones_por_mes"
                        + " GROUP BY 1, 2, 3 HAVING sum(ventas) <> 0",
                """
                SELECT s.asesor, CAST(date_trunc('month', CAST(v.fecha_venta AS timestamp)) AS date), v.status_venta,
                       count(DISTINCT v.id_venta)
                FROM comercial.ventas v JOIN (
                    SELECT id_venta, '' FROM comercial.ventas
                    UNION ALL SELECT id_venta, vendedor_principal FROM comercial.ventas
                    UNION ALL SELECT venta, asesor FROM comercial.comisiones
                    UNION ALL SELECT venta_asociada, asesor_captacion_opc FROM comercial.presencias
                    UNION ALL SELECT venta_asociada, asesor_call_agenda FROM comercial.presencias
                    UNION ALL SELECT venta_asociada, asesor_liner FROM comercial.presencias
                    UNION ALL SELECT venta_asociada, asesor_closer FROM comercial.presencias
                ) AS s (venta, asesor) ON s.venta = v.id_venta
                WHERE s.asesor IS NOT NULL
                GROUP BY 1, 2, 3
                """);
        iguales(
                "SELECT sum(de_vendedor), sum(de_captacion_por_comision) FROM comercial.participaciones_por_mes",
                """
                SELECT (SELECT count(vendedor_principal) FROM comercial.ventas),
                       (SELECT count(*) FROM comercial.comisiones WHERE rol = 'captacion')
                """);
    }

    private void iguales(String contado, String contando) {
        var diferencias =
                "SELECT CAST(d AS text) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS d"
                        .formatted("(" + contado + ")", "(" + contando + ")");
        assertThat(sql.sql(diferencias).query(String.class).list()).isEmpty();
    }

    private long sueltas() {
        return sql.sql(
                        """
                        SELECT (SELECT count(*) FROM comercial.presencias_por_dia WHERE suelta)
                             + (SELECT count(*) FROM comercial.recaudo_por_dia WHERE suelta)
                             + (SELECT count(*) FROM comercial.participaciones_por_mes WHERE suelta)
                        """)
                .query(Long.class)
                .single();
    }

    /** One change, by chance. */
    private interface Cambio {
        void hacer(Random azar, String id);
    }
}
