-- A slot that passes from one appointment to another is free before the other takes it.
UPDATE crm.appointments v SET en_conflicto = true
FROM legado_crm.leads_appointment l
WHERE v.id = l.id AND NOT v.en_conflicto
  AND (v.fecha_hora, v.asesor_presencial_id, v.estado) IS DISTINCT FROM (l.fecha_hora, l.asesor_presencial_id, l.estado);

-- The old system let an asesor be booked twice at once. Of two live appointments that overlap the older one stands; the
-- other is in conflict until a person moves it.
WITH citas AS (
    SELECT *, fecha_hora + interval '60 minutes' AS fin,
           asesor_presencial_id IS NOT NULL AND estado NOT IN ('Realizada', 'Cancelada') AS viva
    FROM legado_crm.leads_appointment
),
vistas AS (
    SELECT c.*, coalesce(p.duracion_minutos, 60) AS duracion_minutos, p.version,
           c.viva AND (EXISTS (SELECT FROM citas o
                               WHERE o.viva AND o.id < c.id AND o.asesor_presencial_id = c.asesor_presencial_id
                                 AND o.fecha_hora < c.fin AND c.fecha_hora < o.fin)
                    OR EXISTS (SELECT FROM crm.appointments o
                               WHERE o.asesor_presencial_id = c.asesor_presencial_id AND NOT o.en_conflicto
                                 AND o.estado NOT IN ('Realizada', 'Cancelada')
                                 AND o.fecha_hora < c.fin AND c.fecha_hora < o.fin
                                 AND o.id NOT IN (SELECT id FROM citas))) AS en_conflicto
    FROM citas c
    LEFT JOIN crm.appointments p USING (id)
)
INSERT INTO crm.appointments AS v
    (id, version, lead_id, asesor_comercial_id, asesor_presencial_id, opc_personal_atendio_id, fecha_hora,
     duracion_minutos, fin, lugar, estado, observaciones, has_ever_been_confirmed, fecha_creacion,
     ultima_actualizacion, en_conflicto)
SELECT id, coalesce(version, 0), lead_id, asesor_comercial_id, asesor_presencial_id, opc_personal_atendio_id,
       fecha_hora, duracion_minutos, fecha_hora + duracion_minutos * interval '1 minute', lugar, estado,
       observaciones, has_ever_been_confirmed, fecha_creacion, ultima_actualizacion, en_conflicto
FROM vistas
ORDER BY en_conflicto DESC, id
ON CONFLICT (id) DO UPDATE
SET (version, lead_id, asesor_comercial_id, asesor_presencial_id, opc_personal_atendio_id, fecha_hora, fin, lugar,
     estado, observaciones, has_ever_been_confirmed, fecha_creacion, ultima_actualizacion, en_conflicto) =
    (v.version + 1, EXCLUDED.lead_id, EXCLUDED.asesor_comercial_id, EXCLUDED.asesor_presencial_id,
     EXCLUDED.opc_personal_atendio_id, EXCLUDED.fecha_hora, EXCLUDED.fin, EXCLUDED.lugar, EXCLUDED.estado,
     EXCLUDED.observaciones, EXCLUDED.has_ever_been_confirmed, EXCLUDED.fecha_creacion,
     EXCLUDED.ultima_actualizacion, EXCLUDED.en_conflicto)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
