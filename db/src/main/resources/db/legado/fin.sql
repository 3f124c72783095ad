-- What waits until no more comes: the index of the auditoria.
SELECT pg_temp.recoger(tabla) FROM (SELECT DISTINCT tabla FROM sueltas) t;

-- Ids that people's work gets go on after those of the old systems. (Codes have their own line, where they come over.)
DO $$
DECLARE
    tabla record;
BEGIN
    FOR tabla IN
        SELECT * FROM (VALUES
            ('crm.opc_personnel', 'id'), ('crm.leads', 'id'), ('crm.appointments', 'id'), ('crm.actions', 'id'),
            ('crm.lead_duplicates', 'id'), ('comercial.cuotas', 'id_cuota'),
            ('comercial.comisiones', 'id_comision_venta_asesor'), ('comercial.gestiones_de_cobranza', 'id'),
            ('comercial.tabla_de_comisiones', 'id_tabla_comision')) AS t (nombre, llave)
    LOOP
        EXECUTE format('SELECT setval(%1$L, m.mayor) FROM (SELECT max(%2$I) AS mayor FROM %3$s) m
                        WHERE m.mayor >= (SELECT last_value FROM %4$s)',
                       tabla.nombre || '_seq', tabla.llave, tabla.nombre, tabla.nombre || '_seq');
    END LOOP;
END $$;
