-- What did not come over although nothing is wrong with it by itself.
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_registropago', 'pago_sin_cambio',
    'No se sabe cuánto es en la moneda de la venta: falta el tipo de cambio.',
    'NOT EXISTS (SELECT FROM comercial.pagos p WHERE p.id_pago = l.id_pago)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_comisionventaasesor', 'comision_repetida',
    'El asesor ya tiene ese rol en la venta.',
    'NOT EXISTS (SELECT FROM comercial.comisiones c WHERE c.id_comision_venta_asesor = l.id_comision_venta_asesor)');
SELECT pg_temp.apartar('legado_comercial.gestion_inmobiliaria_detallecomisioncerrada', 'comision_repetida',
    'Su comisión no se trajo.', 'NOT EXISTS (SELECT FROM comercial.detalles_de_cierre d WHERE d.id_detalle = l.id_detalle)');
