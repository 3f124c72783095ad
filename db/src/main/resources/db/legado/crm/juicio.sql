SELECT pg_temp.repetidas('legado_crm.leads_user', 'username');
SELECT pg_temp.como_en('legado_crm.leads_user', 'crm.users');
SELECT pg_temp.fechas('legado_crm.leads_user');

SELECT pg_temp.repetidas('legado_crm.leads_opcpersonnel', 'user_id');
SELECT pg_temp.como_en('legado_crm.leads_opcpersonnel', 'crm.opc_personnel');
SELECT pg_temp.huerfanas('legado_crm.leads_opcpersonnel', 'user_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_opcpersonnel', 'supervisor_id', 'legado_crm.leads_opcpersonnel');

SELECT pg_temp.apartar('legado_crm.leads_lead', 'leads_celular_no_vacio', 'celular: vacío.', $$btrim(l.celular) = ''$$);
SELECT pg_temp.como_en('legado_crm.leads_lead', 'crm.leads', 'leads_captado_es_opc');
SELECT pg_temp.fechas('legado_crm.leads_lead');
SELECT pg_temp.huerfanas('legado_crm.leads_lead', 'asesor_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_lead', 'personal_opc_captador_id', 'legado_crm.leads_opcpersonnel');
SELECT pg_temp.huerfanas('legado_crm.leads_lead', 'supervisor_opc_captador_id', 'legado_crm.leads_opcpersonnel');

SELECT pg_temp.como_en('legado_crm.leads_appointment', 'crm.appointments');
SELECT pg_temp.fechas('legado_crm.leads_appointment');
SELECT pg_temp.huerfanas('legado_crm.leads_appointment', 'lead_id', 'legado_crm.leads_lead');
SELECT pg_temp.huerfanas('legado_crm.leads_appointment', 'asesor_comercial_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_appointment', 'asesor_presencial_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_appointment', 'opc_personal_atendio_id', 'legado_crm.leads_opcpersonnel');

SELECT pg_temp.fechas('legado_crm.leads_action');
SELECT pg_temp.huerfanas('legado_crm.leads_action', 'user_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_action', 'lead_id', 'legado_crm.leads_lead');
SELECT pg_temp.huerfanas('legado_crm.leads_action', 'appointment_id', 'legado_crm.leads_appointment');

SELECT pg_temp.como_en('legado_crm.leads_leadduplicate', 'crm.lead_duplicates');
SELECT pg_temp.fechas('legado_crm.leads_leadduplicate');
SELECT pg_temp.huerfanas('legado_crm.leads_leadduplicate', 'asesor_id', 'legado_crm.leads_user');
SELECT pg_temp.huerfanas('legado_crm.leads_leadduplicate', 'captador_id', 'legado_crm.leads_opcpersonnel');
SELECT pg_temp.huerfanas('legado_crm.leads_leadduplicate', 'original_lead_id', 'legado_crm.leads_lead');
