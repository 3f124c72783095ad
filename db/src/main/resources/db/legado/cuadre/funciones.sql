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

-- For each column that both have: how many rows, and in how many it is equal, with the reason that is known of a
-- difference (jsonb: column to reason and condition). Each table is read once.
CREATE OR REPLACE FUNCTION pg_temp.columnas(vieja regclass, nueva regclass, llave text, conocidas jsonb)
RETURNS TABLE (que text, antes numeric, ahora numeric, razones text[], montos numeric[])
LANGUAGE plpgsql AS $$
DECLARE
    columnas text[]; conocen text[]; distintas text; explicadas text;
    cuantas bigint; otras bigint[]; con_razon bigint[];
BEGIN
    SELECT array_agg(nueva::text || '.' || c.a ORDER BY c.n), array_agg(coalesce(c.conocida ->> 0, 'ninguna') ORDER BY c.n),
           string_agg(format('count(*) FILTER (WHERE %s)', c.otra), ', ' ORDER BY c.n),
           string_agg(CASE WHEN c.conocida IS NULL THEN '0'
                           ELSE format('count(*) FILTER (WHERE %s AND (%s))', c.otra, coalesce(c.conocida ->> 1, 'true')) END,
                      ', ' ORDER BY c.n)
    INTO columnas, conocen, distintas, explicadas
    FROM (
        SELECT v.attnum AS n, n.attname AS a, conocidas -> n.attname AS conocida,
               format(CASE WHEN v.atttypid = n.atttypid THEN 'l.%I IS DISTINCT FROM p.%I'
                           ELSE 'l.%I::text IS DISTINCT FROM p.%I::text' END, v.attname, n.attname) AS otra
        FROM pg_attribute v
        JOIN pg_attribute n ON n.attrelid = nueva AND n.attnum > 0
             AND n.attname = CASE WHEN v.attname = 'año' THEN 'anio'
                                  WHEN EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = nueva AND x.attname = v.attname)
                                  THEN v.attname ELSE regexp_replace(v.attname, '_id$', '') END
        WHERE v.attrelid = vieja AND v.attnum > 0 AND v.attname <> 'password') c;
    EXECUTE format('SELECT count(*), ARRAY[%s]::bigint[], ARRAY[%s]::bigint[] FROM %s l JOIN %s p ON p.%I = l.%I',
                   distintas, explicadas, vieja, nueva, llave, llave)
    INTO cuantas, otras, con_razon;
    RETURN QUERY
    SELECT c.columna, cuantas::numeric, (cuantas - c.otra)::numeric, ARRAY[c.conoce], ARRAY[c.explica::numeric]
    FROM unnest(columnas, conocen, otras, con_razon) WITH ORDINALITY AS c (columna, conoce, otra, explica, n)
    ORDER BY c.n;
END $$;
