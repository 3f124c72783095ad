package pe.jcc.comercial.comision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes a month: what its ventas earn the asesores is frozen, and copied as it is. */
@Component
class EjecutarCierre {

    private final JdbcClient jdbc;
    private final Clock reloj;

    EjecutarCierre(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** {@link Conflicto} when it is closed, or nothing is there to close. */
    UUID de(YearMonth mes, QuienCerro quien) {
        esperarTurno();
        if (cerrado(mes)) {
            throw new Conflicto(Frase.de("cierre.cerrado"));
        }
        var ventas = tomarVentas(mes).toArray(String[]::new);
        var total = total(ventas).orElseThrow(() -> new Conflicto(Frase.de("cierre.nada")));
        var cierre = cerrar(mes, quien, total);
        copiar(cierre, ventas);
        congelar(cierre, ventas);
        return cierre;
    }

    /** One close at a time. */
    private void esperarTurno() {
        jdbc.sql("LOCK TABLE comercial.cierres_de_comisiones IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private boolean cerrado(YearMonth mes) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM comercial.cierres_de_comisiones
                            WHERE anio = ? AND mes = ? AND status <> 'ABIERTO')
                        """)
                .params(mes.getYear(), mes.getMonthValue())
                .query(Boolean.class)
                .single();
    }

    /**
     * The ventas of the month that go through, and those of closed months before it, so far as one of their comisiones is
     * not closed. Nobody changes them until the transaction ends.
     */
    private List<String> tomarVentas(YearMonth mes) {
        return jdbc.sql(
                        """
                        SELECT v.id_venta FROM comercial.ventas v
                        WHERE v.status_venta IN ('procesable', 'completada')
                          AND EXISTS (SELECT FROM comercial.comisiones k WHERE k.venta = v.id_venta AND k.cierre IS NULL)
                          AND (v.fecha_venta BETWEEN :desde AND :hasta
                            OR v.fecha_venta < :desde AND EXISTS (
                                SELECT FROM comercial.cierres_de_comisiones c
                                WHERE c.status <> 'ABIERTO' AND v.fecha_venta >= make_date(c.anio, c.mes, 1)
                                  AND v.fecha_venta < make_date(c.anio, c.mes, 1) + interval '1 month'))
                        ORDER BY length(v.id_venta), v.id_venta
                        FOR NO KEY UPDATE OF v
                        """)
                .param("desde", mes.atDay(1))
                .param("hasta", mes.atEndOfMonth())
                .query((fila, _) -> fila.getString("id_venta"))
                .list();
    }

    /** Empty when there is none: they may have gone before the ventas were taken. */
    private Optional<BigDecimal> total(String[] ventas) {
        return jdbc.sql(
                        """
                        SELECT sum(monto_comision_calculado) FROM comercial.comisiones
                        WHERE venta = ANY (:ventas) AND cierre IS NULL HAVING count(*) > 0
                        """)
                .param("ventas", ventas)
                .query(BigDecimal.class)
                .optional();
    }

    /** One that the old system left open is gone on with. */
    private UUID cerrar(YearMonth mes, QuienCerro quien, BigDecimal total) {
        return jdbc.sql(
                        """
                        INSERT INTO comercial.cierres_de_comisiones AS c (id_cierre, mes, anio, status, fecha_cierre,
                            monto_total_comisiones, cerrado_por, cerrado_por_username, cerrado_por_nombre)
                        VALUES (gen_random_uuid(), :mes, :anio, 'CERRADO', :ahora, :total, :id, :username, :nombre)
                        ON CONFLICT (anio, mes) DO UPDATE
                        SET (status, fecha_cierre, monto_total_comisiones, cerrado_por, cerrado_por_username,
                                cerrado_por_nombre) =
                            (EXCLUDED.status, EXCLUDED.fecha_cierre,
                                c.monto_total_comisiones + EXCLUDED.monto_total_comisiones, EXCLUDED.cerrado_por,
                                EXCLUDED.cerrado_por_username, EXCLUDED.cerrado_por_nombre)
                        RETURNING id_cierre
                        """)
                .param("mes", mes.getMonthValue())
                .param("anio", mes.getYear())
                .param("ahora", reloj.instant().atZone(Lima.ZONA).toOffsetDateTime())
                .param("total", total)
                .param("id", quien.id())
                .param("username", quien.username())
                .param("nombre", quien.name())
                .query(UUID.class)
                .single();
    }

    private void copiar(UUID cierre, String[] ventas) {
        jdbc.sql(
                        """
                        INSERT INTO comercial.detalles_de_cierre (id_detalle, cierre, comision, asesor_nombre, asesor_dni,
                            venta_id, lote_str, fecha_venta, rol_en_venta, monto_base_calculo,
                            porcentaje_comision_aplicado, monto_comision_final)
                        SELECT gen_random_uuid(), :cierre, k.id_comision_venta_asesor, a.nombre_asesor,
                            coalesce(nullif(a.dni, ''), a.id_asesor), v.id_venta,
                            comercial.rotulo_de_lote(l.id_lote, y.nombre, l.etapa, l.manzana, l.numero_lote),
                            v.fecha_venta, k.rol, v.valor_lote_venta, k.porcentaje_comision, k.monto_comision_calculado
                        FROM comercial.comisiones k
                        JOIN comercial.ventas v ON v.id_venta = k.venta
                        JOIN comercial.lotes l ON l.id_lote = v.lote
                        JOIN compartido.proyectos y ON y.id = l.proyecto_id
                        JOIN compartido.asesores a ON a.id_asesor = k.asesor
                        WHERE k.venta = ANY (:ventas) AND k.cierre IS NULL
                        """)
                .param("cierre", cierre)
                .param("ventas", ventas)
                .update();
    }

    private void congelar(UUID cierre, String[] ventas) {
        jdbc.sql(
                        "UPDATE comercial.comisiones SET cierre = :cierre WHERE venta = ANY (:ventas) AND cierre IS NULL")
                .param("cierre", cierre)
                .param("ventas", ventas)
                .update();
    }
}
