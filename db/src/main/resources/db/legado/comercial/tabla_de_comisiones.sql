INSERT INTO comercial.tabla_de_comisiones AS v (id_tabla_comision, version, rol, tipo_venta, porcentaje_comision)
SELECT l.id_tabla_comision, coalesce(p.version, 0), l.rol, l.tipo_venta, l.porcentaje_comision
FROM legado_comercial.gestion_inmobiliaria_tablacomisiondirecta l
LEFT JOIN comercial.tabla_de_comisiones p USING (id_tabla_comision)
ON CONFLICT (id_tabla_comision) DO UPDATE
SET (version, rol, tipo_venta, porcentaje_comision) =
    (v.version + 1, EXCLUDED.rol, EXCLUDED.tipo_venta, EXCLUDED.porcentaje_comision)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
