-- What sorts and joins whole tables needs room.
SET LOCAL work_mem = '128MB';
SET LOCAL maintenance_work_mem = '512MB';

-- What sets rows of the old tables aside. A rule is the condition of a row (l) that breaks it; how many did is answered.
CREATE OR REPLACE FUNCTION pg_temp.apartar(tabla regclass, razon text, frase text, condicion text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    esquema text; nombre text; llave text; cuantas bigint;
BEGIN
    SELECT c.relnamespace::regnamespace::text, c.relname, a.attname INTO esquema, nombre, llave
    FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE c.oid = tabla;
    EXECUTE format($q$
        WITH malas AS (DELETE FROM %s l WHERE %s RETURNING l.*)
        INSERT INTO %I.cuarentena AS c (tabla, llave, razon, frase, fila, etapa)
        SELECT %L, m.%I::text, %L, %L, to_jsonb(m) - 'password', 'juicio' FROM malas m
        ON CONFLICT (tabla, llave) DO UPDATE
        SET (razon, frase, fila, etapa, corrida) = (EXCLUDED.razon, EXCLUDED.frase, EXCLUDED.fila, 'juicio', NULL)
        $q$, tabla, condicion, esquema, nombre, llave, razon, frase);
    GET DIAGNOSTICS cuantas = ROW_COUNT;
    RETURN cuantas;
END $$;

-- Each date and time is between 1900 and 2100.
CREATE OR REPLACE FUNCTION pg_temp.fechas(tabla regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    columna text;
BEGIN
    FOR columna IN SELECT attname FROM pg_attribute
                   WHERE attrelid = tabla AND attnum > 0 AND atttypid IN ('date'::regtype, 'timestamptz'::regtype) LOOP
        PERFORM pg_temp.apartar(tabla, 'fecha_imposible', format('%s no es una fecha posible.', columna),
                                format($c$l.%I NOT BETWEEN '1900-01-01' AND '2100-01-01'$c$, columna));
    END LOOP;
END $$;

-- The checks of the platform's table that speak of columns which both have, but for those that the way over mends.
CREATE OR REPLACE FUNCTION pg_temp.como_en(tabla regclass, nueva regclass, VARIADIC menos text[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    regla record;
BEGIN
    FOR regla IN
        SELECT conname, pg_get_expr(conbin, conrelid) AS condicion, columnas.nombres
        FROM pg_constraint
        CROSS JOIN LATERAL (
            SELECT string_agg(n.attname, ', ') AS nombres, bool_and(v.attname IS NOT NULL) AS de_ambas
            FROM pg_attribute n
            LEFT JOIN pg_attribute v ON v.attrelid = tabla AND v.attname = n.attname AND v.attnum > 0
            WHERE n.attrelid = conrelid AND n.attnum = ANY (conkey)) columnas
        WHERE conrelid = nueva AND contype = 'c' AND columnas.de_ambas AND conname <> ALL (menos)
        ORDER BY conname
    LOOP
        PERFORM pg_temp.apartar(tabla, regla.conname, format('%s: vacío o no admitido.', regla.nombres),
                                format('NOT (%s)', regla.condicion));
    END LOOP;
END $$;

-- What the row refers to is there.
CREATE OR REPLACE FUNCTION pg_temp.huerfanas(tabla regclass, columna text, padre regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    llave text := (SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                   WHERE indrelid = padre AND indisprimary);
BEGIN
    WHILE pg_temp.apartar(tabla, 'huerfana', format('%s se refiere a una fila que no hay.', columna),
              format('l.%1$I IS NOT NULL AND NOT EXISTS (SELECT FROM %2$s p WHERE p.%3$I = l.%1$I)', columna, padre, llave)) > 0
          AND tabla = padre LOOP
    END LOOP;
END $$;

-- Of several rows with the same values the first stays.
CREATE OR REPLACE FUNCTION pg_temp.repetidas(tabla regclass, VARIADIC columnas text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    llave text := (SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                   WHERE indrelid = tabla AND indisprimary);
    iguales text := (SELECT string_agg(format('o.%1$I = l.%1$I', c), ' AND ') FROM unnest(columnas) c);
BEGIN
    PERFORM pg_temp.apartar(tabla, 'repetida', format('Otra fila tiene lo mismo en %s.', array_to_string(columnas, ', ')),
        format('EXISTS (SELECT FROM %1$s o WHERE %2$s AND (length(o.%3$I::text), o.%3$I::text) < (length(l.%3$I::text), l.%3$I::text))',
               tabla, iguales, llave));
END $$;

-- When most of a table is about to come, its indexes are made, its references checked and its auditoria written when all
-- of it is there: much faster, and nobody else reads the table until then. So it is with the auditoria itself, whose index
-- comes back in the end.
CREATE TEMP TABLE IF NOT EXISTS sueltas (tabla regclass NOT NULL, hacer text NOT NULL, bitacora text) ON COMMIT DROP;

CREATE OR REPLACE FUNCTION pg_temp.soltar(tabla regclass, vienen bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    hay bigint; algo record;
BEGIN
    EXECUTE format('SELECT count(*) FROM %s', tabla) INTO hay;
    IF vienen < 10000 OR vienen < 2 * hay THEN
        RETURN;
    END IF;
    FOR algo IN
        SELECT format('DROP INDEX %s', indexrelid::regclass) AS soltar, pg_get_indexdef(indexrelid) AS hacer, NULL AS bitacora
        FROM pg_index
        WHERE indrelid = tabla AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
        UNION ALL
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', tabla, conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', tabla, conname, pg_get_constraintdef(oid)), NULL
        FROM pg_constraint WHERE conrelid = tabla AND contype = 'f'
        UNION ALL
        SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tabla, tgname),
               format($q$ALTER TABLE %1$s ENABLE TRIGGER %2$I;
                         INSERT INTO %3$I.auditoria (puerta, tabla, llave, operacion, cambios)
                         SELECT 'migracion', c.relname, t.%4$I::text, 'creado', '{}'
                         FROM %1$s t JOIN pg_class c ON c.oid = t.tableoid$q$,
                      tabla, tgname, argumentos[1], argumentos[2]),
               argumentos[1] || '.auditoria'
        FROM pg_trigger
        CROSS JOIN LATERAL (SELECT string_to_array(encode(tgargs, 'escape'), '\000') AS argumentos) a
        WHERE tgrelid = tabla AND tgfoid = 'compartido.auditar'::regproc AND tgtype & 4 <> 0 AND hay = 0
    LOOP
        EXECUTE algo.soltar;
        INSERT INTO sueltas VALUES (tabla, algo.hacer, algo.bitacora);
        IF algo.bitacora IS NOT NULL THEN
            PERFORM pg_temp.soltar(algo.bitacora::regclass, vienen);
        END IF;
    END LOOP;
END $$;

-- entera: with its auditoria; else it is written later, and does not say what the migration itself changes until then.
CREATE OR REPLACE FUNCTION pg_temp.recoger(que regclass, entera boolean DEFAULT true) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    algo record;
BEGIN
    FOR algo IN DELETE FROM sueltas WHERE tabla = que AND (entera OR bitacora IS NULL) RETURNING hacer LOOP
        EXECUTE algo.hacer;
    END LOOP;
    EXECUTE format('ANALYZE %s', que);
END $$;

-- Of many ventas and pagos the ledgers of the tablero are made anew in the end.
CREATE OR REPLACE FUNCTION pg_temp.contar(ahora boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    algo record;
BEGIN
    FOR algo IN
        SELECT tgrelid::regclass AS tabla, tgname FROM pg_trigger
        WHERE tgfoid IN ('comercial.contar_venta'::regproc, 'comercial.contar_pago'::regproc,
                         'comercial.contar_comision'::regproc, 'comercial.contar_presencia_de_venta'::regproc,
                         'comercial.contar_en_su_dia'::regproc)
          AND (tgenabled = 'D') = ahora
    LOOP
        EXECUTE format('ALTER TABLE %s %s TRIGGER %I', algo.tabla, CASE WHEN ahora THEN 'ENABLE' ELSE 'DISABLE' END, algo.tgname);
    END LOOP;
    IF ahora AND FOUND THEN
        PERFORM comercial.recontar_tablero();
    END IF;
END $$;

-- What was copied again is judged again: what was corrected leaves. What was not copied this time waits on.
DO $$
DECLARE
    tabla record;
BEGIN
    FOR tabla IN
        SELECT c.relnamespace::regnamespace::text AS esquema, c.relname AS nombre, a.attname AS llave
        FROM pg_class c
        JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE c.relnamespace IN ('legado_crm'::regnamespace, 'legado_comercial'::regnamespace) AND c.relkind = 'r'
    LOOP
        EXECUTE format('DELETE FROM %1$I.cuarentena c USING %1$I.%2$I l WHERE c.etapa = %4$L AND c.tabla = %2$L AND l.%3$I::text = c.llave',
                       tabla.esquema, tabla.nombre, tabla.llave, 'juicio');
    END LOOP;
END $$;

-- What a person corrected here is judged as they corrected it, while the old row is the one that they saw. A copy brings
-- the old row back each time; without one it is as it was left.
DO $$
DECLARE
    tabla record;
BEGIN
    FOR tabla IN
        SELECT c.oid::regclass AS completa, c.relnamespace::regnamespace::text AS esquema, c.relname AS nombre, k.attname AS llave,
               (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columnas
        FROM pg_class c
        JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
        JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = i.indkey[0]
        WHERE (c.relnamespace::regnamespace::text, c.relname) IN (
            SELECT 'legado_crm', k.tabla FROM legado_crm.correcciones k WHERE k.etapa = 'juicio'
            UNION SELECT 'legado_comercial', k.tabla FROM legado_comercial.correcciones k WHERE k.etapa = 'juicio')
    LOOP
        EXECUTE format($q$
            DELETE FROM %1$I.correcciones c
            WHERE c.tabla = %2$L AND c.etapa = 'juicio'
              AND NOT EXISTS (SELECT FROM %1$I.cuarentena q WHERE (q.tabla, q.llave) = (c.tabla, c.llave))
              AND NOT EXISTS (SELECT FROM %1$I.%2$I l
                              WHERE l.%3$I::text = c.llave
                                AND to_jsonb(l) IN (to_jsonb(jsonb_populate_record(l, c.fila)),
                                                    to_jsonb(jsonb_populate_record(l, c.fila || c.cambios))))
            $q$, tabla.esquema, tabla.nombre, tabla.llave);
        EXECUTE format($q$
            UPDATE %1$I.%2$I l SET (%4$s) = (SELECT %4$s FROM jsonb_populate_record(l, c.cambios))
            FROM %1$I.correcciones c
            WHERE c.tabla = %2$L AND c.etapa = 'juicio' AND l.%3$I::text = c.llave
            $q$, tabla.esquema, tabla.nombre, tabla.llave, tabla.columnas);
    END LOOP;
END $$;
