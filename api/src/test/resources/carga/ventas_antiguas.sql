-- Ventas on credit as the old App Comercial has them, with jcc.filas pagos in all: 20 to 25 each, one venta of four in
-- dollars, 12, 24 or 36 cuotas, which in one plan of two do not add up. The old system counted the pago of the cuota
-- inicial in the cuotas too in one venta of five; one client in ten pays odd amounts.
-- psql: SET jcc.filas = 1000000, search_path to the old schema, then this file.
CREATE TEMP TABLE generadas ON COMMIT PRESERVE ROWS AS
SELECT v, 'V' || lpad(v::text, 6, '0') AS id_venta, v % 4 = 0 AS en_dolares, plazo, pagos, fecha, precio, inicial,
       precio - inicial AS financiado, round((precio - inicial) / plazo, 2) AS regular,
       3.6 + (v % 200) / 1000.0 AS cambio, CASE WHEN v % 4 = 0 THEN 3.6 + (v % 200) / 1000.0 ELSE 1 END AS en_soles,
       round(round((precio - inicial) / plazo, 2) * CASE WHEN plazo = 12 THEN 0.5 ELSE 1 END
             * CASE WHEN v % 10 = 7 THEN 0.9 ELSE 1 END, 2) AS pago
FROM (
    SELECT v, (ARRAY[12, 24, 36])[1 + v % 3] AS plazo, 20 + v / 3 % 6 AS pagos, date '2023-01-02' + v % 300 AS fecha,
           (CASE WHEN v % 4 = 0 THEN 5000 ELSE 18000 END + v % 97 * 50)::numeric AS precio,
           (CASE WHEN v % 4 = 0 THEN 500 ELSE 2000 END)::numeric AS inicial
    FROM generate_series(1, greatest(1, current_setting('jcc.filas')::integer * 2 / 45)) v) x;

INSERT INTO gestion_inmobiliaria_asesor (id_asesor, nombre_asesor, dni, numero_hijos, fecha_ingreso, fecha_registro_sistema,
    ultima_modificacion_sistema)
SELECT 'A' || lpad(n::text, 4, '0'), 'Vendedor ' || n, lpad(n::text, 8, '0'), 0, '2022-01-03', '2022-01-03', '2022-01-03'
FROM generate_series(1, 60) n;

INSERT INTO gestion_inmobiliaria_cliente (id_cliente, tipo_documento, numero_documento, nombres_completos_razon_social,
    distrito, telefono_principal, fecha_registro, ultima_modificacion)
SELECT 'CLI' || lpad(v::text, 6, '0'), 'DNI', lpad((40000000 + v)::text, 8, '0'), 'Cliente Número ' || v, 'Comas',
       (900000000 + v)::text, fecha, fecha
FROM generadas;

INSERT INTO gestion_inmobiliaria_lote (id_lote, ubicacion_proyecto, manzana, numero_lote, etapa, area_m2,
    precio_lista_soles, precio_credito_12_meses_soles, precio_credito_24_meses_soles, precio_credito_36_meses_soles,
    precio_lista_dolares, precio_credito_12_meses_dolares, precio_credito_24_meses_dolares,
    precio_credito_36_meses_dolares, estado_lote, fecha_creacion, ultima_modificacion)
SELECT 'L' || lpad(v::text, 6, '0'), CASE WHEN en_dolares THEN 'OASIS 2 (AUCALLAMA)' ELSE 'OASIS 1 (HUACHO 1)' END,
       'M' || v / 40, v % 40 + 1, 1, 120, soles, soles, soles, soles, dolares, dolares, dolares, dolares, 'Reservado', fecha,
       fecha
FROM generadas
CROSS JOIN LATERAL (SELECT CASE WHEN NOT en_dolares THEN precio END AS soles, CASE WHEN en_dolares THEN precio END AS dolares) p;

INSERT INTO gestion_inmobiliaria_venta (id_venta, fecha_venta, valor_lote_venta, tipo_venta, plazo_meses_credito,
    modalidad_presentacion, status_venta, monto_pagado_actual, cuota_inicial_requerida, cliente_firmo_contrato, notas,
    fecha_registro_venta, precio_dolares, tipo_cambio, cliente_id, lote_id, vendedor_principal_id)
