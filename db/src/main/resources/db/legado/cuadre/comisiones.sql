-- Comisiones by the month of their venta, in soles. Those of a venta in dollars follow its price (8).
WITH pares AS (
    SELECT to_char(v.fecha_venta, 'YYYY-MM') AS mes, coalesce(l.monto_comision_calculado, 0) AS antes,
           coalesce(n.monto_comision_calculado, 0) AS ahora,
           CASE WHEN x.valor_lote_venta <> v.valor_lote_venta OR l.monto_comision_calculado IS NULL THEN '8' ELSE 'ninguna' END AS razon
    FROM legado_comercial.gestion_inmobiliaria_comisionventaasesor l
    JOIN legado_comercial.gestion_inmobiliaria_venta v ON v.id_venta = l.venta_id
    LEFT JOIN comercial.ventas x ON x.id_venta = l.venta_id
    LEFT JOIN comercial.comisiones n USING (id_comision_venta_asesor)
)
SELECT mes AS que, sum(antes) AS antes, sum(ahora) AS ahora, ARRAY['8'] AS razones,
       ARRAY[coalesce(sum(antes - ahora) FILTER (WHERE razon = '8'), 0)] AS montos
FROM pares
GROUP BY mes
ORDER BY 1
