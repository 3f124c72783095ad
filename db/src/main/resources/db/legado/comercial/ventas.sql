DO $$
BEGIN
    IF (SELECT count(*) FROM legado_comercial.gestion_inmobiliaria_registropago)
       >= greatest(10000, 2 * (SELECT count(*) FROM comercial.pagos)) THEN
        PERFORM pg_temp.contar(false);
    END IF;
END $$;

-- What each pago of the old system is in soles, and what it counts in the moneda of its venta. A pago without a rate
-- that needs one counts at that of its venta, else as its two amounts tell. One of which nobody knows what it
-- is in soles or in that moneda is not taken over, and set aside in the end.
CREATE TEMP TABLE pagos_leidos ON COMMIT DROP AS
SELECT l.id_pago, l.venta_id AS venta, s.monto_pago, d.dolares, c.cambio, m.monto
FROM legado_comercial.gestion_inmobiliaria_registropago l
JOIN legado_comercial.gestion_inmobiliaria_venta v ON v.id_venta = l.venta_id
JOIN comercial.lotes t ON t.id_lote = v.lote_id
JOIN compartido.proyectos p ON p.id = t.proyecto_id
LEFT JOIN comercial.ventas ya ON ya.id_venta = v.id_venta
CROSS JOIN LATERAL (
    SELECT CASE WHEN l.monto_pago_dolares > 0 THEN l.monto_pago_dolares END AS dolares,
           coalesce(nullif(l.monto_pago, 0), l.monto_pago_soles) AS soles) d
CROSS JOIN LATERAL (
    SELECT CASE WHEN d.dolares IS NOT NULL OR p.moneda = 'USD'
                THEN coalesce(nullif(l.tipo_cambio_pago, 0), nullif(v.tipo_cambio, 0), ya.tipo_cambio,
                              nullif(round(d.soles / d.dolares, 3), 0)) END AS cambio) c
CROSS JOIN LATERAL (
    SELECT CASE WHEN d.dolares IS NULL OR d.soles > 0 THEN d.soles
                ELSE round(d.dolares * c.cambio, 2) END AS monto_pago) s -- what a receipt says stays
CROSS JOIN LATERAL (
    SELECT CASE WHEN p.moneda = 'PEN' THEN s.monto_pago
                ELSE coalesce(d.dolares, round(d.soles / c.cambio, 2)) END AS monto) m
WHERE s.monto_pago > 0 AND m.monto > 0;
ANALYZE pagos_leidos;

