-- What the old system deleted goes here too, unless something of the platform holds it; that waits in borradas.

-- A person stays, and can no longer log in, unless the other system has them too.
UPDATE crm.users v SET activo = false, version = v.version + 1
FROM legado_crm.borradas b
WHERE b.tabla = 'leads_user' AND v.id::text = b.llave AND v.activo
  AND NOT EXISTS (SELECT FROM legado_comercial.auth_user o WHERE o.username = v.username AND o.is_active);
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_user' AND NOT EXISTS (SELECT FROM crm.users v WHERE v.id::text = b.llave AND v.activo
    AND NOT EXISTS (SELECT FROM legado_comercial.auth_user o WHERE o.username = v.username AND o.is_active));

DELETE FROM crm.actions v USING legado_crm.borradas b
WHERE b.tabla = 'leads_action' AND v.id::text = b.llave;
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_action' AND NOT EXISTS (SELECT FROM crm.actions v WHERE v.id::text = b.llave);

DELETE FROM crm.lead_duplicates v USING legado_crm.borradas b
WHERE b.tabla = 'leads_leadduplicate' AND v.id::text = b.llave;
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_leadduplicate' AND NOT EXISTS (SELECT FROM crm.lead_duplicates v WHERE v.id::text = b.llave);

DELETE FROM crm.appointments v USING legado_crm.borradas b
WHERE b.tabla = 'leads_appointment' AND v.id::text = b.llave;
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_appointment' AND NOT EXISTS (SELECT FROM crm.appointments v WHERE v.id::text = b.llave);

DELETE FROM crm.leads v USING legado_crm.borradas b
WHERE b.tabla = 'leads_lead' AND v.id::text = b.llave;
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_lead' AND NOT EXISTS (SELECT FROM crm.leads v WHERE v.id::text = b.llave);

DELETE FROM crm.opc_personnel v USING legado_crm.borradas b
WHERE b.tabla = 'leads_opcpersonnel' AND v.id::text = b.llave;
DELETE FROM legado_crm.borradas b
WHERE b.tabla = 'leads_opcpersonnel' AND NOT EXISTS (SELECT FROM crm.opc_personnel v WHERE v.id::text = b.llave);
