-- The platform's rows as the old CRM would write them: a view for each of its tables. A column with a + is only for a row
-- that the old system does not have yet; of a column that is missing it keeps what it has. Nobody's password goes back:
-- a new person gets one there.
CREATE TEMP VIEW leads_user AS
SELECT id, '!' AS "+password", false AS "+is_superuser", username, first_name, last_name, email, false AS "+is_staff",
       activo AS is_active, fecha_creacion AS "+date_joined", rol
FROM crm.users
WHERE rol IS NOT NULL;

CREATE TEMP VIEW leads_opcpersonnel AS
SELECT o.id, o.nombre, o.telefono, o.email, o.rol, o.horario_semanal, o.supervisor_id, u.id AS user_id
FROM crm.opc_personnel o
LEFT JOIN pg_temp.leads_user u ON u.id = o.user_id;

CREATE TEMP VIEW leads_lead AS
SELECT l.id, l.nombre, l.celular, l.medio, l.distrito, l.tipificacion, l.observacion, l.observacion_opc,
       l.fecha_creacion, l.ultima_actualizacion, u.id AS asesor_id, l.calle_o_modulo, l.fecha_captacion,
       l.personal_opc_captador_id, l.supervisor_opc_captador_id, l.proyecto_interes, l.ubicacion, l.es_lead_opc,
       l.es_directeo
FROM crm.leads l
LEFT JOIN pg_temp.leads_user u ON u.id = l.asesor_id;

CREATE TEMP VIEW leads_appointment AS
SELECT a.id, a.fecha_hora, a.lugar, a.estado, a.observaciones, a.fecha_creacion, a.ultima_actualizacion,
       c.id AS asesor_comercial_id, p.id AS asesor_presencial_id, a.lead_id, a.has_ever_been_confirmed,
       a.opc_personal_atendio_id
FROM crm.appointments a
LEFT JOIN pg_temp.leads_user c ON c.id = a.asesor_comercial_id
LEFT JOIN pg_temp.leads_user p ON p.id = a.asesor_presencial_id;

CREATE TEMP VIEW leads_action AS
SELECT a.id, a.tipo_accion, a.detalle_accion, a.fecha_accion, u.id AS user_id, a.lead_id, a.appointment_id
FROM crm.actions a
LEFT JOIN pg_temp.leads_user u ON u.id = a.user_id;

CREATE TEMP VIEW leads_leadduplicate AS
SELECT d.id, d.nombre, d.celular, d.email, d.fecha_interaccion, d.fecha_importacion, d.estado, d.observacion,
       d.observacion_opc, d.proyecto_interes, d.ubicacion, d.medio, d.distrito, d.tipificacion, d.calle_o_modulo,
       u.id AS asesor_id, d.captador_id, d.original_lead_id
FROM crm.lead_duplicates d
LEFT JOIN pg_temp.leads_user u ON u.id = d.asesor_id;
