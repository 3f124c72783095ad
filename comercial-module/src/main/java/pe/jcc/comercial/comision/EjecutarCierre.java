package pe.jcc.comercial.comision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.lote.Rotulo;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes a month: what its ventas earn the asesores is frozen, and copied as it is. */
@Component
class EjecutarCierre {

    private final CongelarDevengos devengos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    EjecutarCierre(CongelarDevengos devengos, JdbcClient jdbc, Clock reloj) {
        this.devengos = devengos;
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
        copiar(cierre.id(), ventas);
        congelar(cierre.id(), ventas);
        devengos.hasta(cierre.devengadoHasta(), cierre.id());
        return cierre.id();
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
     * not closed; a month that has not begun takes its own alone. Nobody changes them until the transaction ends.
     */
    private List<String> tomarVentas(YearMonth mes) {
        return jdbc.sql(
                        """
                        SELECT v.id_venta FROM comercial.ventas v
                        WHERE v.toma_el_lote
                          AND EXISTS (SELECT FROM comercial.comisiones k WHERE k.venta = v.id_venta AND k.cierre IS NULL)
                          AND (v.fecha_venta BETWEEN :desde AND :hasta
                            OR :empezo AND v.fecha_venta < :desde AND EXISTS (
                                SELECT FROM comercial.cierres_de_comisiones c
                                WHERE c.status <> 'ABIERTO' AND v.fecha_venta >= make_date(c.anio, c.mes, 1)
                                  AND v.fecha_venta < make_date(c.anio, c.mes, 1) + interval '1 month'))
                        ORDER BY length(v.id_venta), v.id_venta
                        FOR NO KEY UPDATE OF v
                        """)
                .param("desde", mes.atDay(1))
                .param("hasta", mes.atEndOfMonth())
                .param("empezo", !mes.isAfter(YearMonth.from(Lima.hoy(reloj))))
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

    /**
     * One that the old system left open is gone on with. Accruals are frozen up to its month, and up to the last that the
     * old system closed: it froze none.
     */
    private Cierre cerrar(YearMonth mes, QuienCerro quien, BigDecimal total) {
        return jdbc.sql(
                        """
                        INSERT INTO comercial.cierres_de_comisiones AS c (id_cierre, mes, anio, status, fecha_cierre,
                            monto_total_comisiones, cerrado_por, cerrado_por_username, cerrado_por_nombre, devengado_hasta)
                        SELECT gen_random_uuid(), :mes, :anio, 'CERRADO', :ahora, :total, :id, :username, :nombre,
                            greatest(:fin, max((make_date(o.anio, o.mes, 1) + interval '1 month - 1 day')::date)
                                FILTER (WHERE o.status <> 'ABIERTO' AND make_date(o.anio, o.mes, 1) <= :hoy))
                        FROM comercial.cierres_de_comisiones o
                        ON CONFLICT (anio, mes) DO UPDATE
                        SET (status, fecha_cierre, monto_total_comisiones, cerrado_por, cerrado_por_username,
                                cerrado_por_nombre, devengado_hasta) =
                            (EXCLUDED.status, EXCLUDED.fecha_cierre,
                                c.monto_total_comisiones + EXCLUDED.monto_total_comisiones, EXCLUDED.cerrado_por,
                                EXCLUDED.cerrado_por_username, EXCLUDED.cerrado_por_nombre, EXCLUDED.devengado_hasta)
                        RETURNING id_cierre, devengado_hasta
                        """)
                .param("mes", mes.getMonthValue())
                .param("anio", mes.getYear())
                .param("fin", mes.atEndOfMonth())
                .param("hoy", Lima.hoy(reloj))
                .param("ahora", reloj.instant().atZone(Lima.ZONA).toOffsetDateTime())
                .param("total", total)
                .param("id", quien.id())
                .param("username", quien.username())
                .param("nombre", quien.name())
                .query(
                        (fila, _) ->
                                new Cierre(
                                        fila.getObject("id_cierre", UUID.class),
                                        fila.getObject("devengado_hasta", LocalDate.class)))
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
                            %s,
                            v.fecha_venta, k.rol, v.valor_lote_venta, k.porcentaje_comision, k.monto_comision_calculado
                        FROM comercial.comisiones k
                        JOIN comercial.ventas v ON v.id_venta = k.venta
                        JOIN comercial.lotes l ON l.id_lote = v.lote
                        JOIN compartido.proyectos y ON y.id = l.proyecto_id
                        JOIN compartido.asesores a ON a.id_asesor = k.asesor
                        WHERE k.venta = ANY (:ventas) AND k.cierre IS NULL
                        """
                                .formatted(Rotulo.SQL))
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

    private record Cierre(UUID id, LocalDate devengadoHasta) {}
}
