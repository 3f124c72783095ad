package pe.jcc.comercial.comision;

import pe.jcc.comercial.lote.Rotulo;

/** How what a month accrues is computed that no close has frozen. */
final class LineasAbiertas {

    static final String COLUMNAS =
            """
            mes, venta, asesor, rol, nombre_asesor, lote_info, comision, precio, cobrado, moneda, devengado_antes, devengado\
            """;

    /**
     * The lines of the month from {@code :desde} to {@code :hasta}; none when it is frozen. {@code :corte} is the last day
     * that is taken to be frozen, null the last that is. A part that is gone, or its venta or asesor, is called what it was
     * called last.
     */
    static final String SQL =
            """
            WITH corte AS (
                SELECT coalesce(CAST(:corte AS date), max(devengado_hasta)) AS hasta FROM comercial.cierres_de_comisiones
            ), congelado AS (
                SELECT venta, asesor, rol, sum(devengado) AS devengado FROM comercial.devengos GROUP BY venta, asesor, rol
            ), comisiones AS (
                SELECT venta, asesor, comercial.rol_canonico(rol) AS rol, monto_comision_calculado AS monto
                FROM comercial.comisiones
            ), cobros AS (
                SELECT venta, sum(monto) AS cobrado, sum(monto) FILTER (WHERE fecha_pago < :desde) AS cobrado_antes
                FROM comercial.pagos WHERE fecha_pago <= :hasta GROUP BY venta
            ), precios AS (
                SELECT id_venta AS venta, lote, moneda, precio, status_venta <> 'anulado' AS viva
                FROM comercial.ventas
            ), partes AS (
                SELECT venta, asesor, rol, lote, moneda, precio, CASE WHEN viva THEN coalesce(k.monto, 0.00) ELSE 0.00 END
                    AS comision, least(coalesce(cobrado, 0.00), precio) AS cobrado, cobrado_antes, c.devengado AS congelado
                FROM comisiones k
                FULL JOIN congelado c USING (venta, asesor, rol)
                LEFT JOIN precios USING (venta)
                LEFT JOIN cobros USING (venta)
                WHERE ((SELECT hasta FROM corte) >= :hasta) IS NOT TRUE
            ), al_dia AS (
                SELECT *, comercial.devengado(comision, cobrado, precio) AS devengado_hasta,
                    CASE WHEN (SELECT hasta FROM corte) >= CAST(:desde AS date) - 1 THEN coalesce(congelado, 0.00)
                         ELSE comercial.devengado(comision, coalesce(cobrado_antes, 0.00), precio) END AS devengado_antes
                FROM partes
            ), abiertas AS (
                SELECT CAST(:desde AS date) AS mes, p.venta, p.asesor, p.rol,
                    coalesce(a.nombre_asesor, d.nombre_asesor) AS nombre_asesor,
                    coalesce(%s, d.lote_info) AS lote_info,
                    p.comision, coalesce(p.precio, d.precio) AS precio, coalesce(p.cobrado, 0.00) AS cobrado,
                    coalesce(p.moneda, d.moneda) AS moneda, p.devengado_antes,
                    p.devengado_hasta - p.devengado_antes AS devengado
                FROM al_dia p
                LEFT JOIN comercial.lotes l ON l.id_lote = p.lote
                LEFT JOIN compartido.proyectos y ON y.id = l.proyecto_id
                LEFT JOIN compartido.asesores a ON a.id_asesor = p.asesor
                LEFT JOIN LATERAL (
                    SELECT * FROM comercial.devengos u
                    WHERE (u.venta, u.asesor, u.rol) = (p.venta, p.asesor, p.rol) ORDER BY u.mes DESC LIMIT 1
                ) d ON l.id_lote IS NULL OR a.id_asesor IS NULL
                WHERE p.devengado_hasta <> p.devengado_antes
            )
            """
                    .formatted(Rotulo.SQL);

    private LineasAbiertas() {}
}
