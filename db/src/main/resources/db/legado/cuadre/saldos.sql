-- What is owed of each venta, in soles: as the old system wrote it, and as its rules and pagos say (9, 13). Listed are
-- those that differ, and all together.
WITH cuentas AS (
    SELECT l.id_venta, greatest(l.valor_lote_venta - l.monto_pagado_actual, 0) AS antes, v.saldo_pendiente AS ahora,
           CASE WHEN v.por_cuadrar THEN v.saldo_pendiente
                WHEN v.moneda = 'USD' THEN round(greatest(v.precio_dolares - g.pagado, 0) * v.tipo_cambio, 2)
                ELSE greatest(l.valor_lote_venta - g.pagado, 0) END AS debido,
           CASE WHEN v.por_cuadrar THEN 'por_cuadrar'
                WHEN v.moneda = 'USD' THEN '9'
                WHEN EXISTS (SELECT FROM legado_comercial.cuarentena c
                             WHERE c.tabla = 'gestion_inmobiliaria_registropago' AND c.fila ->> 'venta_id' = l.id_venta)
                THEN 'cuarentena' ELSE '9' END AS razon
    FROM legado_comercial.gestion_inmobiliaria_venta l
    JOIN comercial.ventas v USING (id_venta)
    CROSS JOIN LATERAL (SELECT coalesce(sum(p.monto), 0) AS pagado FROM comercial.pagos p WHERE p.venta = l.id_venta) g
)
SELECT 'Todas las ventas' AS que, coalesce(sum(antes), 0) AS antes, coalesce(sum(ahora), 0) AS ahora,
       coalesce(array_agg(razon), '{}') AS razones, coalesce(array_agg(antes - debido), '{}') AS montos
FROM cuentas
UNION ALL
(SELECT id_venta, antes, ahora, ARRAY[razon], ARRAY[antes - debido]
 FROM cuentas WHERE antes <> ahora ORDER BY length(id_venta), id_venta)