-- What a venta of the old system is by the rules of the platform. What is unknown there (a price in dollars, a rate)
-- may have been told here.
CREATE TEMP TABLE ventas_leidas ON COMMIT DROP AS
WITH RECURSIVE fusionados AS (
    SELECT id_cliente, fusionado_en AS queda FROM comercial.clientes WHERE fusionado_en IS NOT NULL
    UNION
    SELECT f.id_cliente, c.fusionado_en
    FROM fusionados f JOIN comercial.clientes c ON c.id_cliente = f.queda
    WHERE c.fusionado_en IS NOT NULL
),
-- What is of a cliente who was merged is of the one that stays.
vivos AS (
    SELECT f.id_cliente, f.queda
    FROM fusionados f JOIN comercial.clientes c ON c.id_cliente = f.queda
    WHERE c.fusionado_en IS NULL
),
-- The platform's own pagos of a venta count too, but they are no news of the old system.
pagado AS (
    SELECT venta, sum(monto) AS monto, sum(monto) FILTER (WHERE leido) AS leido, sum(monto_pago) AS soles
    FROM (
        SELECT venta, monto, monto_pago, true AS leido FROM pagos_leidos
        UNION ALL
        SELECT p.venta, p.monto, p.monto_pago, false FROM comercial.pagos p
        WHERE NOT EXISTS (SELECT FROM pagos_leidos l WHERE l.id_pago = p.id_pago)) pagos
    GROUP BY venta
),
-- total and inicial are in the moneda of the venta. alcanza: what has to be paid of it until it is procesable.
precios AS (
    SELECT l.id_venta, coalesce(vivos.queda, l.cliente_id) AS cliente, p.moneda, d.precio_dolares, d.tipo_cambio,
           CASE WHEN p.moneda = 'USD' THEN coalesce(round(d.precio_dolares * d.tipo_cambio, 2), l.valor_lote_venta)
                ELSE l.valor_lote_venta END AS valor,
           t.total, i.inicial_soles, i.inicial,
           CASE WHEN l.tipo_venta = 'contado' THEN least(0.01, t.total)
                WHEN i.inicial > 0 THEN least(i.inicial, t.total)
                ELSE t.total END AS alcanza
    FROM legado_comercial.gestion_inmobiliaria_venta l
    JOIN comercial.lotes lote ON lote.id_lote = l.lote_id
    JOIN compartido.proyectos p ON p.id = lote.proyecto_id
    LEFT JOIN vivos ON vivos.id_cliente = l.cliente_id
    LEFT JOIN comercial.ventas ya ON ya.id_venta = l.id_venta
    CROSS JOIN LATERAL (
        SELECT coalesce(nullif(l.precio_dolares, 0), ya.precio_dolares) AS precio_dolares,
               coalesce(nullif(l.tipo_cambio, 0), ya.tipo_cambio) AS tipo_cambio) d
    CROSS JOIN LATERAL (
        SELECT CASE WHEN p.moneda = 'USD' THEN d.precio_dolares ELSE l.valor_lote_venta END AS total,
               CASE WHEN p.moneda = 'USD' THEN round(l.cuota_inicial_requerida / d.tipo_cambio, 2)
                    ELSE l.cuota_inicial_requerida END AS pedida) t
    -- The old frontend hid the field for dollars and sent a price in soles.
    CROSS JOIN LATERAL (SELECT p.moneda = 'USD' AND l.tipo_venta = 'credito' AND t.pedida >= t.total AS sobra) s
    CROSS JOIN LATERAL (
        SELECT CASE WHEN s.sobra THEN 0 ELSE l.cuota_inicial_requerida END AS inicial_soles,
               CASE WHEN s.sobra THEN 0 ELSE t.pedida END AS inicial) i
),
leidas AS (
    SELECT l.id_venta, l.lote_id AS lote, p.cliente, p.moneda, p.precio_dolares, p.tipo_cambio, p.valor, p.total,
           p.inicial_soles, p.inicial, coalesce(g.monto, 0) AS pagado, coalesce(g.soles, 0) AS pagado_soles,
           -- What the pagos alone make of it, nobody needs to have set.
           CASE WHEN l.status_venta = 'anulado' THEN 'anulado'
                WHEN l.status_venta IN ('procesable', 'completada')
                     AND coalesce(g.leido, 0) >= p.alcanza IS NOT TRUE THEN 'procesable'
                ELSE 'separacion' END AS status_pedido,
           CASE WHEN l.status_venta = 'anulado' THEN 'anulado'
                WHEN coalesce(g.monto, 0) >= p.total THEN 'completada'
                WHEN coalesce(g.monto, 0) >= p.alcanza OR l.status_venta IN ('procesable', 'completada')
                THEN 'procesable'
                ELSE 'separacion' END AS status_venta
    FROM legado_comercial.gestion_inmobiliaria_venta l
    JOIN precios p USING (id_venta)
    LEFT JOIN pagado g ON g.venta = l.id_venta
)
-- Of several ventas of a lote that go through, the signed one has it, else the completada, else the oldest; the others
-- are in conflict until a person says which is right. Lotes of the platform's own ventas are taken too.
SELECT v.*, pasa.si AS pasa,
       pasa.si
       AND (row_number() OVER (PARTITION BY v.lote, pasa.si
                               ORDER BY l.cliente_firmo_contrato DESC, l.status_venta <> 'completada', l.fecha_venta,
                                        length(v.id_venta), v.id_venta) > 1
            OR EXISTS (SELECT FROM comercial.ventas o
                       WHERE o.lote = v.lote AND o.toma_el_lote AND NOT o.en_conflicto
                         AND o.id_venta NOT IN (SELECT id_venta FROM leidas))) AS en_conflicto
FROM leidas v
JOIN legado_comercial.gestion_inmobiliaria_venta l USING (id_venta)
CROSS JOIN LATERAL (SELECT v.status_venta IN ('procesable', 'completada') AS si) pasa;
ANALYZE ventas_leidas;

-- A lote that passes from one venta to another is free before the other takes it.
UPDATE comercial.ventas v SET en_conflicto = true
FROM ventas_leidas l
WHERE v.id_venta = l.id_venta AND v.toma_el_lote AND NOT v.en_conflicto
  AND (l.lote <> v.lote OR NOT l.pasa);

