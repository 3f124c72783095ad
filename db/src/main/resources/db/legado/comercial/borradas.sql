-- What the old system deleted goes here too, unless something of the platform holds it; that waits in borradas.

UPDATE crm.users v SET activo = false, version = v.version + 1
FROM legado_comercial.borradas b
WHERE b.tabla = 'auth_user' AND v.username = b.fila ->> 'username' AND v.activo
  AND NOT EXISTS (SELECT FROM legado_crm.leads_user o WHERE o.username = v.username AND o.is_active);
-- Cuotas go with their plan; it is worked out again from the venta.
UPDATE comercial.ventas v SET por_cuadrar = true, version = v.version + 1
FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_registropago' AND v.id_venta = b.fila ->> 'venta_id' AND NOT v.por_cuadrar
  AND EXISTS (SELECT FROM comercial.pagos p WHERE p.id_pago = b.llave);
DELETE FROM legado_comercial.borradas
WHERE tabla IN ('auth_user', 'gestion_inmobiliaria_planpagoventa', 'gestion_inmobiliaria_cuotaplanpago',
                'gestion_inmobiliaria_comisionventaasesor');

DELETE FROM comercial.gestiones_de_cobranza v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_gestioncobranza' AND v.id::text = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_gestioncobranza' AND NOT EXISTS (SELECT FROM comercial.gestiones_de_cobranza v WHERE v.id::text = b.llave);

DELETE FROM comercial.detalles_de_cierre v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_detallecomisioncerrada' AND v.id_detalle::text = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_detallecomisioncerrada' AND NOT EXISTS (SELECT FROM comercial.detalles_de_cierre v WHERE v.id_detalle::text = b.llave);

DELETE FROM comercial.cierres_de_comisiones v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cierrecomisionmensual' AND v.id_cierre::text = b.llave
  AND NOT EXISTS (SELECT FROM comercial.comisiones o WHERE o.cierre = v.id_cierre)
  AND NOT EXISTS (SELECT FROM comercial.detalles_de_cierre o WHERE o.cierre = v.id_cierre);
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cierrecomisionmensual' AND NOT EXISTS (SELECT FROM comercial.cierres_de_comisiones v WHERE v.id_cierre::text = b.llave);

DELETE FROM comercial.presencias v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_presencia' AND v.id_presencia = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_presencia' AND NOT EXISTS (SELECT FROM comercial.presencias v WHERE v.id_presencia = b.llave);

DELETE FROM comercial.pagos v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_registropago' AND v.id_pago = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_registropago' AND NOT EXISTS (SELECT FROM comercial.pagos v WHERE v.id_pago = b.llave);

DELETE FROM comercial.ventas v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_venta' AND v.id_venta = b.llave
  AND NOT EXISTS (SELECT FROM comercial.pagos o WHERE o.venta = v.id_venta)
  AND NOT EXISTS (SELECT FROM comercial.comisiones o WHERE o.venta = v.id_venta AND o.cierre IS NOT NULL)
  AND NOT EXISTS (SELECT FROM comercial.gestiones_de_cobranza g JOIN comercial.cuotas o ON o.id_cuota = g.cuota
                  WHERE o.venta = v.id_venta);
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_venta' AND NOT EXISTS (SELECT FROM comercial.ventas v WHERE v.id_venta = b.llave);

DELETE FROM comercial.lotes v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_lote' AND v.id_lote = b.llave
  AND NOT EXISTS (SELECT FROM comercial.ventas o WHERE o.lote = v.id_lote);
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_lote' AND NOT EXISTS (SELECT FROM comercial.lotes v WHERE v.id_lote = b.llave);

DELETE FROM comercial.clientes v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cliente' AND v.id_cliente = b.llave
  AND NOT EXISTS (SELECT FROM comercial.ventas o WHERE o.cliente = v.id_cliente)
  AND NOT EXISTS (SELECT FROM comercial.presencias o WHERE o.cliente = v.id_cliente)
  AND NOT EXISTS (SELECT FROM comercial.clientes o WHERE o.fusionado_en = v.id_cliente);
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cliente' AND NOT EXISTS (SELECT FROM comercial.clientes v WHERE v.id_cliente = b.llave);

DELETE FROM comercial.actividades v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_actividaddiaria' AND v.id_actividad = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_actividaddiaria' AND NOT EXISTS (SELECT FROM comercial.actividades v WHERE v.id_actividad = b.llave);

DELETE FROM comercial.tabla_de_comisiones v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_tablacomisiondirecta' AND v.id_tabla_comision::text = b.llave;
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_tablacomisiondirecta' AND NOT EXISTS (SELECT FROM comercial.tabla_de_comisiones v WHERE v.id_tabla_comision::text = b.llave);

DELETE FROM comercial.configuracion v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_configgeneral' AND v.parametro = b.llave;
DELETE FROM comercial.metas_por_mes v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_definicionmetacomision' AND v.id_definicion::text = b.llave;
-- What was written down stays.
DELETE FROM legado_comercial.borradas
WHERE tabla IN ('gestion_inmobiliaria_configgeneral', 'gestion_inmobiliaria_definicionmetacomision',
                'gestion_inmobiliaria_logauditoriacambio');

DELETE FROM compartido.asesores v USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_asesor' AND v.id_asesor = b.llave
  AND NOT EXISTS (SELECT FROM comercial.ventas o WHERE v.id_asesor IN (o.vendedor_principal, o.id_socio_participante))
  AND NOT EXISTS (SELECT FROM comercial.comisiones o WHERE o.asesor = v.id_asesor);
DELETE FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_asesor' AND NOT EXISTS (SELECT FROM compartido.asesores v WHERE v.id_asesor = b.llave);
