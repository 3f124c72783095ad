SELECT pg_temp.repetidas('legado_comercial.auth_user', 'username');
SELECT pg_temp.fechas('legado_comercial.auth_user');

SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_asesor', 'repetida', 'Otra fila tiene lo mismo en dni.',
    $$l.dni <> '' AND EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_asesor o
                              WHERE o.dni = l.dni AND (length(o.id_asesor), o.id_asesor) < (length(l.id_asesor), l.id_asesor))$$);
SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_asesor', 'compartido.asesores');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_asesor');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_asesor', 'id_referidor_id', 'legado_comercial.gestion_inmobiliaria_asesor');

SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_lote', 'comercial.lotes');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_lote', 'lotes_precios_no_negativos', 'Un precio es negativo.',
    $$least(l.precio_lista_soles, l.precio_credito_12_meses_soles, l.precio_credito_24_meses_soles,
            l.precio_credito_36_meses_soles, l.precio_lista_dolares, l.precio_credito_12_meses_dolares,
            l.precio_credito_24_meses_dolares, l.precio_credito_36_meses_dolares) < 0$$);
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_lote');

SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_cliente', 'comercial.clientes');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_cliente');

SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_venta', 'comercial.ventas', 'ventas_plazo_valido', 'ventas_firma_con_fecha');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_venta', 'ventas_montos_no_negativos', 'Un monto es negativo.',
    'least(l.valor_lote_venta, l.cuota_inicial_requerida, l.precio_dolares, l.tipo_cambio) < 0');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_venta');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_venta', 'lote_id', 'legado_comercial.gestion_inmobiliaria_lote');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_venta', 'cliente_id', 'legado_comercial.gestion_inmobiliaria_cliente');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_venta', 'vendedor_principal_id', 'legado_comercial.gestion_inmobiliaria_asesor');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_venta', 'id_socio_participante_id', 'legado_comercial.gestion_inmobiliaria_asesor');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_planpagoventa', 'venta_id');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_planpagoventa');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_planpagoventa', 'venta_id', 'legado_comercial.gestion_inmobiliaria_venta');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'plan_pago_venta_id', 'numero_cuota');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'cuotas_numero_positivo',
    'El número de la cuota no es positivo.', 'l.numero_cuota < 1');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'cuotas_negativas', 'Un monto de la cuota es negativo.',
    'least(l.monto_programado, l.monto_programado_dolares, l.monto_pagado) < 0');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_cuotaplanpago');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_cuotaplanpago', 'plan_pago_venta_id', 'legado_comercial.gestion_inmobiliaria_planpagoventa');

SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_registropago', 'pagos_positivos', 'El pago no es de más de cero.',
    'least(l.monto_pago, l.monto_pago_soles, l.monto_pago_dolares, l.tipo_cambio_pago) < 0
     OR coalesce(greatest(l.monto_pago, l.monto_pago_soles, l.monto_pago_dolares), 0) = 0');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_registropago');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_registropago', 'venta_id', 'legado_comercial.gestion_inmobiliaria_venta');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual', 'año', 'mes');
SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual', 'comercial.cierres_de_comisiones');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_cierrecomisionmensual');

SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comercial.comisiones', 'comisiones_rol_valido');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'venta_id', 'legado_comercial.gestion_inmobiliaria_venta');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'asesor_id', 'legado_comercial.gestion_inmobiliaria_asesor');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comision_original_id');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'cierre_id', 'legado_comercial.gestion_inmobiliaria_cierrecomisionmensual');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comision_original_id', 'legado_comercial.gestion_inmobiliaria_comisionventaasesor');

SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'comercial.gestiones_de_cobranza');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_gestioncobranza');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'cuota_id', 'legado_comercial.gestion_inmobiliaria_cuotaplanpago');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_gestioncobranza', 'responsable_id', 'legado_comercial.auth_user');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_presencia', 'venta_asociada_id');
SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_presencia', 'comercial.presencias');
SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_presencia');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'cliente_id', 'legado_comercial.gestion_inmobiliaria_cliente');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'lote_interes_inicial_id', 'legado_comercial.gestion_inmobiliaria_lote');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'venta_asociada_id', 'legado_comercial.gestion_inmobiliaria_venta');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'asesor_call_agenda_id', 'legado_comercial.gestion_inmobiliaria_asesor');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'asesor_captacion_opc_id', 'legado_comercial.gestion_inmobiliaria_asesor');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'asesor_closer_id', 'legado_comercial.gestion_inmobiliaria_asesor');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_presencia', 'asesor_liner_id', 'legado_comercial.gestion_inmobiliaria_asesor');

SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_actividaddiaria');
SELECT pg_temp.huerfanas('legado_comercial.gestion_inmobiliaria_actividaddiaria', 'asesor_id', 'legado_comercial.gestion_inmobiliaria_asesor');

SELECT pg_temp.repetidas('legado_comercial.gestion_inmobiliaria_tablacomisiondirecta', 'rol', 'tipo_venta');
SELECT pg_temp.como_en('legado_comercial.gestion_inmobiliaria_tablacomisiondirecta', 'comercial.tabla_de_comisiones');

SELECT pg_temp.fechas('legado_comercial.gestion_inmobiliaria_logauditoriacambio');
