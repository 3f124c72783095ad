INSERT INTO comercial.detalles_de_cierre AS v
    (id_detalle, cierre, comision, asesor_nombre, asesor_dni, venta_id, lote_str, fecha_venta, rol_en_venta,
     monto_base_calculo, porcentaje_comision_aplicado, monto_comision_final)
SELECT l.id_detalle, l.cierre_id, l.comision_original_id, l.asesor_nombre, coalesce(nullif(l.asesor_dni, ''), c.asesor),
       l.venta_id, l.lote_str, l.fecha_venta, l.rol_en_venta::varchar(20), l.monto_base_calculo,
       l.porcentaje_comision_aplicado, l.monto_comision_final
FROM legado_comercial.gestion_inmobiliaria_detallecomisioncerrada l
JOIN comercial.comisiones c ON c.id_comision_venta_asesor = l.comision_original_id
ON CONFLICT (id_detalle) DO UPDATE
SET (cierre, comision, asesor_nombre, asesor_dni, venta_id, lote_str, fecha_venta, rol_en_venta, monto_base_calculo,
     porcentaje_comision_aplicado, monto_comision_final) =
    (EXCLUDED.cierre, EXCLUDED.comision, EXCLUDED.asesor_nombre, EXCLUDED.asesor_dni, EXCLUDED.venta_id,
     EXCLUDED.lote_str, EXCLUDED.fecha_venta, EXCLUDED.rol_en_venta, EXCLUDED.monto_base_calculo,
     EXCLUDED.porcentaje_comision_aplicado, EXCLUDED.monto_comision_final)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
