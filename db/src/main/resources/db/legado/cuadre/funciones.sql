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
-- difference (jsonb: column to reason and condition).
CREATE OR REPLACE FUNCTION pg_temp.columnas(vieja regclass, nueva regclass, llave text, conocidas jsonb)
RETURNS TABLE (que text, antes numeric, ahora numeric, razones text[], montos numeric[])
LANGUAGE plpgsql AS $$
DECLARE
    columna record;
BEGIN
    FOR columna IN
        SELECT v.attname AS de, n.attname AS a, conocidas -> n.attname AS conocida
        FROM pg_attribute v
        JOIN pg_attribute n ON n.attrelid = nueva AND n.attnum > 0
             AND n.attname = CASE WHEN v.attname = 'año' THEN 'anio'
                                  WHEN EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = nueva AND x.attname = v.attname)
                                  THEN v.attname ELSE regexp_replace(v.attname, '_id$', '') END
        WHERE v.attrelid = vieja AND v.attnum > 0 AND v.attname <> 'password'
        ORDER BY v.attnum
    LOOP
        RETURN QUERY EXECUTE format($q$
            SELECT %1$L, count(*)::numeric, count(*) FILTER (WHERE NOT e.otra)::numeric, ARRAY[%2$L],
                   ARRAY[count(*) FILTER (WHERE e.otra AND (%3$s))::numeric]
            FROM %4$s l JOIN %5$s p ON p.%6$I = l.%6$I
            CROSS JOIN LATERAL (SELECT l.%7$I::text IS DISTINCT FROM p.%8$I::text AS otra) e
            $q$, nueva::text || '.' || columna.a, coalesce(columna.conocida ->> 0, 'ninguna'),
            CASE WHEN columna.conocida IS NULL THEN 'false' ELSE coalesce(columna.conocida ->> 1, 'true') END,
            vieja, nueva, llave, columna.de, columna.a);
    END LOOP;
END $$;