SELECT id_venta, fecha, round(precio * en_soles, 2), 'credito', plazo, 'Presencial', 'procesable',
       round((inicial + (pagos - 1) * pago) * en_soles, 2), round(inicial * en_soles, 2), false, '', fecha,
       CASE WHEN en_dolares THEN precio END, CASE WHEN en_dolares THEN cambio END, 'CLI' || lpad(v::text, 6, '0'),
       'L' || lpad(v::text, 6, '0'), 'A' || lpad((1 + v % 60)::text, 4, '0')
FROM generadas;

INSERT INTO gestion_inmobiliaria_planpagoventa (id_plan_pago, monto_total_credito, numero_cuotas,
    monto_cuota_regular_original, fecha_inicio_pago_cuotas, fecha_creacion, ultima_modificacion, venta_id)
SELECT v, financiado, plazo, regular, fecha + interval '1 month', fecha, fecha, id_venta FROM generadas;

INSERT INTO gestion_inmobiliaria_cuotaplanpago (id_cuota, numero_cuota, fecha_vencimiento, monto_programado, monto_pagado,
    estado_cuota, fecha_pago_efectivo, monto_programado_dolares, plan_pago_venta_id)
SELECT row_number() OVER (ORDER BY v, n), n, fecha + n * interval '1 month', round(debe * en_soles, 2), paga,
       CASE WHEN paga = debe THEN 'pagada' WHEN paga > 0 THEN 'parcialmente_pagada' ELSE 'pendiente' END,
       CASE WHEN paga = debe THEN (fecha + n * interval '1 month')::date END, CASE WHEN en_dolares THEN debe END, v
FROM generadas
CROSS JOIN LATERAL generate_series(1, plazo) n
CROSS JOIN LATERAL (
    SELECT CASE WHEN n = plazo AND v % 2 = 0 THEN financiado - regular * (plazo - 1) ELSE regular END AS debe) d
CROSS JOIN LATERAL (
    SELECT greatest(0, least(debe, pago * (pagos - 1) + CASE WHEN v % 5 = 0 THEN inicial ELSE 0 END - regular * (n - 1)))
           AS paga) p;

-- Their keys have no order, as in the old system.
INSERT INTO gestion_inmobiliaria_registropago (id_pago, fecha_pago, monto_pago, monto_pago_dolares, tipo_cambio_pago,
    monto_pago_soles, metodo_pago, referencia_pago, notas_pago, fecha_registro_pago, venta_id)
SELECT 'PG-' || upper(lpad(to_hex((v * 100 + n)::bigint * 2654435761 % 281474976710656), 12, '0')), dia,
       round(monto * en_soles, 2), CASE WHEN en_dolares THEN monto END, CASE WHEN en_dolares THEN cambio END,
       CASE WHEN en_dolares THEN round(monto * en_soles, 2) END,
       (ARRAY['efectivo','transferencia','yape_plin','tarjeta_debito'])[1 + n % 4], 'OP' || v * 100 + n, '',
       dia + interval '12 hours', id_venta
FROM generadas
CROSS JOIN LATERAL generate_series(1, pagos) n
CROSS JOIN LATERAL (SELECT CASE WHEN n = 1 THEN inicial ELSE pago END AS monto,
                           (fecha + (n - 1) * interval '1 month' / CASE WHEN plazo = 12 THEN 2 ELSE 1 END)::date AS dia) x;

INSERT INTO gestion_inmobiliaria_comisionventaasesor (id_comision_venta_asesor, rol, porcentaje_comision,
    monto_comision_calculado, notas, fecha_registro, ultima_modificacion, asesor_id, venta_id)
SELECT v, 'closer', 2, round(round(precio * en_soles, 2) * 0.02, 2), '', fecha, fecha,
       'A' || lpad((1 + v * 7 % 60)::text, 4, '0'), id_venta
FROM generadas;
