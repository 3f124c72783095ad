-- A permission that appears is given to USUARIO, once: what an ADMIN takes away afterwards stays away.
WITH nuevos AS (
    INSERT INTO crm.permisos (codigo)
    VALUES ('users.ver'),
           ('opc_personnel.ver'), ('opc_personnel.escribir'), ('opc_personnel.eliminar'),
           ('leads.ver'), ('leads.escribir'), ('leads.eliminar'), ('leads.reasignar'), ('leads.cargar'),
           ('lead_duplicates.ver'), ('lead_duplicates.escribir'), ('lead_duplicates.eliminar'),
           ('appointments.ver'), ('appointments.escribir'), ('appointments.eliminar'),
           ('actions.ver'),
           ('metricas_crm.ver'),
           ('asesores.ver'), ('asesores.escribir'), ('asesores.eliminar'),
           ('proyectos.ver'),
           ('lotes.ver'), ('lotes.escribir'), ('lotes.eliminar'),
           ('clientes.ver'), ('clientes.escribir'), ('clientes.eliminar'),
           ('presencias.ver'), ('presencias.escribir'), ('presencias.eliminar'),
           ('actividades.ver'), ('actividades.escribir'), ('actividades.eliminar'),
           ('tabla_comisiones.ver'), ('tabla_comisiones.escribir'), ('tabla_comisiones.eliminar'),
           ('ventas.ver'), ('ventas.escribir'), ('ventas.eliminar'),
           ('planes.ver'), ('planes.escribir'),
           ('pagos.ver'), ('pagos.escribir'), ('pagos.eliminar'),
           ('cobranzas.ver'), ('cobranzas.escribir'), ('cobranzas.eliminar'),
           ('comisiones.ver'), ('comisiones.cerrar'),
           ('tablero.ver')
    ON CONFLICT (codigo) DO NOTHING
    RETURNING codigo
)
UPDATE crm.roles
SET permisos = permisos || (SELECT array_agg(codigo ORDER BY codigo)::text[] FROM nuevos), version = version + 1
WHERE nombre = 'USUARIO' AND EXISTS (SELECT FROM nuevos);

-- What ADMIN alone may until they give it to somebody.
INSERT INTO crm.permisos (codigo)
VALUES ('proyectos.escribir'), ('proyectos.eliminar'), ('lotes.importar'), ('clientes.fusionar'), ('integracion'), ('consola')
ON CONFLICT (codigo) DO NOTHING;
