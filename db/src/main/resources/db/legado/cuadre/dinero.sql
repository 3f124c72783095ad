-- What was paid, by proyecto, moneda and month, on each side by its own rows.
WITH viejos AS NOT MATERIALIZED (
    SELECT l.id_pago, p.nombre AS proyecto, p.moneda, l.fecha_pago,
           CASE WHEN p.moneda = 'USD' THEN coalesce(nullif(l.monto_pago_dolares, 0), 0)
                ELSE coalesce(nullif(l.monto_pago, 0), l.monto_pago_soles, 0) END AS dice,
           (p.moneda = 'USD') <> (coalesce(l.monto_pago_dolares, 0) > 0) AS cruzado
    FROM legado_comercial.gestion_inmobiliaria_registropago l
    JOIN legado_comercial.gestion_inmobiliaria_venta v ON v.id_venta = l.venta_id
    JOIN comercial.lotes t ON t.id_lote = v.lote_id
    JOIN compartido.proyectos p ON p.id = t.proyecto_id
),
apartados AS (
    SELECT coalesce(p.nombre, '(sin proyecto)') AS proyecto, coalesce(p.moneda, '?') AS moneda,
           coalesce(left(c.fila ->> 'fecha_pago', 7), '?') AS mes,
           CASE WHEN m.monto ~ '^-?[0-9]+([.][0-9]+)?$' THEN m.monto::numeric ELSE 0 END AS monto
    FROM legado_comercial.cuarentena c
    LEFT JOIN legado_comercial.gestion_inmobiliaria_venta v ON v.id_venta = c.fila ->> 'venta_id'
    LEFT JOIN comercial.lotes t ON t.id_lote = v.lote_id
    LEFT JOIN compartido.proyectos p ON p.id = t.proyecto_id
    CROSS JOIN LATERAL (
        SELECT CASE WHEN p.moneda = 'USD' THEN c.fila ->> 'monto_pago_dolares'
                    ELSE coalesce(c.fila ->> 'monto_pago', c.fila ->> 'monto_pago_soles') END AS monto) m
    WHERE c.tabla = 'gestion_inmobiliaria_registropago'
      AND NOT EXISTS (SELECT FROM viejos v WHERE v.id_pago = c.llave)
),
lados AS (
    SELECT proyecto, moneda, to_char(mes, 'YYYY-MM') AS mes, antes, 0 AS ahora, 0 AS apartado, 0 AS convertido
    FROM (SELECT proyecto, moneda, date_trunc('month', fecha_pago) AS mes, sum(dice) AS antes
          FROM viejos GROUP BY 1, 2, 3) v
    UNION ALL
    SELECT proyecto, moneda, mes, monto, 0, monto, 0 FROM apartados
    UNION ALL
    SELECT o.proyecto, o.moneda, to_char(o.fecha_pago, 'YYYY-MM'), 0, 0, 0, o.dice - n.monto
    FROM viejos o JOIN comercial.pagos n USING (id_pago) WHERE o.cruzado
    UNION ALL
    SELECT proyecto, moneda, to_char(mes, 'YYYY-MM'), 0, ahora, 0, 0
    FROM (SELECT p.nombre AS proyecto, p.moneda, date_trunc('month', n.fecha_pago) AS mes, sum(n.monto) AS ahora
          FROM comercial.pagos n
          JOIN comercial.ventas v ON v.id_venta = n.venta
          JOIN comercial.lotes t ON t.id_lote = v.lote
          JOIN compartido.proyectos p ON p.id = t.proyecto_id
          WHERE EXISTS (SELECT FROM viejos o WHERE o.id_pago = n.id_pago)
          GROUP BY 1, 2, 3) n
)
SELECT concat_ws(' · ', proyecto, moneda, mes) AS que, sum(antes) AS antes, sum(ahora) AS ahora,
       ARRAY['cuarentena', '27'] AS razones, ARRAY[sum(apartado), sum(convertido)] AS montos
FROM lados
GROUP BY proyecto, moneda, mes
ORDER BY 1
