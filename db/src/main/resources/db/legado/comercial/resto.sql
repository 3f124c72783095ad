-- What did not come over although nothing is wrong with it by itself.
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_registropago', 'pago_sin_cambio',
    'No se sabe cuánto es en la moneda de la venta: falta el tipo de cambio.',
    'NOT EXISTS (SELECT FROM comercial.pagos p WHERE p.id_pago = l.id_pago)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comision_repetida',
    'El asesor ya tiene ese rol en la venta.',
    'NOT EXISTS (SELECT FROM comercial.comisiones c WHERE c.id_comision_venta_asesor = l.id_comision_venta_asesor)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comision_repetida',
    'Su comisión no se trajo.', 'NOT EXISTS (SELECT FROM comercial.detalles_de_cierre d WHERE d.id_detalle = l.id_detalle)');

-- Ids that people's work gets go on after those of the old systems. (Codes have their own line, where they come over.)
DO $$
DECLARE
    tabla record;
BEGIN
    FOR tabla IN
        SELECT * FROM (VALUES
            ('crm.opc_personnel', 'id'), ('crm.leads', 'id'), ('crm.appointments', 'id'), ('crm.actions', 'id'),
            ('crm.lead_duplicates', 'id'), ('comercial.gestiones_de_cobranza', 'id'),
            ('comercial.tabla_de_comisiones', 'id_tabla_comision')) AS t (nombre, llave)
    LOOP
        EXECUTE format('SELECT setval(%1$L, m.mayor) FROM (SELECT max(%2$I) AS mayor FROM %3$s) m
                        WHERE m.mayor >= (SELECT last_value FROM %4$s)',
                       tabla.nombre || '_seq', tabla.llave, tabla.nombre, tabla.nombre || '_seq');
    END LOOP;
END $$;
