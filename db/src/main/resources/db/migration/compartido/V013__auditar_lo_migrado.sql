-- A migration creates millions of rows. The auditoria says of each that it did, and not once more what it holds: that is
-- the row, and what is changed of it later says what was before.
CREATE OR REPLACE FUNCTION compartido.auditar() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog
    SET timezone = 'America/Lima'
AS $$
DECLARE
    calladas text[] := string_to_array(TG_ARGV[2], ',');
    secretas text[] := string_to_array(TG_ARGV[3], ',');
    antes    jsonb  := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE jsonb_strip_nulls(to_jsonb(OLD)) END;
    despues  jsonb  := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE jsonb_strip_nulls(to_jsonb(NEW)) END;
    cambios  jsonb;
BEGIN
    -- What a fresh install brings along is older than its auditoria.
    IF to_regclass(format('%I.auditoria', TG_ARGV[0])) IS NULL THEN
        RETURN NULL;
    END IF;

    IF TG_OP = 'INSERT' AND current_setting('jcc.puerta', true) = 'migracion' THEN
        cambios := '{}';
    ELSE
        SELECT jsonb_object_agg(campo, CASE
                   WHEN campo = ANY (secretas) THEN '{"antes": "•••", "despues": "•••"}'
                   ELSE jsonb_build_object('antes', antes -> campo, 'despues', despues -> campo) END)
        INTO cambios
        FROM jsonb_object_keys(antes || despues) AS campo
        WHERE antes -> campo IS DISTINCT FROM despues -> campo
          AND campo <> ALL (coalesce(calladas, '{}'));
    END IF;

    IF cambios IS NOT NULL THEN
        EXECUTE format(
            'INSERT INTO %I.auditoria (usuario_id, usuario, puerta, tabla, llave, operacion, cambios)
             VALUES ($1, $2, $3, $4, $5, $6, $7)', TG_ARGV[0])
        USING nullif(current_setting('jcc.usuario_id', true), '')::bigint,
              nullif(current_setting('jcc.usuario', true), ''),
              coalesce(nullif(current_setting('jcc.puerta', true), ''), 'sql'),
              TG_TABLE_NAME,
              (CASE TG_OP WHEN 'DELETE' THEN antes ELSE despues END) ->> TG_ARGV[1],
              CASE TG_OP WHEN 'INSERT' THEN 'creado' WHEN 'UPDATE' THEN 'cambiado' ELSE 'eliminado' END,
              cambios;
    END IF;
    RETURN NULL;
END
$$;
