-- Every row of an old table is here, or waits in quarantine. The plan of a venta al contado is none (10).
SELECT t.vieja AS que, pg_temp.cuantas(t.vieja::regclass) + q.apartadas AS antes,
       pg_temp.cuantas(t.vieja::regclass, 'EXISTS (SELECT FROM ' || t.nueva || ')') AS ahora,
       ARRAY['cuarentena', '10'] AS razones,
       ARRAY[q.apartadas, CASE WHEN t.vieja LIKE '%planpagoventa' THEN
           pg_temp.cuantas(t.vieja::regclass, 'EXISTS (SELECT FROM comercial.ventas p WHERE p.id_venta = l.venta_id
               AND p.tipo_venta = ''contado'' AND p.id_plan_pago IS NULL)') ELSE 0 END] AS montos
FROM (VALUES
    ('legado_crm.leads_user', 'crm.users p WHERE p.id = l.id'),
    ('legado_crm.leads_opcpersonnel', 'crm.opc_personnel p WHERE p.id = l.id'),
    ('legado_crm.leads_lead', 'crm.leads p WHERE p.id = l.id'),
    ('legado_crm.leads_appointment', 'crm.appointments p WHERE p.id = l.id'),
    ('legado_crm.leads_action', 'crm.actions p WHERE p.id = l.id'),
    ('legado_crm.leads_leadduplicate', 'crm.lead_duplicates p WHERE p.id = l.id'),
    ('legado_comercial.auth_user', 'crm.users p WHERE p.username = l.username'),
    ('legado_comercial.gestion_inmobiliaria_asesor', 'compartido.asesores p WHERE p.id_asesor = l.id_asesor'),
    ('legado_comercial.gestion_inmobiliaria_lote', 'comercial.lotes p WHERE p.id_lote = l.id_lote'),
    ('legado_comercial.gestion_inmobiliaria_cliente', 'comercial.clientes p WHERE p.id_cliente = l.id_cliente'),
    ('legado_comercial.gestion_inmobiliaria_presencia', 'comercial.presencias p WHERE p.id_presencia = l.id_presencia'),
    ('legado_comercial.gestion_inmobiliaria_venta', 'comercial.ventas p WHERE p.id_venta = l.id_venta'),
    ('legado_comercial.gestion_inmobiliaria_planpagoventa', 'comercial.ventas p WHERE p.id_venta = l.venta_id AND p.id_plan_pago IS NOT NULL'),
    ('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'comercial.cuotas p JOIN legado_comercial.gestion_inmobiliaria_planpagoventa t ON t.venta_id = p.venta WHERE t.id_plan_pago = l.plan_pago_venta_id AND p.numero_cuota = l.numero_cuota'),
    ('legado_comercial.gestion_inmobiliaria_registropago', 'comercial.pagos p WHERE p.id_pago = l.id_pago'),
    ('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comercial.comisiones p WHERE p.id_comision_venta_asesor = l.id_comision_venta_asesor'),
    ('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual', 'comercial.cierres_de_comisiones p WHERE p.id_cierre = l.id_cierre'),
    ('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comercial.detalles_de_cierre p WHERE p.id_detalle = l.id_detalle'),
    ('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'comercial.gestiones_de_cobranza p WHERE p.id = l.id'),
    ('legado_comercial.gestion_inmobiliaria_actividaddiaria', 'comercial.actividades p WHERE p.id_actividad = l.id_actividad'),
    ('legado_comercial.gestion_inmobiliaria_tablacomisiondirecta', 'comercial.tabla_de_comisiones p WHERE p.id_tabla_comision = l.id_tabla_comision'),
    ('legado_comercial.gestion_inmobiliaria_configgeneral', 'comercial.configuracion p WHERE p.parametro = l.parametro'),
    ('legado_comercial.gestion_inmobiliaria_definicionmetacomision', 'comercial.metas_por_mes p WHERE p.id_definicion = l.id_definicion'),
    ('legado_comercial.gestion_inmobiliaria_logauditoriacambio', 'comercial.auditoria p WHERE p.id = l.id_log - 3000000000')) AS t (vieja, nueva)
CROSS JOIN LATERAL (SELECT pg_temp.apartadas(t.vieja::regclass) AS apartadas) q
