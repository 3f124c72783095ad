package pe.jcc.comercial.comision;

/** How the accruals of months that no close has frozen are computed, in one statement. */
final class LineasAbiertas {

    static final String COLUMNAS =
            """
            mes, venta, asesor, rol, nombre_asesor, lote_info, comision, precio, cobrado, moneda, devengado_antes, devengado\
            """;

    /**
     * The lines of all months that are open, up to {@code :hasta}; {@code :salvo} is a close that does not count. In
     * {@code partes} is who earns, or earned once; in {@code meses} when something was collected, or has to be made good.
     */
    static final String SQL =
            """
            WITH corte AS (
                SELECT max(devengado_hasta) AS hasta FROM comercial.cierres_de_comisiones
                WHERE id_cierre IS DISTINCT FROM CAST(:salvo AS uuid)
            ), congelado AS (
                SELECT DISTINCT ON (venta, asesor, rol) venta, asesor, rol, nombre_asesor, lote_info, precio, moneda,
                    sum(devengado) OVER (PARTITION BY venta, asesor, rol) AS devengado
                FROM comercial.devengos ORDER BY venta, asesor, rol, mes DESC
            ), comisiones AS (
                SELECT venta, asesor, CASE rol WHEN 'captacion' THEN 'captacion_opc' WHEN 'llamada' THEN 'call' ELSE rol END
                    AS rol, monto_comision_calculado AS monto
                FROM comercial.comisiones
            ), partes AS (
                SELECT venta, asesor, rol, coalesce(a.nombre_asesor, c.nombre_asesor) AS nombre_asesor,
                    coalesce(comercial.rotulo_de_lote(l.id_lote, y.nombre, l.etapa, l.manzana, l.numero_lote), c.lote_info)
                        AS lote_info,
                    CASE WHEN v.status_venta <> 'anulado' THEN coalesce(k.monto, 0.00) ELSE 0.00 END AS comision,
                    coalesce(v.moneda, c.moneda) AS moneda,
                    CASE WHEN v.id_venta IS NULL THEN c.precio
                         WHEN v.moneda = 'USD' THEN coalesce(v.precio_dolares, 0.00)
                         ELSE v.valor_lote_venta END AS precio,
                    coalesce(c.devengado, 0.00) AS congelado
                FROM comisiones k
                FULL JOIN congelado c USING (venta, asesor, rol)
                LEFT JOIN comercial.ventas v ON v.id_venta = venta
                LEFT JOIN comercial.lotes l ON l.id_lote = v.lote
                LEFT JOIN compartido.proyectos y ON y.id = l.proyecto_id
                LEFT JOIN compartido.asesores a ON a.id_asesor = asesor
            ), meses AS (
                SELECT venta, mes, sum(sum(monto)) OVER (PARTITION BY venta ORDER BY mes) AS cobrado
                FROM (
                    SELECT venta, greatest(date_trunc('month', fecha_pago::timestamp)::date, corte.hasta + 1) AS mes, monto
                    FROM comercial.pagos, corte WHERE fecha_pago <= :hasta
                    UNION ALL
                    SELECT DISTINCT venta, corte.hasta + 1, 0.00 FROM congelado, corte
                ) movimientos
                GROUP BY venta, mes
            ), al_dia AS (
                SELECT p.*, m.mes, least(m.cobrado, p.precio) AS cobrado,
                    comercial.devengado(p.comision, m.cobrado, p.precio) AS devengado_hasta
                FROM partes p JOIN meses m USING (venta)
            ), con_lo_de_antes AS (
                SELECT *, lag(devengado_hasta, 1, congelado) OVER (PARTITION BY venta, asesor, rol ORDER BY mes)
                    AS devengado_antes
                FROM al_dia
            ), abiertas AS (
                SELECT *, devengado_hasta - devengado_antes AS devengado FROM con_lo_de_antes
                WHERE devengado_hasta <> devengado_antes AND mes <= :hasta
            )
            """;

    private LineasAbiertas() {}
}
