INSERT INTO crm.lead_duplicates AS v
    (id, version, original_lead_id, nombre, celular, email, asesor_id, captador_id, fecha_interaccion,
     fecha_importacion, estado, observacion, observacion_opc, proyecto_interes, ubicacion, medio, distrito,
     tipificacion, calle_o_modulo, huella_de_carga)
SELECT l.id, coalesce(p.version, 0), l.original_lead_id, l.nombre, l.celular, l.email, l.asesor_id, l.captador_id,
       l.fecha_interaccion, l.fecha_importacion, l.estado, l.observacion, l.observacion_opc, l.proyecto_interes,
       l.ubicacion, l.medio, l.distrito, l.tipificacion, l.calle_o_modulo, p.huella_de_carga
FROM legado_crm.leads_leadduplicate l
LEFT JOIN crm.lead_duplicates p USING (id)
ON CONFLICT (id) DO UPDATE
SET (version, original_lead_id, nombre, celular, email, asesor_id, captador_id, fecha_interaccion, fecha_importacion,
     estado, observacion, observacion_opc, proyecto_interes, ubicacion, medio, distrito, tipificacion,
     calle_o_modulo) =
    (v.version + 1, EXCLUDED.original_lead_id, EXCLUDED.nombre, EXCLUDED.celular, EXCLUDED.email,
     EXCLUDED.asesor_id, EXCLUDED.captador_id, EXCLUDED.fecha_interaccion, EXCLUDED.fecha_importacion,
     EXCLUDED.estado, EXCLUDED.observacion, EXCLUDED.observacion_opc, EXCLUDED.proyecto_interes,
     EXCLUDED.ubicacion, EXCLUDED.medio, EXCLUDED.distrito, EXCLUDED.tipificacion, EXCLUDED.calle_o_modulo)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
