-- What sorts and joins whole tables needs room.
SET LOCAL work_mem = '128MB';

CREATE OR REPLACE FUNCTION pg_temp.cuantas(vieja regclass, condicion text DEFAULT 'true') RETURNS numeric
LANGUAGE plpgsql AS $$
DECLARE
    cuantas numeric;
BEGIN
    EXECUTE format('SELECT count(*) FROM %s l WHERE %s', vieja, condicion) INTO cuantas;
    RETURN cuantas;
END $$;

-- Set aside, and not here in an older state.
CREATE OR REPLACE FUNCTION pg_temp.apartadas(vieja regclass) RETURNS numeric
LANGUAGE plpgsql AS $$
DECLARE
    cuantas numeric;
    llave text := (SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                   WHERE indrelid = vieja AND indisprimary);
BEGIN
    EXECUTE format('SELECT count(*) FROM %I.cuarentena c WHERE c.tabla = %L AND NOT EXISTS (SELECT FROM %s l WHERE l.%I::text = c.llave)',
                   split_part(vieja::text, '.', 1), split_part(vieja::text, '.', 2), vieja, llave) INTO cuantas;
    RETURN cuantas;
END $$;

-- What came of the old audit log, as it was there.
CREATE OR REPLACE TEMP VIEW auditoria_anterior AS
SELECT a.id + 3000000000 AS id_log, a.momento AS "timestamp", a.usuario AS usuario_email,
       a.cambios #>> '{acción dicha,despues}' AS accion, a.cambios #>> '{módulo dicho,despues}' AS modulo,
       a.llave AS id_registro_afectado, nullif(c.campo, 'valor dicho') AS campo_modificado,
       a.cambios -> c.campo ->> 'antes' AS valor_antiguo, a.cambios -> c.campo ->> 'despues' AS valor_nuevo,
       a.cambios #>> '{detalles dichos,despues}' AS detalles_adicionales
FROM comercial.auditoria a
CROSS JOIN LATERAL (
    SELECT k AS campo FROM jsonb_object_keys(a.cambios) k
    WHERE k NOT IN ('acción dicha', 'módulo dicho', 'detalles dichos')) c
WHERE a.id < 0;

CREATE OR REPLACE FUNCTION pg_temp.en_dolares(venta text) RETURNS boolean
LANGUAGE sql AS $$ SELECT v.moneda = 'USD' FROM comercial.ventas v WHERE v.id_venta = venta $$;

-- What the pagos of a venta make of it, of which the old system said so (9).
CREATE OR REPLACE FUNCTION pg_temp.status_por_pagos(v comercial.ventas, dicho text) RETURNS text
LANGUAGE sql AS $$
    SELECT CASE WHEN dicho = 'anulado' THEN 'anulado'
                WHEN g.pagado >= t.total THEN 'completada'
                WHEN dicho IN ('procesable', 'completada') THEN 'procesable'
                WHEN v.tipo_venta = 'contado' AND g.pagado > 0 THEN 'procesable'
                WHEN v.tipo_venta = 'credito' AND t.inicial > 0 AND g.pagado >= t.inicial THEN 'procesable'
                ELSE 'separacion' END
    FROM (SELECT coalesce(sum(monto), 0) AS pagado FROM comercial.pagos WHERE venta = v.id_venta) g
    CROSS JOIN LATERAL (
        SELECT CASE WHEN v.moneda = 'USD' THEN v.precio_dolares ELSE v.valor_lote_venta END AS total,
               CASE WHEN v.moneda = 'USD' THEN round(v.cuota_inicial_requerida / v.tipo_cambio, 2)
                    ELSE v.cuota_inicial_requerida END AS inicial) t
$$;

-- What the old plans add up to, in the moneda of their ventas.
DROP TABLE IF EXISTS pg_temp.planes_anteriores;
CREATE TEMP TABLE planes_anteriores ON COMMIT DROP AS
SELECT plan.venta_id AS venta,
       sum(CASE WHEN v.moneda = 'USD' THEN coalesce(o.monto_programado_dolares, o.monto_programado) ELSE o.monto_programado END) AS suma
FROM legado_comercial.gestion_inmobiliaria_cuotaplanpago o
JOIN legado_comercial.gestion_inmobiliaria_planpagoventa plan ON plan.id_plan_pago = o.plan_pago_venta_id
JOIN comercial.ventas v ON v.id_venta = plan.venta_id
GROUP BY plan.venta_id;
CREATE UNIQUE INDEX ON planes_anteriores (venta);

