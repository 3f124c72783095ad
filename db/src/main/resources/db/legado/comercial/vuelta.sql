-- The platform's rows as the old App Comercial would write them: a view for each of its tables. A column with a + is only
-- for a row that the old system does not have yet; of a column that is missing it keeps what it has. Nobody's password
-- goes back: a new person gets one there. Ids of users are not those of the CRM there.
CREATE TEMP VIEW auth_user AS
SELECT coalesce(a.id, 1000000 + u.id) AS id, '!' AS "+password", false AS "+is_superuser", u.username, u.first_name,
       u.last_name, u.email, false AS "+is_staff", u.activo AS is_active, u.fecha_creacion AS "+date_joined"
FROM crm.users u
LEFT JOIN legado_comercial.auth_user a USING (username)
WHERE a.id IS NOT NULL
   OR EXISTS (SELECT FROM comercial.gestiones_de_cobranza g WHERE g.responsable = u.id)
   OR EXISTS (SELECT FROM comercial.cierres_de_comisiones c WHERE c.cerrado_por = u.id);

CREATE TEMP VIEW gestion_inmobiliaria_asesor AS
SELECT id_asesor, nombre_asesor, nullif(dni, '') AS dni, -- nobody has none twice there
       fecha_nacimiento, estado_civil, numero_hijos, direccion, distrito, telefono_personal, email_personal,
       fecha_ingreso, fecha_cambio_socio, observaciones_asesor, fecha_registro_sistema, ultima_modificacion_sistema, banco,
       numero_cuenta_bancaria, cci_cuenta_bancaria, cuenta_bancaria_otros, id_referidor AS id_referidor_id
FROM compartido.asesores;

CREATE TEMP VIEW gestion_inmobiliaria_cliente AS
SELECT id_cliente, tipo_documento, numero_documento, nombres_completos_razon_social, fecha_nacimiento_constitucion,
       direccion, distrito, provincia, departamento, telefono_principal, telefono_secundario, email_principal,
       email_secundario, estado_civil, profesion_ocupacion, fecha_registro, ultima_modificacion
FROM comercial.clientes;

CREATE TEMP VIEW gestion_inmobiliaria_lote AS
SELECT l.id_lote, p.nombre AS ubicacion_proyecto, l.manzana, l.numero_lote, l.etapa, l.area_m2, l.precio_lista_soles,
       l.precio_credito_12_meses_soles, l.precio_credito_24_meses_soles, l.precio_credito_36_meses_soles,
       l.precio_lista_dolares, l.precio_credito_12_meses_dolares, l.precio_credito_24_meses_dolares,
       l.precio_credito_36_meses_dolares, coalesce(l.estado_por_venta, l.estado_lote) AS estado_lote, l.colindancias,
       l.partida_registral, l.observaciones_lote, l.fecha_creacion, l.ultima_modificacion
FROM comercial.lotes l
JOIN compartido.proyectos p ON p.id = l.proyecto_id;

CREATE TEMP VIEW gestion_inmobiliaria_venta AS
SELECT id_venta, fecha_venta, valor_lote_venta, tipo_venta, plazo_meses_credito, participacion_junior_venta,
       participacion_socio_venta, modalidad_presentacion, status_venta, monto_pagado_actual, cuota_inicial_requerida,
       cliente_firmo_contrato, fecha_firma_contrato, notas, fecha_registro_venta,
       porcentaje_comision_vendedor_principal_personalizado, porcentaje_comision_socio_personalizado, precio_dolares,
       tipo_cambio, cliente AS cliente_id, id_socio_participante AS id_socio_participante_id, lote AS lote_id,
       vendedor_principal AS vendedor_principal_id
FROM comercial.ventas;

-- What is financed stands in soles there, whatever the moneda.
CREATE TEMP VIEW gestion_inmobiliaria_planpagoventa AS
SELECT v.id_plan_pago, round(v.plan_financiado * s.cambio, 2) AS monto_total_credito,
       v.plazo_meses_credito AS numero_cuotas,
       round(v.plan_cuota_regular * s.cambio, 2) AS monto_cuota_regular_original,
       coalesce((SELECT min(c.fecha_vencimiento) FROM comercial.cuotas c WHERE c.venta = v.id_venta AND c.vigente),
                (v.fecha_venta + interval '1 month')::date) AS fecha_inicio_pago_cuotas,
       v.plan_observaciones AS observaciones, v.plan_creado AS fecha_creacion, v.plan_creado AS "+ultima_modificacion",
       v.id_venta AS venta_id
FROM comercial.ventas v
CROSS JOIN LATERAL (SELECT CASE v.moneda WHEN 'USD' THEN v.tipo_cambio ELSE 1 END AS cambio) s
WHERE v.id_plan_pago IS NOT NULL;

