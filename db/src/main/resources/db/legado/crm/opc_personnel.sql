INSERT INTO crm.opc_personnel AS o
    (id, version, nombre, telefono, email, rol, supervisor_id, user_id, asesor_id, horario_semanal)
SELECT l.id, coalesce(p.version, 0), l.nombre, l.telefono, l.email, l.rol, l.supervisor_id, l.user_id, p.asesor_id,
       coalesce(l.horario_semanal, '{}')
FROM legado_crm.leads_opcpersonnel l
LEFT JOIN crm.opc_personnel p USING (id)
ON CONFLICT (id) DO UPDATE
SET (version, nombre, telefono, email, rol, supervisor_id, user_id, horario_semanal) =
    (o.version + 1, EXCLUDED.nombre, EXCLUDED.telefono, EXCLUDED.email, EXCLUDED.rol, EXCLUDED.supervisor_id,
     EXCLUDED.user_id, EXCLUDED.horario_semanal)
WHERE o.* IS DISTINCT FROM EXCLUDED.*;

-- Who sells is linked to their asesor when one of these people and one asesor have the name.
UPDATE crm.opc_personnel o
SET asesor_id = uno.asesor, version = version + 1
FROM (SELECT min(p.id) AS id, min(a.id_asesor) AS asesor
      FROM crm.opc_personnel p
      JOIN compartido.asesores a ON compartido.llano(a.nombre_asesor) = compartido.llano(p.nombre)
      GROUP BY compartido.llano(a.nombre_asesor)
      HAVING count(*) = 1) uno
WHERE o.id = uno.id AND o.asesor_id IS NULL
  AND NOT EXISTS (SELECT FROM crm.opc_personnel otro WHERE otro.asesor_id = uno.asesor);