-- For each column that both have: how many rows, in how many it is equal, and a sum of each side's values with their keys
-- (equal sums: equal values). A difference has the first reason whose condition is true (jsonb: column to pairs of reason
-- and condition).
CREATE OR REPLACE FUNCTION pg_temp.columnas(vieja regclass, nueva regclass, llave text, conocidas jsonb)
RETURNS TABLE (que text, antes numeric, ahora numeric, razones text[], montos numeric[], suma_antes text, suma_ahora text)
LANGUAGE plpgsql AS $$
DECLARE
    valores text; cuentas text; renglones text;
BEGIN
    -- Of column n: a, the hash of what the old row says; where the new one differs, b, its hash, and r, the reason or 0.
    SELECT string_agg(format('%2$s AS a%1$s, CASE WHEN %3$s THEN %4$s END AS b%1$s, CASE WHEN %3$s THEN coalesce(%5$s, 0) END AS r%1$s',
                             c.n, c.antes, c.otra, c.ahora, c.casos), ', '),
           string_agg(format('count(*) FILTER (WHERE r%1$s IS NULL) AS iguales%1$s, sum(a%1$s) AS antes%1$s, '
                             || 'sum(a%1$s) - coalesce(sum(a%1$s) FILTER (WHERE r%1$s IS NOT NULL), 0) + coalesce(sum(b%1$s), 0) AS ahora%1$s%2$s',
                             c.n, c.por_razon), ', '),
           string_agg(format('(%2$L, iguales%1$s, %3$L::text[], ARRAY[%4$s]::numeric[], antes%1$s, ahora%1$s)',
                             c.n, nueva::text || '.' || c.a, c.nombres, c.por_nombre), ', ')
    INTO valores, cuentas, renglones
    FROM (
        SELECT v.attnum AS n, n.attname AS a, r.*,
               format($c$hashtextextended(l.%I::text || '|' || coalesce(l.%I::text, '\N'), 0)$c$, llave, v.attname) AS antes,
               format($c$hashtextextended(p.%I::text || '|' || coalesce(p.%I::text, '\N'), 0)$c$, llave, n.attname) AS ahora,
               format(CASE WHEN v.atttypid = n.atttypid THEN 'l.%I IS DISTINCT FROM p.%I'
                           ELSE 'l.%I::text IS DISTINCT FROM p.%I::text' END, v.attname, n.attname) AS otra
        FROM pg_attribute v
        JOIN pg_attribute n ON n.attrelid = nueva AND n.attnum > 0
             AND n.attname = CASE WHEN v.attname = 'año' THEN 'anio'
                                  WHEN EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = nueva AND x.attname = v.attname)
                                  THEN v.attname ELSE regexp_replace(v.attname, '_id$', '') END
        CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(k.par ->> 0 ORDER BY k.i), '{}') AS nombres,
                   coalesce('CASE ' || string_agg(format('WHEN %s THEN %s', k.par ->> 1, k.i), ' ' ORDER BY k.i) || ' END', 'NULL') AS casos,
                   string_agg(format(', count(*) FILTER (WHERE r%1$s = %2$s) AS r%1$s_%2$s', v.attnum, k.i), '' ORDER BY k.i) AS por_razon,
                   string_agg(format('r%s_%s', v.attnum, k.i), ', ' ORDER BY k.i) AS por_nombre
            FROM jsonb_array_elements(conocidas -> n.attname) WITH ORDINALITY k (par, i)) r
        WHERE v.attrelid = vieja AND v.attnum > 0 AND v.attname <> 'password'
        ORDER BY v.attnum) c;
    RETURN QUERY EXECUTE format($q$
        SELECT c.que, filas::numeric, c.iguales::numeric, c.razones, c.montos, coalesce(c.antes, 0)::text, coalesce(c.ahora, 0)::text
        FROM (SELECT count(*) AS filas, %s FROM (SELECT %s FROM %s l JOIN %s p ON p.%5$I = l.%5$I) v) s
        CROSS JOIN LATERAL (VALUES %6$s) c (que, iguales, razones, montos, antes, ahora)
        $q$, cuentas, valores, vieja, nueva, llave, renglones);
END $$;
