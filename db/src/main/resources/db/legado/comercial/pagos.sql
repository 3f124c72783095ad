-- A pago that passes from one venta to another is missing there.
UPDATE comercial.ventas v SET por_cuadrar = true, version = v.version + 1
FROM comercial.pagos p JOIN pagos_leidos l USING (id_pago)
WHERE v.id_venta = p.venta AND p.venta <> l.venta AND NOT v.por_cuadrar;

SELECT pg_temp.soltar('comercial.pagos', (SELECT count(*) FROM pagos_leidos));

-- The cuota of an old pago is not taken over: the old system worked it out, nobody said it. What a person said here
-- of the cuota and of paying early stays.
WITH traidos AS (
    INSERT INTO comercial.pagos AS v
        (id_pago, version, orden, venta, fecha_pago, monto_pago, monto_pago_dolares, tipo_cambio_pago, monto,
         modo_adelanto, metodo_pago, referencia_pago, notas_pago, fecha_registro_pago, ultima_modificacion)
    SELECT id_pago, 0, coalesce(orden, nextval('comercial.pagos_seq')), venta, fecha_pago, monto_pago, dolares, cambio,
           monto, 'siguientes',
           CASE WHEN metodo_pago IN ('', 'efectivo', 'transferencia', 'tarjeta_credito', 'tarjeta_debito', 'yape_plin')
                THEN metodo_pago WHEN metodo_pago IS NOT NULL THEN 'otro' END,
           referencia_pago, notas_pago, fecha_registro_pago, fecha_registro_pago
    FROM (
        SELECT l.id_pago, p.orden, x.venta, l.fecha_pago, x.monto_pago, x.dolares, x.cambio, x.monto, l.metodo_pago,
               l.referencia_pago, l.notas_pago, l.fecha_registro_pago
        FROM legado_comercial.gestion_inmobiliaria_registropago l
        JOIN pagos_leidos x USING (id_pago)
        LEFT JOIN comercial.pagos p USING (id_pago)
        ORDER BY l.fecha_registro_pago, l.id_pago) leidos
    ON CONFLICT (id_pago) DO UPDATE
    SET (version, venta, fecha_pago, monto_pago, monto_pago_dolares, tipo_cambio_pago, monto, cuota, metodo_pago,
         referencia_pago, notas_pago, fecha_registro_pago, ultima_modificacion) =
        (v.version + 1, EXCLUDED.venta, EXCLUDED.fecha_pago, EXCLUDED.monto_pago, EXCLUDED.monto_pago_dolares,
         EXCLUDED.tipo_cambio_pago, EXCLUDED.monto, CASE WHEN v.venta = EXCLUDED.venta THEN v.cuota END,
         EXCLUDED.metodo_pago, EXCLUDED.referencia_pago, EXCLUDED.notas_pago, EXCLUDED.fecha_registro_pago, now())
    WHERE (v.venta, v.fecha_pago, v.monto_pago, v.monto_pago_dolares, v.tipo_cambio_pago, v.monto, v.metodo_pago,
           v.referencia_pago, v.notas_pago, v.fecha_registro_pago)
        IS DISTINCT FROM
          (EXCLUDED.venta, EXCLUDED.fecha_pago, EXCLUDED.monto_pago, EXCLUDED.monto_pago_dolares,
           EXCLUDED.tipo_cambio_pago, EXCLUDED.monto, EXCLUDED.metodo_pago, EXCLUDED.referencia_pago,
           EXCLUDED.notas_pago, EXCLUDED.fecha_registro_pago)
    RETURNING venta
)
UPDATE comercial.ventas SET por_cuadrar = true, version = version + 1
WHERE id_venta IN (SELECT venta FROM traidos) AND NOT por_cuadrar;

SELECT pg_temp.recoger('comercial.pagos');
