-- Column by column, the rows that are on both sides.
SELECT * FROM pg_temp.columnas('legado_crm.leads_user', 'crm.users', 'id', $j${"first_name": ["4", "l.first_name = ''"], "last_name": ["4", "l.last_name = ''"], "email": ["4", "l.email = ''"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_crm.leads_opcpersonnel', 'crm.opc_personnel', 'id', $j${"horario_semanal": ["38", "l.horario_semanal IS NULL"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_crm.leads_lead', 'crm.leads', 'id', $j${"es_lead_opc": ["43", "l.personal_opc_captador_id IS NOT NULL"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_crm.leads_appointment', 'crm.appointments', 'id', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_crm.leads_action', 'crm.actions', 'id', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_crm.leads_leadduplicate', 'crm.lead_duplicates', 'id', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_asesor', 'compartido.asesores', 'id_asesor', $j${"numero_hijos": ["sin_dato", "l.numero_hijos IS NULL"], "id_referidor": ["propio", "l.id_referidor_id = l.id_asesor"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_lote', 'comercial.lotes', 'id_lote', $j${"estado_lote": ["6", "EXISTS (SELECT FROM comercial.ventas v WHERE v.lote = l.id_lote)"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_cliente', 'comercial.clientes', 'id_cliente', (
    SELECT jsonb_object_agg(c, jsonb_build_array('2', format('EXISTS (SELECT FROM comercial.fusiones_de_clientes f JOIN comercial.campos_de_fusiones x ON x.fusion_id = f.id WHERE f.queda = l.id_cliente AND x.campo = %L)', c)))
    FROM unnest(ARRAY['fecha_nacimiento_constitucion', 'direccion', 'distrito', 'provincia', 'departamento', 'telefono_principal', 'telefono_secundario', 'email_principal', 'email_secundario', 'estado_civil', 'profesion_ocupacion', 'tipo_documento', 'numero_documento']) c))
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_presencia', 'comercial.presencias', 'id_presencia', $j${"observaciones": ["1", "p.id_presencia_crm IS NOT NULL"], "cliente": ["2", "EXISTS (SELECT FROM comercial.clientes c WHERE c.id_cliente = l.cliente_id AND c.fusionado_en IS NOT NULL)"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_venta', 'comercial.ventas', 'id_venta', $j${"valor_lote_venta": ["8", "p.moneda = 'USD'"], "status_venta": ["9", null], "monto_pagado_actual": ["9", null], "cuota_inicial_requerida": ["28", "p.moneda = 'USD' AND p.cuota_inicial_requerida = 0"], "plazo_meses_credito": ["28", "p.tipo_venta = 'contado' OR l.plazo_meses_credito NOT IN (12, 24, 36)"], "fecha_firma_contrato": ["41", "(l.fecha_firma_contrato IS NULL) = l.cliente_firmo_contrato"], "precio_dolares": ["8", "coalesce(l.precio_dolares, 0) = 0"], "tipo_cambio": ["8", "coalesce(l.tipo_cambio, 0) = 0"], "participacion_junior_venta": ["recortado", "length(l.participacion_junior_venta) > 20"], "cliente": ["2", "EXISTS (SELECT FROM comercial.clientes c WHERE c.id_cliente = l.cliente_id AND c.fusionado_en IS NOT NULL)"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'comercial.cuotas', 'id_cuota', $j${"monto_programado": ["11", null], "monto_pagado": ["13", null], "fecha_pago_efectivo": ["14", null], "fecha_vencimiento": ["12", null]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_registropago', 'comercial.pagos', 'id_pago', $j${"monto_pago": ["27", "l.monto_pago_dolares > 0 OR coalesce(l.monto_pago, 0) = 0"], "monto_pago_dolares": ["27", "coalesce(l.monto_pago_dolares, 0) = 0"], "tipo_cambio_pago": ["27", null], "metodo_pago": ["otro", "p.metodo_pago = 'otro'"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comercial.comisiones', 'id_comision_venta_asesor', $j${"monto_comision_calculado": ["8", "EXISTS (SELECT FROM comercial.ventas v JOIN legado_comercial.gestion_inmobiliaria_venta o ON o.id_venta = v.id_venta WHERE v.id_venta = l.venta_id AND (v.valor_lote_venta <> o.valor_lote_venta OR l.monto_comision_calculado IS NULL))"], "rol": ["otro", "p.rol = 'otro'"], "notas": ["sin_dato", "l.notas IS NULL"], "ultima_modificacion": ["sello", null]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual', 'comercial.cierres_de_comisiones', 'id_cierre', $j${"cerrado_por": ["4", "EXISTS (SELECT FROM legado_comercial.auth_user a WHERE a.id = l.cerrado_por_id AND a.username = p.cerrado_por_username)"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comercial.detalles_de_cierre', 'id_detalle', $j${"asesor_dni": ["30", "l.asesor_dni = ''"], "rol_en_venta": ["recortado", "length(l.rol_en_venta) > 20"]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'comercial.gestiones_de_cobranza', 'id', $j${"responsable": ["4", "EXISTS (SELECT FROM legado_comercial.auth_user a JOIN crm.users u USING (username) WHERE a.id = l.responsable_id AND u.id = p.responsable)"], "cuota": ["10", null]}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_actividaddiaria', 'comercial.actividades', 'id_actividad', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_tablacomisiondirecta', 'comercial.tabla_de_comisiones', 'id_tabla_comision', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_configgeneral', 'comercial.configuracion', 'parametro', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_definicionmetacomision', 'comercial.metas_por_mes', 'id_definicion', $j${}$j$)
UNION ALL
SELECT * FROM pg_temp.columnas('legado_comercial.gestion_inmobiliaria_logauditoriacambio', 'pg_temp.auditoria_anterior', 'id_log', $j${"id_registro_afectado": ["sin_dato", "l.id_registro_afectado IS NULL"]}$j$)