-- A plan that the platform made gives way when the old system gives its id to another.
UPDATE comercial.ventas v SET id_plan_pago = nextval('comercial.planes_de_pago_seq')
FROM legado_comercial.gestion_inmobiliaria_planpagoventa l
WHERE v.id_plan_pago = l.id_plan_pago AND v.id_venta <> l.venta_id;

SELECT pg_temp.soltar('comercial.ventas', (SELECT count(*) FROM ventas_leidas));

-- What follows from the rest of a venta (what is paid and owed, its status, its plan, the price in soles of one in
-- dollars) is not compared: whoever finds it por_cuadrar works it out, so it stays until the old venta changes.
INSERT INTO comercial.ventas AS v
    (id_venta, version, fecha_venta, lote, cliente, moneda, tipo_venta, plazo_meses_credito, cuota_inicial_requerida,
     precio_dolares, tipo_cambio, valor_lote_venta, status_pedido, status_venta, monto_pagado_actual, pagado,
     saldo_pendiente, saldo, saldo_a_favor, cliente_firmo_contrato, fecha_firma_contrato, vendedor_principal,
     participacion_junior_venta, id_socio_participante, participacion_socio_venta, modalidad_presentacion, notas,
     porcentaje_comision_vendedor_principal_personalizado, porcentaje_comision_socio_personalizado,
     fecha_registro_venta, ultima_modificacion, id_plan_pago, plan_financiado, plan_cuota_regular, plan_observaciones,
     plan_creado, en_conflicto, por_cuadrar)
SELECT l.id_venta, 0, l.fecha_venta, x.lote, x.cliente, x.moneda, l.tipo_venta, z.plazo, x.inicial_soles,
       x.precio_dolares, x.tipo_cambio, x.valor, x.status_pedido, x.status_venta, x.pagado_soles, x.pagado,
       CASE WHEN x.moneda = 'PEN' THEN s.saldo ELSE coalesce(round(s.saldo * x.tipo_cambio, 2), 0) END, s.saldo,
       coalesce(greatest(x.pagado - x.total, 0), 0),
       l.cliente_firmo_contrato,
       CASE WHEN l.cliente_firmo_contrato THEN coalesce(l.fecha_firma_contrato, l.fecha_venta) END,
       l.vendedor_principal_id, l.participacion_junior_venta::varchar(20), l.id_socio_participante_id,
       l.participacion_socio_venta, l.modalidad_presentacion, l.notas,
       l.porcentaje_comision_vendedor_principal_personalizado, l.porcentaje_comision_socio_personalizado,
       l.fecha_registro_venta, l.fecha_registro_venta, n.id,
       CASE WHEN n.id IS NOT NULL THEN f.financiado END,
       CASE WHEN n.id IS NOT NULL THEN
           coalesce(round(f.financiado / nullif(z.plazo, 0), 2), p.plan_cuota_regular,
                    plan.monto_cuota_regular_original) END,
       CASE WHEN n.id IS NOT NULL THEN coalesce(p.plan_observaciones, plan.observaciones) END,
       CASE WHEN n.id IS NOT NULL THEN coalesce(p.plan_creado, plan.fecha_creacion) END,
       x.en_conflicto, true
FROM legado_comercial.gestion_inmobiliaria_venta l
JOIN ventas_leidas x USING (id_venta)
LEFT JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.venta_id = l.id_venta
LEFT JOIN comercial.ventas p ON p.id_venta = l.id_venta
CROSS JOIN LATERAL (
    SELECT CASE WHEN l.tipo_venta = 'credito' AND l.plazo_meses_credito IN (12, 24, 36)
                THEN l.plazo_meses_credito ELSE 0 END AS plazo) z
CROSS JOIN LATERAL (SELECT coalesce(greatest(x.total - x.pagado, 0), 0) AS saldo) s
CROSS JOIN LATERAL (
    SELECT CASE WHEN l.tipo_venta = 'credito' THEN coalesce(p.id_plan_pago, plan.id_plan_pago) END AS id) n
CROSS JOIN LATERAL (
    SELECT coalesce(x.total - x.inicial, p.plan_financiado, plan.monto_total_credito) AS financiado) f
