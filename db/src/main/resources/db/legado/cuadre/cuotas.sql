-- Cuotas by state: as the old system wrote it, and as their amounts and today say (14). One that changed its state did so
-- because the plan was mended (11), because pagos were counted right (13), or because of the day.
WITH pares AS (
    SELECT o.estado_cuota AS antes,
           comercial.estado_de_cuota(n.monto_programado, n.monto_pagado, n.fecha_vencimiento,
                                     (now() AT TIME ZONE 'America/Lima')::date) AS ahora,
           CASE WHEN n.monto_programado <> CASE WHEN v.moneda = 'USD' THEN coalesce(o.monto_programado_dolares, o.monto_programado)
                                                ELSE o.monto_programado END THEN '11'
                WHEN n.monto_pagado <> o.monto_pagado THEN '13'
                WHEN NOT n.vigente THEN '10'
                WHEN o.estado_cuota IS DISTINCT FROM comercial.estado_de_cuota(
                         n.monto_programado, n.monto_pagado, n.fecha_vencimiento, (now() AT TIME ZONE 'America/Lima')::date)
                THEN '14' END AS razon
    FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago o
    JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = o.plan_pago_venta_id
    JOIN comercial.cuotas n ON n.venta = plan.venta_id AND n.numero_cuota = o.numero_cuota
    JOIN comercial.ventas v ON v.id_venta = n.venta
),
movidas AS (
    SELECT estado, razon, sum(cuantas) AS cuantas
    FROM (SELECT antes AS estado, razon, 1 AS cuantas FROM pares WHERE antes <> ahora
          UNION ALL
          SELECT ahora, razon, -1 FROM pares WHERE antes <> ahora) m
    WHERE razon IS NOT NULL
    GROUP BY estado, razon
)
SELECT e.estado AS que, (SELECT count(*) FROM pares WHERE antes = e.estado)::numeric AS antes,
       (SELECT count(*) FROM pares WHERE ahora = e.estado)::numeric AS ahora,
       coalesce((SELECT array_agg(razon ORDER BY razon) FROM movidas m WHERE m.estado = e.estado), '{}') AS razones,
       coalesce((SELECT array_agg(cuantas::numeric ORDER BY razon) FROM movidas m WHERE m.estado = e.estado), '{}') AS montos
FROM (SELECT antes AS estado FROM pares UNION SELECT ahora FROM pares) e
ORDER BY 1
