-- A number that passes from one lead to another is free before the other takes it.
UPDATE crm.leads v SET en_conflicto = true
FROM legado_crm.leads_lead l
WHERE v.id = l.id AND v.celular <> l.celular AND NOT v.en_conflicto;

-- The old system compared celulares as they were typed. Of several leads with one number the oldest has it; the others
-- are in conflict until a person says which is right.
WITH numeros AS (
    SELECT l.id, coalesce(legado_crm.movil_de_peru(l.celular), t.leido, btrim(l.celular)) AS celular_normalizado
    FROM legado_crm.leads_lead l
    LEFT JOIN legado_crm.telefonos t ON t.escrito = l.celular
),
-- Numbers of the platform's own leads are taken too.
ocupados AS (
    SELECT n.id, row_number() OVER (PARTITION BY celular_normalizado ORDER BY n.id) > 1
        OR EXISTS (SELECT FROM crm.leads p
                   WHERE p.celular_normalizado = n.celular_normalizado AND NOT p.en_conflicto
                     AND p.id NOT IN (SELECT id FROM legado_crm.leads_lead)) AS ocupado,
        celular_normalizado
    FROM numeros n
)
INSERT INTO crm.leads AS v
    (id, version, nombre, celular, celular_normalizado, email, ubicacion, proyecto_interes, medio, distrito,
     tipificacion, observacion, observacion_opc, fecha_creacion, ultima_actualizacion, asesor_id,
     personal_opc_captador_id, supervisor_opc_captador_id, fecha_captacion, calle_o_modulo, es_lead_opc, es_directeo,
     huella_de_carga, en_conflicto)
SELECT l.id, coalesce(p.version, 0), l.nombre, l.celular, o.celular_normalizado, p.email, l.ubicacion,
       l.proyecto_interes, l.medio, l.distrito, l.tipificacion, l.observacion, l.observacion_opc, l.fecha_creacion,
       l.ultima_actualizacion, l.asesor_id, l.personal_opc_captador_id, l.supervisor_opc_captador_id,
       l.fecha_captacion, l.calle_o_modulo, l.es_lead_opc OR l.personal_opc_captador_id IS NOT NULL, l.es_directeo,
       p.huella_de_carga, o.ocupado
FROM legado_crm.leads_lead l
JOIN ocupados o USING (id)
LEFT JOIN crm.leads p USING (id)
ORDER BY o.ocupado DESC, l.id
ON CONFLICT (id) DO UPDATE
SET (version, nombre, celular, celular_normalizado, ubicacion, proyecto_interes, medio, distrito, tipificacion,
     observacion, observacion_opc, fecha_creacion, ultima_actualizacion, asesor_id, personal_opc_captador_id,
     supervisor_opc_captador_id, fecha_captacion, calle_o_modulo, es_lead_opc, es_directeo, en_conflicto) =
    (v.version + 1, EXCLUDED.nombre, EXCLUDED.celular, EXCLUDED.celular_normalizado, EXCLUDED.ubicacion,
     EXCLUDED.proyecto_interes, EXCLUDED.medio, EXCLUDED.distrito, EXCLUDED.tipificacion, EXCLUDED.observacion,
     EXCLUDED.observacion_opc, EXCLUDED.fecha_creacion, EXCLUDED.ultima_actualizacion, EXCLUDED.asesor_id,
     EXCLUDED.personal_opc_captador_id, EXCLUDED.supervisor_opc_captador_id, EXCLUDED.fecha_captacion,
     EXCLUDED.calle_o_modulo, EXCLUDED.es_lead_opc, EXCLUDED.es_directeo, EXCLUDED.en_conflicto)
WHERE (v.nombre, v.celular, v.celular_normalizado, v.ubicacion, v.proyecto_interes, v.medio, v.distrito,
       v.tipificacion, v.observacion, v.observacion_opc, v.fecha_creacion, v.ultima_actualizacion, v.asesor_id,
       v.personal_opc_captador_id, v.supervisor_opc_captador_id, v.fecha_captacion, v.calle_o_modulo, v.es_lead_opc,
       v.es_directeo, v.en_conflicto)
    IS DISTINCT FROM
      (EXCLUDED.nombre, EXCLUDED.celular, EXCLUDED.celular_normalizado, EXCLUDED.ubicacion,
       EXCLUDED.proyecto_interes, EXCLUDED.medio, EXCLUDED.distrito, EXCLUDED.tipificacion, EXCLUDED.observacion,
       EXCLUDED.observacion_opc, EXCLUDED.fecha_creacion, EXCLUDED.ultima_actualizacion, EXCLUDED.asesor_id,
       EXCLUDED.personal_opc_captador_id, EXCLUDED.supervisor_opc_captador_id, EXCLUDED.fecha_captacion,
       EXCLUDED.calle_o_modulo, EXCLUDED.es_lead_opc, EXCLUDED.es_directeo, EXCLUDED.en_conflicto);
