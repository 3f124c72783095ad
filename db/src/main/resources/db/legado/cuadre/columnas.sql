-- Which tables are compared column by column: by what key, and what differences are known (pg_temp.columnas).
SELECT * FROM (VALUES
    ('legado_crm.leads_user', 'crm.users', 'id', $j${
        "first_name": [["4", "l.first_name = ''"]],
        "last_name": [["4", "l.last_name = ''"]],
        "email": [["4", "l.email = ''"]]}$j$),
    ('legado_crm.leads_opcpersonnel', 'crm.opc_personnel', 'id', $j${
        "horario_semanal": [["38", "l.horario_semanal IS NULL"]]}$j$),
    ('legado_crm.leads_lead', 'crm.leads', 'id', $j${
        "es_lead_opc": [["43", "l.personal_opc_captador_id IS NOT NULL"]]}$j$),
    ('legado_crm.leads_appointment', 'crm.appointments', 'id', $j${}$j$),
    ('legado_crm.leads_action', 'crm.actions', 'id', $j${}$j$),
    ('legado_crm.leads_leadduplicate', 'crm.lead_duplicates', 'id', $j${}$j$),
    ('legado_comercial.gestion_inmobiliaria_asesor', 'compartido.asesores', 'id_asesor', $j${
        "numero_hijos": [["sin_dato", "l.numero_hijos IS NULL"]],
        "id_referidor": [["propio", "l.id_referidor_id = l.id_asesor"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_lote', 'comercial.lotes', 'id_lote', $j${
        "estado_lote": [["6", "p.estado_lote = 'Disponible' AND p.estado_por_venta IS NOT NULL"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_cliente', 'comercial.clientes', 'id_cliente', (
        SELECT jsonb_object_agg(c, jsonb_build_array(jsonb_build_array('2', format('EXISTS (SELECT FROM comercial.fusiones_de_clientes f JOIN comercial.campos_de_fusiones x ON x.fusion_id = f.id WHERE f.queda = l.id_cliente AND x.campo = %L)', c))))
        FROM unnest(ARRAY['fecha_nacimiento_constitucion', 'direccion', 'distrito', 'provincia', 'departamento', 'telefono_principal', 'telefono_secundario', 'email_principal', 'email_secundario', 'estado_civil', 'profesion_ocupacion', 'tipo_documento', 'numero_documento']) c)),
    ('legado_comercial.gestion_inmobiliaria_presencia', 'comercial.presencias', 'id_presencia', $j${
        "observaciones": [["1", "p.id_presencia_crm IS NOT NULL AND l.observaciones = concat(p.observaciones, substring(l.observaciones FROM '\\s*\\[CRM:[^]]+\\]\\s*$'))"]],
        "cliente": [["2", "EXISTS (SELECT FROM comercial.clientes c WHERE c.id_cliente = l.cliente_id AND c.fusionado_en IS NOT NULL)"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_venta', 'comercial.ventas', 'id_venta', $j${
        "valor_lote_venta": [["8", "p.moneda = 'USD' AND p.valor_lote_venta = round(p.precio_dolares * p.tipo_cambio, 2)"]],
        "status_venta": [["por_cuadrar", "p.por_cuadrar"], ["9", "p.status_venta = pg_temp.status_por_pagos(p, l.status_venta)"]],
        "monto_pagado_actual": [["cuarentena", "EXISTS (SELECT FROM legado_comercial.cuarentena c WHERE c.tabla = 'gestion_inmobiliaria_registropago' AND c.fila ->> 'venta_id' = l.id_venta)"], ["9", "p.monto_pagado_actual = (SELECT coalesce(sum(g.monto_pago), 0) FROM comercial.pagos g WHERE g.venta = p.id_venta)"]],
        "cuota_inicial_requerida": [["28", "p.moneda = 'USD' AND p.cuota_inicial_requerida = 0"]],
        "plazo_meses_credito": [["28", "p.tipo_venta = 'contado' OR l.plazo_meses_credito NOT IN (12, 24, 36)"]],
        "fecha_firma_contrato": [["41", "(l.fecha_firma_contrato IS NULL) = l.cliente_firmo_contrato"]],
        "precio_dolares": [["8", "coalesce(l.precio_dolares, 0) = 0"]],
        "tipo_cambio": [["8", "coalesce(l.tipo_cambio, 0) = 0"]],
        "participacion_junior_venta": [["recortado", "length(l.participacion_junior_venta) > 20"]],
        "cliente": [["2", "EXISTS (SELECT FROM comercial.clientes c WHERE c.id_cliente = l.cliente_id AND c.fusionado_en IS NOT NULL)"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'comercial.cuotas', 'id_cuota', $j${
        "monto_programado": [["moneda", "pg_temp.en_dolares(p.venta) AND p.monto_programado = coalesce(l.monto_programado_dolares, l.monto_programado)"], ["11", "EXISTS (SELECT FROM comercial.ventas v JOIN pg_temp.planes_anteriores a ON a.venta = v.id_venta WHERE v.id_venta = p.venta AND a.suma <> v.plan_financiado AND p.monto_programado = CASE WHEN p.numero_cuota < v.plazo_meses_credito THEN v.plan_cuota_regular ELSE v.plan_financiado - v.plan_cuota_regular * (v.plazo_meses_credito - 1) END)"], ["10", "NOT p.vigente"]],
        "monto_pagado": [["por_cuadrar", "EXISTS (SELECT FROM comercial.ventas v WHERE v.id_venta = p.venta AND v.por_cuadrar)"], ["10", "NOT p.vigente"], ["13", "p.monto_pagado = (SELECT coalesce(sum(a.monto), 0) FROM comercial.aplicaciones_de_pago a WHERE a.venta = p.venta AND a.numero_cuota = p.numero_cuota)"]],
        "fecha_pago_efectivo": [["por_cuadrar", "EXISTS (SELECT FROM comercial.ventas v WHERE v.id_venta = p.venta AND v.por_cuadrar)"], ["10", "NOT p.vigente"], ["14", "p.fecha_pago_efectivo IS NOT DISTINCT FROM (SELECT max(g.fecha_pago) FROM comercial.aplicaciones_de_pago a JOIN comercial.pagos g ON g.id_pago = a.pago WHERE a.venta = p.venta AND a.numero_cuota = p.numero_cuota AND p.monto_pagado >= p.monto_programado)"]],
        "fecha_vencimiento": [["12", "p.fecha_vencimiento = (SELECT (v.fecha_venta + make_interval(months => p.numero_cuota))::date FROM comercial.ventas v WHERE v.id_venta = p.venta)"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_registropago', 'comercial.pagos', 'id_pago', $j${
        "monto_pago": [["27", "p.monto_pago = CASE WHEN coalesce(l.monto_pago, 0) > 0 THEN l.monto_pago WHEN l.monto_pago_soles > 0 THEN l.monto_pago_soles ELSE round(l.monto_pago_dolares * p.tipo_cambio_pago, 2) END"]],
        "monto_pago_dolares": [["27", "coalesce(l.monto_pago_dolares, 0) = 0 AND p.monto_pago_dolares IS NULL"]],
        "tipo_cambio_pago": [["27", "coalesce(l.tipo_cambio_pago, 0) = 0 OR p.tipo_cambio_pago IS NULL AND p.monto_pago_dolares IS NULL AND NOT pg_temp.en_dolares(p.venta)"]],
        "metodo_pago": [["otro", "p.metodo_pago = 'otro'"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comercial.comisiones', 'id_comision_venta_asesor', $j${
        "monto_comision_calculado": [["8", "EXISTS (SELECT FROM comercial.ventas v JOIN legado_comercial.gestion_inmobiliaria_venta o ON o.id_venta = v.id_venta WHERE v.id_venta = l.venta_id AND (v.valor_lote_venta <> o.valor_lote_venta OR l.monto_comision_calculado IS NULL))"]],
        "rol": [["otro", "p.rol = 'otro'"]],
        "notas": [["sin_dato", "l.notas IS NULL"]],
        "ultima_modificacion": [["sello", "p.ultima_modificacion < l.ultima_modificacion"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual', 'comercial.cierres_de_comisiones', 'id_cierre', $j${
        "cerrado_por": [["4", "EXISTS (SELECT FROM legado_comercial.auth_user a WHERE a.id = l.cerrado_por_id AND a.username = p.cerrado_por_username)"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comercial.detalles_de_cierre', 'id_detalle', $j${
        "asesor_dni": [["30", "l.asesor_dni = ''"]],
        "rol_en_venta": [["recortado", "length(l.rol_en_venta) > 20"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'comercial.gestiones_de_cobranza', 'id', $j${
        "responsable": [["4", "EXISTS (SELECT FROM legado_comercial.auth_user a JOIN crm.users u USING (username) WHERE a.id = l.responsable_id AND u.id = p.responsable)"]],
        "cuota": [["10", "EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago o JOIN legado_comercial.gestion_inmobiliaria_planpagoventa t ON t.id_plan_pago = o.plan_pago_venta_id JOIN comercial.cuotas c ON (c.venta, c.numero_cuota) = (t.venta_id, o.numero_cuota) WHERE o.id_cuota = l.cuota_id AND c.id_cuota = p.cuota)"]]}$j$),
    ('legado_comercial.gestion_inmobiliaria_actividaddiaria', 'comercial.actividades', 'id_actividad', $j${}$j$),
    ('legado_comercial.gestion_inmobiliaria_tablacomisiondirecta', 'comercial.tabla_de_comisiones', 'id_tabla_comision', $j${}$j$),
    ('legado_comercial.gestion_inmobiliaria_configgeneral', 'comercial.configuracion', 'parametro', $j${}$j$),
    ('legado_comercial.gestion_inmobiliaria_definicionmetacomision', 'comercial.metas_por_mes', 'id_definicion', $j${}$j$),
    ('legado_comercial.gestion_inmobiliaria_logauditoriacambio', 'pg_temp.auditoria_anterior', 'id_log', $j${
        "id_registro_afectado": [["sin_dato", "l.id_registro_afectado IS NULL"]]}$j$)) AS t (vieja, nueva, llave, conocidas)
