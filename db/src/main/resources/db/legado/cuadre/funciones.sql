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
    columna record;
BEGIN
    FOR columna IN
        SELECT v.attname AS de, n.attname AS a, c.razones, c.casos
        FROM pg_attribute v
        JOIN pg_attribute n ON n.attrelid = nueva AND n.attnum > 0
             AND n.attname = CASE WHEN v.attname = 'año' THEN 'anio'
                                  WHEN EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = nueva AND x.attname = v.attname)
                                  THEN v.attname ELSE regexp_replace(v.attname, '_id$', '') END
        CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(r.par ->> 0 ORDER BY r.n), '{}') AS razones,
                   coalesce('CASE ' || string_agg(format('WHEN %s THEN %s', r.par ->> 1, r.n), ' ' ORDER BY r.n) || ' END', 'NULL::integer') AS casos
            FROM jsonb_array_elements(conocidas -> n.attname) WITH ORDINALITY r (par, n)) c
        WHERE v.attrelid = vieja AND v.attnum > 0 AND v.attname <> 'password'
        ORDER BY v.attnum
    LOOP
        RETURN QUERY EXECUTE format($q$
            WITH pares AS (
                SELECT hashtextextended(concat_ws('|', l.%5$I, coalesce(l.%6$I::text, '\N')), 0) AS antes,
                       hashtextextended(concat_ws('|', l.%5$I, coalesce(p.%7$I::text, '\N')), 0) AS ahora,
                       o.otra, CASE WHEN o.otra THEN %8$s END AS razon
                FROM %3$s l
                JOIN %4$s p ON p.%5$I = l.%5$I
                CROSS JOIN LATERAL (SELECT l.%6$I::text IS DISTINCT FROM p.%7$I::text AS otra) o
            ),
            cuentas AS (
                SELECT razon, count(*) AS cuantas, count(*) FILTER (WHERE NOT otra) AS iguales, sum(antes) AS antes, sum(ahora) AS ahora
                FROM pares GROUP BY razon
            )
            SELECT %1$L, coalesce(sum(cuantas), 0), coalesce(sum(iguales), 0), %2$L::text[],
                   ARRAY(SELECT coalesce((SELECT c.cuantas FROM cuentas c WHERE c.razon = n), 0)::numeric
                         FROM generate_series(1, cardinality(%2$L::text[])) n),
                   coalesce(sum(antes), 0)::text, coalesce(sum(ahora), 0)::text
            FROM cuentas
            $q$, nueva::text || '.' || columna.a, columna.razones, vieja, nueva, llave, columna.de, columna.a, columna.casos);
    END LOOP;
END $$;
