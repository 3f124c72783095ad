-- What came over, and a person has to decide or complete.
SELECT que, razon, frase, cuantas FROM (
    SELECT 'crm.leads' AS que, '46' AS razon, 'en conflicto: otro lead tiene el celular' AS frase, count(*) AS cuantas FROM crm.leads WHERE en_conflicto
    UNION ALL SELECT 'crm.appointments', '', 'en conflicto: se cruza con otra cita', count(*) FROM crm.appointments WHERE en_conflicto
    UNION ALL SELECT 'comercial.lotes', '46', 'en conflicto: otro lote está en el mismo lugar', count(*) FROM comercial.lotes WHERE en_conflicto
    UNION ALL SELECT 'comercial.clientes', '2', 'en conflicto: otro cliente tiene el documento', count(*) FROM comercial.clientes WHERE en_conflicto
    UNION ALL SELECT 'comercial.ventas', '7', 'en conflicto: otra venta tiene el lote', count(*) FROM comercial.ventas WHERE en_conflicto
    UNION ALL SELECT 'comercial.ventas', '8', 'sin cuadrar: falta el precio en dólares o el tipo de cambio', count(*) FROM comercial.ventas WHERE por_cuadrar
    UNION ALL SELECT 'compartido.asesores', '4', 'sin persona del CRM que se le parezca', count(*) FROM compartido.asesores a
        WHERE NOT EXISTS (SELECT FROM crm.users u WHERE u.asesor_id = a.id_asesor)
          AND NOT EXISTS (SELECT FROM crm.opc_personnel o WHERE o.asesor_id = a.id_asesor)
    UNION ALL SELECT 'legado_crm.' || tabla, '26', 'borradas allá, y aquí todavía en uso', count(*) FROM legado_crm.borradas GROUP BY tabla
    UNION ALL SELECT 'legado_comercial.' || tabla, '26', 'borradas allá, y aquí todavía en uso', count(*) FROM legado_comercial.borradas GROUP BY tabla
    ) por_ver
WHERE cuantas > 0
ORDER BY 1, 2, 3
