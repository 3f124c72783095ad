-- A webhook that was refused, or that we failed to process, is processed again: as it came, or as a person corrected it.
-- The row tells of the latest attempt; what came before stands in intentos_de_recibidos.
ALTER TABLE comercial.webhooks_recibidos
    ADD COLUMN intento                integer     NOT NULL DEFAULT 1,
    ADD COLUMN disparo                varchar(10) NOT NULL DEFAULT 'llamante',
    ADD COLUMN usuario_id             bigint,  -- who had it processed again
    ADD COLUMN usuario                text,
    ADD COLUMN cuerpo_corregido       bytea,   -- JSON; processed in place of the body that came, which stays
    ADD COLUMN corregido_en           timestamptz,
    ADD COLUMN corregido_por_id       bigint,
    ADD COLUMN corregido_por          text,
    ADD COLUMN fallos                 smallint    NOT NULL DEFAULT 0, -- one after the other
    ADD COLUMN siguiente_intento      timestamptz, -- null: not tried again without a person
    ADD COLUMN asesor_resuelto        text,
    ADD COLUMN asesor_resuelto_en     timestamptz,
    ADD COLUMN asesor_resuelto_por_id bigint,
    ADD COLUMN asesor_resuelto_por    text,
    ADD COLUMN marca                  text,    -- what its carrier knows it by, when it may bring it twice
    ADD CONSTRAINT recibidos_disparo_valido CHECK (disparo IN ('llamante', 'manual', 'automatico')),
    ADD CONSTRAINT recibidos_correccion_entera CHECK ((cuerpo_corregido IS NULL) = (corregido_en IS NULL)),
    ADD CONSTRAINT recibidos_resolucion_entera CHECK ((asesor_resuelto IS NULL) = (asesor_resuelto_en IS NULL)),
    ADD CONSTRAINT recibidos_reintento_de_fallido CHECK (siguiente_intento IS NULL OR estado = 'fallido');

CREATE UNIQUE INDEX recibidos_marca_unica ON comercial.webhooks_recibidos (marca) WHERE marca IS NOT NULL;
CREATE INDEX recibidos_por_reintentar ON comercial.webhooks_recibidos (siguiente_intento)
    WHERE siguiente_intento IS NOT NULL;
CREATE INDEX recibidos_por_fecha ON comercial.webhooks_recibidos (recibido_en);
CREATE INDEX recibidos_sin_resolver_de_presencia ON comercial.webhooks_recibidos (id_presencia)
    WHERE asesor_sin_resolver IS NOT NULL;

CREATE TABLE comercial.intentos_de_recibidos (
    recibido     bigint      NOT NULL,
    numero       integer     NOT NULL,
    disparo      varchar(10) NOT NULL,
    usuario_id   bigint,
    usuario      text,
    cuerpo       bytea, -- null: the one that came
    codigo_http  smallint    NOT NULL,
    respuesta    text        NOT NULL,
    id_presencia text,
    procesado_en timestamptz NOT NULL,
    CONSTRAINT intentos_de_recibidos_llave PRIMARY KEY (recibido, numero),
    CONSTRAINT intentos_de_recibidos_recibido FOREIGN KEY (recibido)
        REFERENCES comercial.webhooks_recibidos ON DELETE CASCADE,
    CONSTRAINT intentos_de_recibidos_disparo_valido CHECK (disparo IN ('llamante', 'manual', 'automatico'))
);

-- How many came in each hour, by what became of them. A ledger (ADR 0018): a change adds rows of its own, who reads sums
-- them up, and now and then they are folded. What was forgotten is 'olvidado', in the first hour of its month.
CREATE SEQUENCE comercial.recibidos_por_hora_seq;

CREATE TABLE comercial.recibidos_por_hora (
    id     bigint      PRIMARY KEY DEFAULT nextval('comercial.recibidos_por_hora_seq'),
    hora   timestamptz NOT NULL,
    estado varchar(12) NOT NULL,
    n      bigint      NOT NULL,
    suelta boolean     NOT NULL DEFAULT true, -- not folded yet
    CONSTRAINT recibidos_por_hora_estado_valido CHECK
        (estado IN ('pendiente', 'procesado', 'rechazado', 'fallido', 'olvidado'))
);

CREATE INDEX recibidos_por_hora_hora ON comercial.recibidos_por_hora (hora) INCLUDE (estado, n);
CREATE INDEX recibidos_por_hora_sueltas ON comercial.recibidos_por_hora (hora) WHERE suelta;

CREATE FUNCTION comercial.contar_recibidos() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, count(*) FROM nuevas GROUP BY 1, 2;
        WHEN 'UPDATE' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, sum(signo)
            FROM (SELECT recibido_en, estado, -1 AS signo FROM viejas
                  UNION ALL SELECT recibido_en, estado, 1 FROM nuevas) AS cambios
            GROUP BY 1, 2 HAVING sum(signo) <> 0;
        WHEN 'DELETE' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, -count(*) FROM viejas GROUP BY 1, 2
            UNION ALL
            SELECT date_trunc('month', recibido_en, 'America/Lima'), 'olvidado', count(*) FROM viejas GROUP BY 1;
    END CASE;
    RETURN NULL;
END
$$;

CREATE TRIGGER recibidos_contados AFTER INSERT ON comercial.webhooks_recibidos
    REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();
CREATE TRIGGER recibidos_contados_de_nuevo AFTER UPDATE ON comercial.webhooks_recibidos
    REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();
CREATE TRIGGER recibidos_contados_al_olvidarse AFTER DELETE ON comercial.webhooks_recibidos
    REFERENCING OLD TABLE AS viejas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();

CREATE FUNCTION comercial.plegar_recibidos() RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    WITH sumadas AS (
        DELETE FROM comercial.recibidos_por_hora
        WHERE hora IN (SELECT s.hora FROM comercial.recibidos_por_hora s WHERE s.suelta)
        RETURNING hora, estado, n
    )
    INSERT INTO comercial.recibidos_por_hora (hora, estado, n, suelta)
    SELECT hora, estado, sum(n), false FROM sumadas GROUP BY 1, 2 HAVING sum(n) <> 0;
END
$$;

INSERT INTO comercial.recibidos_por_hora (hora, estado, n, suelta)
SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, count(*), false
FROM comercial.webhooks_recibidos GROUP BY 1, 2;

-- A captador whom a webhook names, and nobody knows, is unresolved until the presencia has one, or is gone.
CREATE FUNCTION comercial.resolver_captador() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    UPDATE comercial.webhooks_recibidos SET asesor_sin_resolver = NULL
    WHERE id_presencia = OLD.id_presencia AND asesor_sin_resolver IS NOT NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER presencias_con_captador AFTER UPDATE ON comercial.presencias
    FOR EACH ROW WHEN (OLD.asesor_sin_resolver IS NOT NULL AND NEW.asesor_sin_resolver IS NULL)
    EXECUTE FUNCTION comercial.resolver_captador();
CREATE TRIGGER presencias_idas_sin_captador AFTER DELETE ON comercial.presencias
    FOR EACH ROW WHEN (OLD.asesor_sin_resolver IS NOT NULL)
    EXECUTE FUNCTION comercial.resolver_captador();
