-- A cuota that is here already stays as it is: nobody can tell what of it was repaired here, and the old system makes
-- all cuotas of a plan anew, with other ids, whenever its venta is touched. One of a venta al contado is out of
-- force. One whose id is another's by now gets one of the platform's.
WITH nuevas AS (
    INSERT INTO comercial.cuotas
        (id_cuota, venta, numero_cuota, vigente, fecha_vencimiento, monto_programado, monto_pagado, monto_pagado_soles,
         fecha_pago_efectivo)
    SELECT CASE WHEN otra.si THEN nextval('comercial.cuotas_seq') ELSE l.id_cuota END, v.id_venta, l.numero_cuota, v.tipo_venta = 'credito', l.fecha_vencimiento, p.programado,
           g.pagado,
           CASE WHEN v.moneda = 'PEN' THEN g.pagado ELSE coalesce(round(g.pagado * v.tipo_cambio, 2), 0) END,
           l.fecha_pago_efectivo
    FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago l
    JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = l.plan_pago_venta_id
    JOIN comercial.ventas v ON v.id_venta = plan.venta_id
    CROSS JOIN LATERAL (
        SELECT greatest(0, CASE WHEN v.moneda = 'USD' THEN coalesce(l.monto_programado_dolares, l.monto_programado)
                                ELSE l.monto_programado END) AS programado) p
    CROSS JOIN LATERAL (SELECT greatest(0, least(l.monto_pagado, p.programado)) AS pagado) g
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM comercial.cuotas o WHERE o.id_cuota = l.id_cuota) AS si) otra
    WHERE l.numero_cuota > 0
      AND NOT EXISTS (SELECT FROM comercial.cuotas o WHERE (o.venta, o.numero_cuota) = (v.id_venta, l.numero_cuota))
    ON CONFLICT DO NOTHING
    RETURNING venta
)
UPDATE comercial.ventas SET por_cuadrar = true, version = version + 1
WHERE id_venta IN (SELECT venta FROM nuevas) AND NOT por_cuadrar;
