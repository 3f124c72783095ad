-- A venta that passes from one presencia to another is free before the other takes it.
UPDATE comercial.presencias v SET venta_asociada = NULL, version = v.version + 1
FROM legado_comercial.gestion_inmobiliaria_presencia l
WHERE l.venta_asociada_id = v.venta_asociada AND l.id_presencia <> v.id_presencia;

-- The mark [CRM:x] at the end of the notes is the key of a webhook, and a column here. Of several presencias with one
-- mark the oldest has the key; the others keep the mark in their notes.
WITH RECURSIVE fusionados AS (
    SELECT id_cliente, fusionado_en AS queda FROM comercial.clientes WHERE fusionado_en IS NOT NULL
    UNION
    SELECT f.id_cliente, c.fusionado_en
    FROM fusionados f JOIN comercial.clientes c ON c.id_cliente = f.queda
    WHERE c.fusionado_en IS NOT NULL
),
-- What is of a cliente who was merged is of the one that stays.
vivos AS (
    SELECT f.id_cliente, f.queda
    FROM fusionados f JOIN comercial.clientes c ON c.id_cliente = f.queda
    WHERE c.fusionado_en IS NULL
),
marcadas AS (
    SELECT id_presencia, substring(observaciones FROM '\[CRM:([^]]+)\]\s*$') AS llave
    FROM legado_comercial.gestion_inmobiliaria_presencia
),
llaves AS (
    SELECT DISTINCT ON (llave) id_presencia, llave
    FROM marcadas
    WHERE llave IS NOT NULL
    ORDER BY llave, length(id_presencia), id_presencia
)
INSERT INTO comercial.presencias AS v
    (id_presencia, version, id_presencia_crm, cliente, fecha_hora_presencia, proyecto_interes, lote_interes_inicial,
     asesor_captacion_opc, asesor_call_agenda, asesor_liner, asesor_closer, asesor_sin_resolver, medio_captacion,
     modalidad, status_presencia, resultado_interaccion, tipo_tour, observaciones, fecha_registro_sistema,
     ultima_modificacion, venta_asociada)
SELECT l.id_presencia, coalesce(p.version, 0), k.llave, coalesce(v.queda, l.cliente_id), l.fecha_hora_presencia, l.proyecto_interes,
       l.lote_interes_inicial_id,
       l.asesor_captacion_opc_id, l.asesor_call_agenda_id, l.asesor_liner_id, l.asesor_closer_id,
       p.asesor_sin_resolver, l.medio_captacion, l.modalidad, l.status_presencia, l.resultado_interaccion,
       l.tipo_tour,
       CASE WHEN k.llave IS NULL THEN l.observaciones
            ELSE regexp_replace(l.observaciones, '\s*\[CRM:[^]]+\]\s*$', '') END,
       l.fecha_registro_sistema, l.ultima_modificacion, l.venta_asociada_id
FROM legado_comercial.gestion_inmobiliaria_presencia l
LEFT JOIN llaves k USING (id_presencia)
LEFT JOIN comercial.presencias p USING (id_presencia)
LEFT JOIN vivos v ON v.id_cliente = l.cliente_id
ON CONFLICT (id_presencia) DO UPDATE
SET (version, id_presencia_crm, cliente, fecha_hora_presencia, proyecto_interes, lote_interes_inicial,
     asesor_captacion_opc,
     asesor_call_agenda, asesor_liner, asesor_closer, medio_captacion, modalidad, status_presencia,
     resultado_interaccion, tipo_tour, observaciones, fecha_registro_sistema, ultima_modificacion,
     venta_asociada) =
    (v.version + 1, EXCLUDED.id_presencia_crm, EXCLUDED.cliente, EXCLUDED.fecha_hora_presencia,
     EXCLUDED.proyecto_interes, EXCLUDED.lote_interes_inicial, EXCLUDED.asesor_captacion_opc, EXCLUDED.asesor_call_agenda,
     EXCLUDED.asesor_liner, EXCLUDED.asesor_closer, EXCLUDED.medio_captacion, EXCLUDED.modalidad,
     EXCLUDED.status_presencia, EXCLUDED.resultado_interaccion, EXCLUDED.tipo_tour, EXCLUDED.observaciones,
     EXCLUDED.fecha_registro_sistema, EXCLUDED.ultima_modificacion, EXCLUDED.venta_asociada)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;

SELECT setval('comercial.presencias_seq', mayor.numero)
FROM (SELECT max(substring(id_presencia FROM '^PRS(\d+)$')::bigint) AS numero FROM comercial.presencias) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.presencias_seq);
