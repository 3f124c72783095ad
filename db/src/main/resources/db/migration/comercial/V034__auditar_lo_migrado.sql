-- A migration creates millions of rows. The auditoria says of each that it did, and not once more what it holds: that is
-- the row, and what was changed of it later says what was before. Statements are planned once, and not for each row.
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
    llave    text   := (CASE TG_OP WHEN 'DELETE' THEN antes ELSE despues END) ->> TG_ARGV[1];
    hecho    text   := CASE TG_OP WHEN 'INSERT' THEN 'creado' WHEN 'UPDATE' THEN 'cambiado' ELSE 'eliminado' END;
    quien_id bigint := nullif(current_setting('jcc.usuario_id', true), '');
    quien    text   := nullif(current_setting('jcc.usuario', true), '');
    puerta   text   := coalesce(nullif(current_setting('jcc.puerta', true), ''), 'sql');
    cambios  jsonb;
BEGIN
    IF TG_OP = 'INSERT' AND puerta = 'migracion' THEN
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

    IF cambios IS NULL THEN
        RETURN NULL;
    ELSIF TG_ARGV[0] = 'crm' THEN
        INSERT INTO crm.auditoria (usuario_id, usuario, puerta, tabla, llave, operacion, cambios)
        VALUES (quien_id, quien, puerta, TG_TABLE_NAME, llave, hecho, cambios);
    ELSE
        INSERT INTO comercial.auditoria (usuario_id, usuario, puerta, tabla, llave, operacion, cambios)
        VALUES (quien_id, quien, puerta, TG_TABLE_NAME, llave, hecho, cambios);
    END IF;
    RETURN NULL;
END
$$;