-- A cuota in dollars has its amounts in dollars there, and no amount in soles.
CREATE TEMP VIEW gestion_inmobiliaria_cuotaplanpago AS
SELECT c.id_cuota, c.numero_cuota, c.fecha_vencimiento,
       CASE v.moneda WHEN 'USD' THEN 0.00 ELSE c.monto_programado END AS monto_programado, c.monto_pagado,
       comercial.estado_de_cuota(c.monto_programado, c.monto_pagado, c.fecha_vencimiento,
                                 (now() AT TIME ZONE 'America/Lima')::date) AS estado_cuota,
       c.fecha_pago_efectivo, CASE v.moneda WHEN 'USD' THEN c.monto_programado END AS monto_programado_dolares,
       v.id_plan_pago AS plan_pago_venta_id
FROM comercial.cuotas c
JOIN comercial.ventas v ON v.id_venta = c.venta
WHERE v.id_plan_pago IS NOT NULL
  AND (c.vigente OR EXISTS (SELECT FROM comercial.gestiones_de_cobranza g WHERE g.cuota = c.id_cuota));

CREATE TEMP VIEW gestion_inmobiliaria_registropago AS
SELECT p.id_pago, p.fecha_pago, p.monto_pago, p.monto_pago_dolares, p.tipo_cambio_pago,
       CASE WHEN p.monto_pago_dolares IS NOT NULL THEN p.monto_pago END AS monto_pago_soles, p.metodo_pago,
       p.referencia_pago, p.notas_pago, p.fecha_registro_pago,
       coalesce(p.cuota, (SELECT c.id_cuota
                          FROM comercial.aplicaciones_de_pago a
                          JOIN comercial.cuotas c ON c.venta = a.venta AND c.numero_cuota = a.numero_cuota AND c.vigente
                          WHERE a.pago = p.id_pago
                          ORDER BY a.numero_cuota LIMIT 1)) AS cuota_plan_pago_cubierta_id,
       p.venta AS venta_id
FROM comercial.pagos p;

CREATE TEMP VIEW gestion_inmobiliaria_comisionventaasesor AS
SELECT id_comision_venta_asesor, rol, porcentaje_comision, monto_comision_calculado, notas, fecha_registro,
       ultima_modificacion, asesor AS asesor_id, venta AS venta_id
FROM comercial.comisiones;

CREATE TEMP VIEW gestion_inmobiliaria_cierrecomisionmensual AS
SELECT c.id_cierre, c.mes, c.anio AS "año", c.status, c.fecha_cierre, c.monto_total_comisiones, u.id AS cerrado_por_id
FROM comercial.cierres_de_comisiones c
LEFT JOIN pg_temp.auth_user u ON u.username = c.cerrado_por_username;

CREATE TEMP VIEW gestion_inmobiliaria_detallecomisioncerrada AS
SELECT id_detalle, asesor_nombre, asesor_dni, venta_id, lote_str, fecha_venta, rol_en_venta, monto_base_calculo,
       porcentaje_comision_aplicado, monto_comision_final, cierre AS cierre_id, comision AS comision_original_id
FROM comercial.detalles_de_cierre;

CREATE TEMP VIEW gestion_inmobiliaria_gestioncobranza AS
SELECT g.id, g.fecha_gestion, g.tipo_contacto, g.resultado, g.proximo_seguimiento, g.cuota AS cuota_id,
       a.id AS responsable_id
FROM comercial.gestiones_de_cobranza g
JOIN crm.users u ON u.id = g.responsable
JOIN pg_temp.auth_user a ON a.username = u.username;

-- The mark of a webhook stands in the notes there.
CREATE TEMP VIEW gestion_inmobiliaria_presencia AS
SELECT tipo_tour, id_presencia, fecha_hora_presencia, proyecto_interes, medio_captacion, modalidad, status_presencia,
       resultado_interaccion,
       CASE WHEN id_presencia_crm IS NULL THEN observaciones
            ELSE concat_ws(' ', nullif(observaciones, ''), '[CRM:' || id_presencia_crm || ']') END AS observaciones,
       fecha_registro_sistema, ultima_modificacion, asesor_call_agenda AS asesor_call_agenda_id,
       asesor_captacion_opc AS asesor_captacion_opc_id, asesor_closer AS asesor_closer_id,
       asesor_liner AS asesor_liner_id, cliente AS cliente_id, lote_interes_inicial AS lote_interes_inicial_id,
       venta_asociada AS venta_asociada_id
FROM comercial.presencias;

CREATE TEMP VIEW gestion_inmobiliaria_actividaddiaria AS
SELECT id_actividad, fecha_actividad, datos_captados_opc, llamadas_realizadas, 0 AS "+presencias_generadas",
       notas_actividad, asesor AS asesor_id
FROM comercial.actividades;

CREATE TEMP VIEW gestion_inmobiliaria_tablacomisiondirecta AS
SELECT id_tabla_comision, rol, tipo_venta, porcentaje_comision
FROM comercial.tabla_de_comisiones;
