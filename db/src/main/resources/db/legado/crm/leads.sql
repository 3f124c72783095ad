-- The old system compared celulares as they were typed. Of several leads with one number the oldest has it; the others
-- are in conflict until a person says which is right. Numbers of the platform's own leads are taken too.
CREATE TEMP TABLE leads_leidos ON COMMIT DROP AS
SELECT id, coalesce(legado_crm.movil_de_peru(celular), t.leido, btrim(celular)) AS celular_normalizado, false AS ocupado
FROM legado_crm.leads_lead
LEFT JOIN legado_crm.telefonos t ON t.escrito = celular;
ANALYZE leads_leidos;

UPDATE leads_leidos l SET ocupado = true
FROM (SELECT celular_normalizado, min(id) AS primero FROM leads_leidos GROUP BY 1 HAVING count(*) > 1) varios
WHERE l.celular_normalizado = varios.celular_normalizado AND l.id > varios.primero;

UPDATE leads_leidos l SET ocupado = true
FROM crm.leads p
WHERE p.celular_normalizado = l.celular_normalizado AND NOT p.en_conflicto AND NOT l.ocupado
  AND NOT EXISTS (SELECT FROM legado_crm.leads_lead o WHERE o.id = p.id);

-- A number that passes from one lead to another is free before the other takes it.
UPDATE crm.leads v SET en_conflicto = true, version = v.version + 1
FROM leads_leidos l
WHERE v.id = l.id AND NOT v.en_conflicto AND (l.ocupado OR v.celular_normalizado <> l.celular_normalizado);

SELECT pg_temp.soltar('crm.leads', (SELECT count(*) FROM leads_leidos));

INSERT INTO crm.leads AS v
    (id, version, nombre, celular, celular_normalizado, email, ubicacion, proyecto_interes, medio, distrito,
     tipificacion, observacion, observacion_opc, fecha_creacion, ultima_actualizacion, asesor_id,
     personal_opc_captador_id, supervisor_opc_captador_id, fecha_captacion, calle_o_modulo, es_lead_opc, es_directeo,
     huella_de_carga, en_conflicto)
SELECT l.id, coalesce(p.version, 0), l.nombre, l.celular, o.celular_normalizado, p.email, l.ubicacion,
       l.proyecto_interes, l.medio, l.distrito, l.tipificacion, l.observacion, l.observacion_opc, l.fecha_creacion,
       l.ultima_actualizacion, l.asesor_id, l.personal_opc_captador_id, l.supervisor_opc_captador_id,
       l.fecha_captacion, l.calle_o_modulo, c.es_lead_opc, l.es_directeo, p.huella_de_carga, o.ocupado
FROM legado_crm.leads_lead l
JOIN leads_leidos o USING (id)
LEFT JOIN crm.leads p USING (id)
CROSS JOIN LATERAL (SELECT l.es_lead_opc OR l.personal_opc_captador_id IS NOT NULL AS es_lead_opc) c
WHERE p.id IS NULL
   OR (p.nombre, p.celular, p.celular_normalizado, p.ubicacion, p.proyecto_interes, p.medio, p.distrito,
       p.tipificacion, p.observacion, p.observacion_opc, p.fecha_creacion, p.ultima_actualizacion, p.asesor_id,
       p.personal_opc_captador_id, p.supervisor_opc_captador_id, p.fecha_captacion, p.calle_o_modulo, p.es_lead_opc,
       p.es_directeo, p.en_conflicto)
    IS DISTINCT FROM
      (l.nombre, l.celular, o.celular_normalizado, l.ubicacion, l.proyecto_interes, l.medio, l.distrito,
       l.tipificacion, l.observacion, l.observacion_opc, l.fecha_creacion, l.ultima_actualizacion, l.asesor_id,
       l.personal_opc_captador_id, l.supervisor_opc_captador_id, l.fecha_captacion, l.calle_o_modulo, c.es_lead_opc,
       l.es_directeo, o.ocupado)
ON CONFLICT (id) DO UPDATE
SET (version, nombre, celular, celular_normalizado, ubicacion, proyecto_interes, medio, distrito, tipificacion,
     observacion, observacion_opc, fecha_creacion, ultima_actualizacion, asesor_id, personal_opc_captador_id,
     supervisor_opc_captador_id, fecha_captacion, calle_o_modulo, es_lead_opc, es_directeo, en_conflicto) =
    (v.version + 1, EXCLUDED.nombre, EXCLUDED.celular, EXCLUDED.celular_normalizado, EXCLUDED.ubicacion,
     EXCLUDED.proyecto_interes, EXCLUDED.medio, EXCLUDED.distrito, EXCLUDED.tipificacion, EXCLUDED.observacion,
     EXCLUDED.observacion_opc, EXCLUDED.fecha_creacion, EXCLUDED.ultima_actualizacion, EXCLUDED.asesor_id,
     EXCLUDED.personal_opc_captador_id, EXCLUDED.supervisor_opc_captador_id, EXCLUDED.fecha_captacion,
     EXCLUDED.calle_o_modulo, EXCLUDED.es_lead_opc, EXCLUDED.es_directeo, EXCLUDED.en_conflicto);

SELECT pg_temp.recoger('crm.leads');
