-- The schemas as the catalog describes them, one statement per row, in an order and a form that
-- PostgreSQL 15 to 18 share. Flyway's history is Flyway's and stays out.
WITH esquemas AS (
    SELECT oid, nspname, nspacl, nspowner, array_position(ARRAY['compartido', 'crm', 'comercial'], nspname::text) AS turno
    FROM pg_namespace
    WHERE nspname IN ('compartido', 'crm', 'comercial')
), relaciones AS (
    SELECT c.oid, e.turno, c.relname AS nombre, c.relkind, c.relacl, format('%I.%I', e.nspname, c.relname) AS ruta
    FROM pg_class c JOIN esquemas e ON e.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relname <> 'flyway_schema_history'
), funciones AS (
    SELECT p.oid, e.turno, p.proname AS nombre, p.proacl, p.prokind,
           format('%I.%I(%s)', e.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS ruta
    FROM pg_proc p JOIN esquemas e ON e.oid = p.pronamespace
), columnas AS (
    SELECT a.attrelid, a.attnum,
           concat_ws(' ', format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
               CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE ' || a.attcollation::regcollation END,
               CASE WHEN a.attidentity <> '' THEN 'GENERATED AS IDENTITY'
                    WHEN a.attgenerated <> '' THEN format('GENERATED ALWAYS AS (%s)', pg_get_expr(d.adbin, d.adrelid))
                    WHEN d.oid IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
               CASE WHEN a.attnotnull THEN 'NOT NULL' END) AS texto
    FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
), renglones AS (
    SELECT attrelid AS tabla, 1 AS parte, to_char(attnum, '0000') AS orden, texto FROM columnas
    UNION ALL
    SELECT conrelid, 2, position(contype::text IN 'pucfx') || conname,
           format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
    FROM pg_constraint
    WHERE contype IN ('p', 'u', 'c', 'f', 'x')
), permisos AS (
    SELECT turno, 3 AS clase, nombre, ruta, relacl AS acl, 'TABLE' AS tipo
    FROM relaciones WHERE relkind <> 'S'
    UNION ALL SELECT turno, 1, nombre, ruta, relacl, 'SEQUENCE' FROM relaciones WHERE relkind = 'S'
    UNION ALL SELECT turno, 2, nombre, ruta, proacl, 'FUNCTION' FROM funciones
    UNION ALL SELECT turno, 0, nspname, format('%I', nspname), nspacl, 'SCHEMA' FROM esquemas
), piezas AS (
    SELECT 0 AS turno, 0 AS clase, extname AS nombre, 0 AS parte, '' AS orden,
           format('CREATE EXTENSION %s WITH SCHEMA %I;', extname, n.nspname) AS texto
    FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace WHERE extname <> 'plpgsql'
    UNION ALL
    SELECT turno, 0, nspname, 0, '', format('CREATE SCHEMA %I AUTHORIZATION %s;', nspname, nspowner::regrole)
    FROM esquemas
    UNION ALL
    SELECT r.turno, 1, r.nombre, 0, '',
           format('CREATE SEQUENCE %s AS %s INCREMENT %s START %s MAXVALUE %s CACHE %s%s;', r.ruta,
                  s.seqtypid::regtype, s.seqincrement, s.seqstart, s.seqmax, s.seqcache,
                  CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END)
    FROM relaciones r JOIN pg_sequence s ON s.seqrelid = r.oid
    UNION ALL
    SELECT turno, 2, nombre, 0, ruta, btrim(pg_get_functiondef(oid), E'\n') || ';'
    FROM funciones WHERE prokind IN ('f', 'p')
    UNION ALL
    SELECT r.turno, 3, r.nombre, 0, '',
           format(CASE r.relkind WHEN 'v' THEN 'CREATE VIEW' WHEN 'm' THEN 'CREATE MATERIALIZED VIEW' ELSE 'CREATE TABLE' END
                  || E' %s (\n%s\n);', r.ruta,
                  (SELECT string_agg('    ' || texto, E',\n' ORDER BY parte, orden) FROM renglones WHERE tabla = r.oid))
    FROM relaciones r WHERE r.relkind <> 'S'
    UNION ALL
    SELECT r.turno, 3, r.nombre, 1, c.relname, pg_get_indexdef(i.indexrelid) || ';'
    FROM pg_index i JOIN relaciones r ON r.oid = i.indrelid JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT r.turno, 3, r.nombre, 2, t.tgname, pg_get_triggerdef(t.oid) || ';'
    FROM pg_trigger t JOIN relaciones r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
    UNION ALL
    SELECT r.turno, CASE r.relkind WHEN 'S' THEN 1 ELSE 3 END, r.nombre, 3, to_char(d.objsubid, '0000'),
           format('COMMENT ON %s IS %L;', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description)
    FROM pg_description d JOIN relaciones r ON r.oid = d.objoid AND d.classoid = 'pg_class'::regclass
    UNION ALL
    SELECT f.turno, 2, f.nombre, 3, f.ruta, format('COMMENT ON FUNCTION %s IS %L;', f.ruta, d.description)
    FROM pg_description d JOIN funciones f ON f.oid = d.objoid AND d.classoid = 'pg_proc'::regclass
    UNION ALL
    SELECT p.turno, p.clase, p.nombre, 4, p.ruta || a.grantee::regrole,
           format('GRANT %s ON %s %s TO %s;', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), p.tipo, p.ruta,
                  CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
    FROM permisos p, aclexplode(p.acl) a
    WHERE a.grantee = 0 OR a.grantee::regrole::text IN ('jcc_app', 'jcc_lectura')
    GROUP BY p.turno, p.clase, p.nombre, p.ruta, p.tipo, a.grantee
)
SELECT CASE WHEN parte = 0 THEN E'\n' ELSE '' END || texto
FROM piezas
ORDER BY turno, clase, nombre COLLATE "C", parte, orden COLLATE "C";
