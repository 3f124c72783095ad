-- The old system makes the comisiones of a venta anew, with other ids, whenever it is touched. What it has no longer
-- goes, but for what is closed.
DELETE FROM comercial.comisiones v
WHERE v.cierre IS NULL
  AND (EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_comisionventaasesor l
               WHERE l.id_comision_venta_asesor = v.id_comision_venta_asesor)
       OR EXISTS (SELECT FROM legado_comercial.borradas b
                  WHERE b.tabla = 'gestion_inmobiliaria_comisionventaasesor'
                    AND b.llave = v.id_comision_venta_asesor::text))
  AND NOT EXISTS (
      SELECT FROM legado_comercial.gestion_inmobiliaria_comisionventaasesor l
      WHERE (l.id_comision_venta_asesor, l.venta_id, l.asesor_id) = (v.id_comision_venta_asesor, v.venta, v.asesor)
        AND (l.rol = v.rol OR v.rol = 'otro'));

-- An asesor has a part in a venta once: the one that is closed, else the first; or the one they have here.
WITH leidas AS (
    SELECT l.*, d.cierre_id, r.rol AS parte,
           comercial.rol_canonico(r.rol) AS canonica
    FROM legado_comercial.gestion_inmobiliaria_comisionventaasesor l
    LEFT JOIN legado_comercial.gestion_inmobiliaria_detallecomisioncerrada d
        ON d.comision_original_id = l.id_comision_venta_asesor
    CROSS JOIN LATERAL (
        SELECT CASE WHEN l.rol IN ('captacion_opc', 'captacion', 'call', 'llamada', 'liner', 'closer')
                    THEN l.rol ELSE 'otro' END AS rol) r
),
primeras AS (
    SELECT DISTINCT ON (venta_id, asesor_id, canonica) *
    FROM leidas
    ORDER BY venta_id, asesor_id, canonica, cierre_id IS NULL, id_comision_venta_asesor
)
INSERT INTO comercial.comisiones AS v
    (id_comision_venta_asesor, venta, asesor, rol, porcentaje_comision, monto_comision_calculado, notas, cierre,
     fecha_registro, ultima_modificacion)
SELECT l.id_comision_venta_asesor, l.venta_id, l.asesor_id, l.parte, l.porcentaje_comision,
       round(x.valor_lote_venta * l.porcentaje_comision / 100, 2), coalesce(l.notas, ''),
       coalesce(l.cierre_id, p.cierre), l.fecha_registro, l.ultima_modificacion
FROM primeras l
JOIN comercial.ventas x ON x.id_venta = l.venta_id
LEFT JOIN comercial.comisiones p USING (id_comision_venta_asesor)
WHERE NOT EXISTS (
    SELECT FROM comercial.comisiones o
    WHERE o.venta = l.venta_id AND o.asesor = l.asesor_id
      AND comercial.rol_canonico(o.rol) = l.canonica
      AND o.id_comision_venta_asesor <> l.id_comision_venta_asesor)
ON CONFLICT (id_comision_venta_asesor) DO UPDATE
SET (venta, asesor, rol, porcentaje_comision, monto_comision_calculado, notas, cierre, fecha_registro,
     ultima_modificacion) =
    (EXCLUDED.venta, EXCLUDED.asesor, EXCLUDED.rol, EXCLUDED.porcentaje_comision, EXCLUDED.monto_comision_calculado,
     EXCLUDED.notas, EXCLUDED.cierre, EXCLUDED.fecha_registro, EXCLUDED.ultima_modificacion)
WHERE (v.venta, v.asesor, v.rol, v.porcentaje_comision, v.monto_comision_calculado, v.notas, v.cierre, v.fecha_registro)
    IS DISTINCT FROM
      (EXCLUDED.venta, EXCLUDED.asesor, EXCLUDED.rol, EXCLUDED.porcentaje_comision, EXCLUDED.monto_comision_calculado,
       EXCLUDED.notas, EXCLUDED.cierre, EXCLUDED.fecha_registro);
