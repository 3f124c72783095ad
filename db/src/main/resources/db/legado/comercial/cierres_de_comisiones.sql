-- Who closed it has the id that their username has here.
INSERT INTO comercial.cierres_de_comisiones AS v
    (id_cierre, mes, anio, status, fecha_cierre, monto_total_comisiones, cerrado_por, cerrado_por_username,
     cerrado_por_nombre)
SELECT l.id_cierre, l.mes, l."año", l.status, l.fecha_cierre, l.monto_total_comisiones, u.id, a.username,
       coalesce(nullif(btrim(a.first_name || ' ' || a.last_name), ''), a.username)
FROM legado_comercial.gestion_inmobiliaria_cierrecomisionmensual l
LEFT JOIN legado_comercial.auth_user a ON a.id = l.cerrado_por_id
LEFT JOIN crm.users u USING (username)
ON CONFLICT (id_cierre) DO UPDATE
SET (mes, anio, status, fecha_cierre, monto_total_comisiones, cerrado_por, cerrado_por_username, cerrado_por_nombre) =
    (EXCLUDED.mes, EXCLUDED.anio, EXCLUDED.status, EXCLUDED.fecha_cierre, EXCLUDED.monto_total_comisiones,
     EXCLUDED.cerrado_por, EXCLUDED.cerrado_por_username, EXCLUDED.cerrado_por_nombre)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
