-- What did not come over although nothing is wrong with it by itself.
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_registropago', 'pago_sin_cambio',
    'No se sabe cuánto es en la moneda de la venta: falta el tipo de cambio.',
    'NOT EXISTS (SELECT FROM comercial.pagos p WHERE p.id_pago = l.id_pago)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comision_repetida',
    'El asesor ya tiene ese rol en la venta.',
    'NOT EXISTS (SELECT FROM comercial.comisiones c WHERE c.id_comision_venta_asesor = l.id_comision_venta_asesor)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comision_repetida',
    'Su comisión no se trajo.', 'NOT EXISTS (SELECT FROM comercial.detalles_de_cierre d WHERE d.id_detalle = l.id_detalle)');

-- What the old system has of somebody who was merged is the other's again when the merge is taken back.
WITH RECURSIVE suyos AS (
    SELECT id AS fusion, otro AS id_cliente FROM comercial.fusiones_de_clientes
    UNION
    SELECT s.fusion, c.id_cliente FROM suyos s JOIN comercial.clientes c ON c.fusionado_en = s.id_cliente
),
suyas AS (
    SELECT fusion, coalesce(array_agg(presencia) FILTER (WHERE presencia IS NOT NULL), '{}') AS presencias,
           coalesce(array_agg(venta) FILTER (WHERE venta IS NOT NULL), '{}') AS ventas
    FROM (
        SELECT s.fusion, l.id_presencia::text AS presencia, NULL::text AS venta
        FROM suyos s JOIN legado_comercial.gestion_inmobiliaria_presencia l ON l.cliente_id = s.id_cliente
        UNION ALL
        SELECT s.fusion, NULL, l.id_venta::text
        FROM suyos s JOIN legado_comercial.gestion_inmobiliaria_venta l ON l.cliente_id = s.id_cliente) filas
    GROUP BY fusion
)
UPDATE comercial.fusiones_de_clientes f
SET presencias = ARRAY(SELECT unnest(f.presencias) UNION SELECT unnest(s.presencias) ORDER BY 1),
    ventas = ARRAY(SELECT unnest(f.ventas) UNION SELECT unnest(s.ventas) ORDER BY 1)
FROM suyas s
WHERE s.fusion = f.id AND NOT (f.presencias @> s.presencias AND f.ventas @> s.ventas);

SELECT pg_temp.contar(true);
