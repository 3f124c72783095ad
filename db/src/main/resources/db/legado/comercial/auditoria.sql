-- The old audit log goes before all that the platform wrote down: its ids are below zero, and tell it apart. What it says
-- stays as it was said; who reads the history of a record finds it where the record is known here.
INSERT INTO comercial.auditoria (id, momento, usuario, puerta, tabla, llave, operacion, cambios)
SELECT l.id_log - 3000000000, l."timestamp", l.usuario_email, 'sistema anterior',
       CASE WHEN m.modulo ~ 'lote' THEN 'lotes'
            WHEN m.modulo ~ 'cliente' THEN 'clientes'
            WHEN m.modulo ~ 'presencia' THEN 'presencias'
            WHEN m.modulo ~ 'actividad' THEN 'actividades'
            WHEN m.modulo ~ 'pago' AND m.modulo !~ 'plan|cuota' THEN 'pagos'
            WHEN m.modulo ~ 'comision' AND m.modulo !~ 'tabla|cierre' THEN 'comisiones'
            WHEN m.modulo ~ 'venta' AND m.modulo !~ 'plan' THEN 'ventas'
            WHEN m.modulo ~ 'asesor' THEN 'asesores'
            ELSE l.modulo END,
       coalesce(l.id_registro_afectado, ''),
       CASE WHEN a.accion ~ 'crea|alta|nuev|registr|insert|add' THEN 'creado'
            WHEN a.accion ~ 'elimin|borr|delete|baja' THEN 'eliminado'
            ELSE 'cambiado' END,
       jsonb_build_object(
           coalesce(l.campo_modificado, 'valor dicho'), jsonb_build_object('antes', l.valor_antiguo, 'despues', l.valor_nuevo),
           'acción dicha', jsonb_build_object('despues', l.accion),
           'módulo dicho', jsonb_build_object('despues', l.modulo),
           'detalles dichos', jsonb_build_object('despues', l.detalles_adicionales))
FROM legado_comercial.gestion_inmobiliaria_logauditoriacambio l
CROSS JOIN LATERAL (SELECT compartido.llano(l.modulo) AS modulo) m
CROSS JOIN LATERAL (SELECT compartido.llano(l.accion) AS accion) a
WHERE NOT EXISTS (SELECT FROM comercial.auditoria v WHERE v.id = l.id_log - 3000000000)
ORDER BY l.id_log;
