-- The cuota is known by its venta and number: the old system gives it another id whenever its plan is made anew.
INSERT INTO comercial.gestiones_de_cobranza AS v
    (id, version, cuota, responsable, responsable_nombre, fecha_gestion, tipo_contacto, resultado, proximo_seguimiento)
SELECT l.id, coalesce(p.version, 0), c.id_cuota, u.id,
       coalesce(nullif(btrim(a.first_name || ' ' || a.last_name), ''), a.username), l.fecha_gestion, l.tipo_contacto,
       l.resultado, l.proximo_seguimiento
FROM legado_comercial.gestion_inmobiliaria_gestioncobranza l
JOIN legado_comercial.gestion_inmobiliaria_cuotaplanpago o ON o.id_cuota = l.cuota_id
JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = o.plan_pago_venta_id
JOIN comercial.cuotas c ON c.venta = plan.venta_id AND c.numero_cuota = o.numero_cuota
JOIN legado_comercial.auth_user a ON a.id = l.responsable_id
LEFT JOIN crm.users u USING (username)
LEFT JOIN comercial.gestiones_de_cobranza p ON p.id = l.id
ON CONFLICT (id) DO UPDATE
SET (version, cuota, responsable, responsable_nombre, fecha_gestion, tipo_contacto, resultado, proximo_seguimiento) =
    (v.version + 1, EXCLUDED.cuota, EXCLUDED.responsable, EXCLUDED.responsable_nombre, EXCLUDED.fecha_gestion,
     EXCLUDED.tipo_contacto, EXCLUDED.resultado, EXCLUDED.proximo_seguimiento)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
