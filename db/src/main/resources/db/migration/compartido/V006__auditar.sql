-- Writes down who changed what: one row of an auditoria per changed row of an audited table, in the same transaction.
-- Its arguments: the schema that keeps the auditoria, the column that is the key, the columns that are nobody's news
-- and the columns whose values are secret (comma-separated). Who acts stands in the transaction's settings
-- jcc.usuario_id, jcc.usuario and jcc.puerta; whoever comes without them came by SQL.
CREATE FUNCTION compartido.auditar() RETURNS trigger
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

    SELECT jsonb_object_agg(campo, CASE
               WHEN campo = ANY (secretas) THEN '{"antes": "•••", "despues": "•••"}'
               ELSE jsonb_build_object('antes', antes -> campo, 'despues', despues -> campo) END)
    INTO cambios
    FROM jsonb_object_keys(antes || despues) AS campo
    WHERE antes -> campo IS DISTINCT FROM despues -> campo
      AND campo <> ALL (coalesce(calladas, '{}'));

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

-- What was written down stays as it was written.
CREATE FUNCTION compartido.no_se_altera() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '%.% is only ever added to', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

-- compartido keeps no auditoria of its own (it stays small and slow): comercial keeps it.
CREATE TRIGGER asesores_auditoria AFTER INSERT OR UPDATE OR DELETE ON compartido.asesores
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_asesor', 'version,fecha_registro_sistema,ultima_modificacion_sistema');

CREATE TRIGGER proyectos_auditoria AFTER INSERT OR UPDATE OR DELETE ON compartido.proyectos
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'version');