ORDER BY x.pasa, x.en_conflicto DESC, length(l.id_venta), l.id_venta
ON CONFLICT (id_venta) DO UPDATE
SET (version, fecha_venta, lote, cliente, moneda, tipo_venta, plazo_meses_credito, cuota_inicial_requerida,
     precio_dolares, tipo_cambio, valor_lote_venta, status_pedido, status_venta, monto_pagado_actual, pagado,
     saldo_pendiente, saldo, saldo_a_favor, cliente_firmo_contrato, fecha_firma_contrato, vendedor_principal,
     participacion_junior_venta, id_socio_participante, participacion_socio_venta, modalidad_presentacion, notas,
     porcentaje_comision_vendedor_principal_personalizado, porcentaje_comision_socio_personalizado,
     fecha_registro_venta, ultima_modificacion, id_plan_pago, plan_financiado, plan_cuota_regular, plan_observaciones,
     plan_creado, en_conflicto, por_cuadrar) =
    (v.version + 1, EXCLUDED.fecha_venta, EXCLUDED.lote, EXCLUDED.cliente, EXCLUDED.moneda, EXCLUDED.tipo_venta,
     EXCLUDED.plazo_meses_credito, EXCLUDED.cuota_inicial_requerida, EXCLUDED.precio_dolares, EXCLUDED.tipo_cambio,
     EXCLUDED.valor_lote_venta, EXCLUDED.status_pedido, EXCLUDED.status_venta, EXCLUDED.monto_pagado_actual,
     EXCLUDED.pagado, EXCLUDED.saldo_pendiente, EXCLUDED.saldo, EXCLUDED.saldo_a_favor,
     EXCLUDED.cliente_firmo_contrato, EXCLUDED.fecha_firma_contrato, EXCLUDED.vendedor_principal,
     EXCLUDED.participacion_junior_venta, EXCLUDED.id_socio_participante, EXCLUDED.participacion_socio_venta,
     EXCLUDED.modalidad_presentacion, EXCLUDED.notas, EXCLUDED.porcentaje_comision_vendedor_principal_personalizado,
     EXCLUDED.porcentaje_comision_socio_personalizado, EXCLUDED.fecha_registro_venta, now(), EXCLUDED.id_plan_pago,
     EXCLUDED.plan_financiado, EXCLUDED.plan_cuota_regular, EXCLUDED.plan_observaciones, EXCLUDED.plan_creado,
     EXCLUDED.en_conflicto, true)
WHERE (v.fecha_venta, v.lote, v.cliente, v.moneda, v.tipo_venta, v.plazo_meses_credito, v.cuota_inicial_requerida,
       v.precio_dolares, v.tipo_cambio, CASE v.moneda WHEN 'PEN' THEN v.valor_lote_venta END, v.status_pedido,
       v.cliente_firmo_contrato, v.fecha_firma_contrato, v.vendedor_principal, v.participacion_junior_venta,
       v.id_socio_participante, v.participacion_socio_venta, v.modalidad_presentacion, v.notas,
       v.porcentaje_comision_vendedor_principal_personalizado, v.porcentaje_comision_socio_personalizado,
       v.fecha_registro_venta, v.en_conflicto)
    IS DISTINCT FROM
      (EXCLUDED.fecha_venta, EXCLUDED.lote, EXCLUDED.cliente, EXCLUDED.moneda, EXCLUDED.tipo_venta,
       EXCLUDED.plazo_meses_credito, EXCLUDED.cuota_inicial_requerida, EXCLUDED.precio_dolares, EXCLUDED.tipo_cambio,
       CASE EXCLUDED.moneda WHEN 'PEN' THEN EXCLUDED.valor_lote_venta END, EXCLUDED.status_pedido,
       EXCLUDED.cliente_firmo_contrato, EXCLUDED.fecha_firma_contrato, EXCLUDED.vendedor_principal,
       EXCLUDED.participacion_junior_venta, EXCLUDED.id_socio_participante, EXCLUDED.participacion_socio_venta,
       EXCLUDED.modalidad_presentacion, EXCLUDED.notas, EXCLUDED.porcentaje_comision_vendedor_principal_personalizado,
       EXCLUDED.porcentaje_comision_socio_personalizado, EXCLUDED.fecha_registro_venta, EXCLUDED.en_conflicto);

SELECT pg_temp.recoger('comercial.ventas');

SELECT setval('comercial.ventas_seq', mayor.numero)
FROM (SELECT max(substring(id_venta FROM '^V(\d+)$')::bigint) AS numero FROM comercial.ventas) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.ventas_seq);

UPDATE comercial.lotes l SET estado_por_venta = e.estado, version = l.version + 1
FROM (SELECT id_lote, comercial.estado_por_venta(id_lote) AS estado FROM comercial.lotes) e
WHERE l.id_lote = e.id_lote AND l.estado_por_venta IS DISTINCT FROM e.estado;

SELECT pg_temp.recoger('comercial.lotes');
