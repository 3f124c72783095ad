INSERT INTO crm.actions AS v
    (id, tipo_accion, detalle_accion, fecha_accion, user_id, lead_id, appointment_id)
SELECT id, tipo_accion, detalle_accion, fecha_accion, user_id, lead_id, appointment_id
FROM legado_crm.leads_action
ON CONFLICT (id) DO UPDATE
SET (tipo_accion, detalle_accion, fecha_accion, user_id, lead_id, appointment_id) =
    (EXCLUDED.tipo_accion, EXCLUDED.detalle_accion, EXCLUDED.fecha_accion, EXCLUDED.user_id, EXCLUDED.lead_id,
     EXCLUDED.appointment_id)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
