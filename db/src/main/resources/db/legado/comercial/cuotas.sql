-- What a person changed of a cuota in the old system is changed here.
WITH cambiadas AS (
    UPDATE comercial.cuotas c
    SET fecha_vencimiento = l.fecha_vencimiento, monto_programado = p.programado,
        monto_pagado = least(c.monto_pagado, p.programado)
    FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago l
    JOIN legado_comercial.cuotas_traidas t USING (id_cuota)
    JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = l.plan_pago_venta_id
    JOIN comercial.ventas v ON v.id_venta = plan.venta_id
    CROSS JOIN LATERAL (
        SELECT CASE WHEN v.moneda = 'USD' THEN coalesce(l.monto_programado_dolares, l.monto_programado)
                    ELSE l.monto_programado END AS programado) p
    WHERE c.id_cuota = l.id_cuota AND c.venta = v.id_venta AND c.vigente
      AND (l.fecha_vencimiento, l.monto_programado, l.monto_programado_dolares)
          IS DISTINCT FROM (t.fecha_vencimiento, t.monto_programado, t.monto_programado_dolares)
    RETURNING c.venta
)
UPDATE comercial.ventas SET por_cuadrar = true, version = version + 1
WHERE id_venta IN (SELECT venta FROM cambiadas) AND NOT por_cuadrar;

DELETE FROM legado_comercial.cuotas_traidas t
WHERE NOT EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago l WHERE l.id_cuota = t.id_cuota);
INSERT INTO legado_comercial.cuotas_traidas AS t (id_cuota, fecha_vencimiento, monto_programado, monto_programado_dolares)
SELECT id_cuota, fecha_vencimiento, monto_programado, monto_programado_dolares
FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago
ON CONFLICT (id_cuota) DO UPDATE
SET (fecha_vencimiento, monto_programado, monto_programado_dolares) =
    (EXCLUDED.fecha_vencimiento, EXCLUDED.monto_programado, EXCLUDED.monto_programado_dolares)
WHERE t.* IS DISTINCT FROM EXCLUDED.*;

SELECT pg_temp.soltar('comercial.cuotas', (SELECT count(*) FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago));
ANALYZE comercial.cuotas; -- a table of which nothing is known is taken for one with rows

-- Else a cuota that is here already stays as it is: it may have been mended here, and the old system makes
-- all cuotas of a plan anew, with other ids, whenever its venta is touched. One of a venta al contado is out of
-- force. One whose id is another's by now gets one of the platform's, which are above all of the old system's.
WITH habia AS MATERIALIZED (SELECT id_cuota, venta, numero_cuota FROM comercial.cuotas),
nuevas AS (
    INSERT INTO comercial.cuotas
        (id_cuota, venta, numero_cuota, vigente, fecha_vencimiento, monto_programado, monto_pagado, monto_pagado_soles,
         fecha_pago_efectivo)
    SELECT CASE WHEN otra.id_cuota IS NOT NULL THEN nextval('comercial.cuotas_seq') ELSE l.id_cuota END, v.id_venta,
           l.numero_cuota, v.tipo_venta = 'credito', l.fecha_vencimiento, p.programado, g.pagado,
           CASE WHEN v.moneda = 'PEN' THEN g.pagado ELSE coalesce(round(g.pagado * v.tipo_cambio, 2), 0) END,
           l.fecha_pago_efectivo
    FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago l
    JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = l.plan_pago_venta_id
    JOIN comercial.ventas v ON v.id_venta = plan.venta_id
    LEFT JOIN habia otra ON otra.id_cuota = l.id_cuota
    CROSS JOIN LATERAL (
        SELECT greatest(0, CASE WHEN v.moneda = 'USD' THEN coalesce(l.monto_programado_dolares, l.monto_programado)
                                ELSE l.monto_programado END) AS programado) p
    CROSS JOIN LATERAL (SELECT greatest(0, least(l.monto_pagado, p.programado)) AS pagado) g
    WHERE l.numero_cuota > 0
      AND NOT EXISTS (SELECT FROM habia o WHERE (o.venta, o.numero_cuota) = (v.id_venta, l.numero_cuota))
    ORDER BY l.id_cuota
    RETURNING venta
)
UPDATE comercial.ventas SET por_cuadrar = true, version = version + 1
WHERE id_venta IN (SELECT venta FROM nuevas) AND NOT por_cuadrar;

SELECT pg_temp.recoger('comercial.cuotas');
