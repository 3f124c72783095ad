-- Whose a module is: the platform's, or that of the old system it comes from, which writes it until the cut-over. A
-- fresh install has all of its own.
CREATE TABLE compartido.modulos (
    modulo   text        NOT NULL,
    dueno    text        NOT NULL DEFAULT 'plataforma',
    desde    timestamptz NOT NULL DEFAULT now(),
    vuelta   uuid, -- what was written out for the old system, and has to be there before anything is brought from it
    CONSTRAINT modulos_pkey PRIMARY KEY (modulo),
    CONSTRAINT modulos_conocidos CHECK (modulo IN ('crm', 'comercial')),
    CONSTRAINT modulos_dueno_valido CHECK (dueno IN ('plataforma', 'sistema_anterior')),
    CONSTRAINT modulos_vuelta_es_del_anterior CHECK (vuelta IS NULL OR dueno = 'sistema_anterior')
);

INSERT INTO compartido.modulos (modulo) VALUES ('crm'), ('comercial');

CREATE TRIGGER modulos_auditoria AFTER INSERT OR UPDATE OR DELETE ON compartido.modulos
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'modulo', 'desde');

-- The migration alone writes a module of the old system. Its argument is the module. Whoever writes holds the list of
-- owners as it is until they end: who changes it waits for them, or they find it changed. Asked once in a transaction.
CREATE FUNCTION compartido.exigir_dueno() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog
AS $$
BEGIN
    IF current_setting('jcc.puerta', true) IS DISTINCT FROM 'migracion' THEN
        LOCK TABLE compartido.modulos IN ROW SHARE MODE;
        IF EXISTS (SELECT FROM compartido.modulos m WHERE m.modulo = TG_ARGV[0] AND m.dueno <> 'plataforma') THEN
            RAISE EXCEPTION 'The module % still belongs to the old system', TG_ARGV[0]
                USING ERRCODE = 'integrity_constraint_violation',
                      CONSTRAINT = 'modulo_del_sistema_anterior_' || TG_ARGV[0];
        END IF;
        PERFORM set_config('jcc.escribe_' || TG_ARGV[0], 'si', true);
    END IF;
    RETURN NEW;
END
$$;

-- The App Comercial keeps the registry of asesores; the CRM never makes one.
CREATE TRIGGER asesores_dueno BEFORE INSERT OR UPDATE OR DELETE ON compartido.asesores
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_app' AND rolname <> current_user) THEN
        REVOKE INSERT, UPDATE, DELETE ON compartido.modulos FROM jcc_app;
    END IF;
END
$$;
