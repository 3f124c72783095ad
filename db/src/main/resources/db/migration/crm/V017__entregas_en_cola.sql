-- What waits of each subscriber, kept up as deliveries change state: who asks how long the queue is counts none of them. A
-- ledger (ADR 0018): a change adds rows of its own, who reads sums them up, and now and then they are folded.
CREATE SEQUENCE crm.entregas_en_cola_seq;

CREATE TABLE crm.entregas_en_cola (
    id           bigint NOT NULL DEFAULT nextval('crm.entregas_en_cola_seq'),
    suscriptor   bigint NOT NULL,
    pendientes   bigint NOT NULL, -- never tried
    reintentando bigint NOT NULL, -- tried, and due again
    en_curso     bigint NOT NULL,
    agotados     bigint NOT NULL,
    CONSTRAINT crm_entregas_en_cola_pkey PRIMARY KEY (id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE FUNCTION crm.contar_entregas() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   count(*) FILTER (WHERE estado = 'en_curso'), count(*) FILTER (WHERE estado = 'agotado')
            FROM nuevas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'DELETE' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, -count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   -count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   -count(*) FILTER (WHERE estado = 'en_curso'), -count(*) FILTER (WHERE estado = 'agotado')
            FROM viejas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'UPDATE' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT * FROM (
                SELECT suscriptor, coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos = 0), 0) AS pendientes,
                       coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos > 0), 0) AS reintentando,
                       coalesce(sum(n) FILTER (WHERE estado = 'en_curso'), 0) AS en_curso,
                       coalesce(sum(n) FILTER (WHERE estado = 'agotado'), 0) AS agotados
                FROM (SELECT suscriptor, estado, intentos, 1 AS n FROM nuevas
                      UNION ALL SELECT suscriptor, estado, intentos, -1 FROM viejas) AS cambios
                GROUP BY suscriptor) AS c
            WHERE (c.pendientes, c.reintentando, c.en_curso, c.agotados) <> (0, 0, 0, 0);
    END CASE;
    RETURN NULL;
END
$$;

CREATE TRIGGER entregas_contadas AFTER INSERT ON crm.entregas
    REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();
CREATE TRIGGER entregas_contadas_de_nuevo AFTER UPDATE ON crm.entregas
    REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();
CREATE TRIGGER entregas_contadas_al_olvidarse AFTER DELETE ON crm.entregas
    REFERENCING OLD TABLE AS viejas
    FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();

CREATE FUNCTION crm.plegar_entregas() RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    WITH sumadas AS (
        DELETE FROM crm.entregas_en_cola
        WHERE suscriptor IN (SELECT suscriptor FROM crm.entregas_en_cola GROUP BY suscriptor HAVING count(*) > 1)
        RETURNING *
    )
    INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
    SELECT suscriptor, sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)
    FROM sumadas
    GROUP BY suscriptor
    HAVING (sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)) <> (0, 0, 0, 0);
END
$$;

INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
SELECT suscriptor, count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
       count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
       count(*) FILTER (WHERE estado = 'en_curso'), count(*) FILTER (WHERE estado = 'agotado')
FROM crm.entregas WHERE estado <> 'entregado' GROUP BY suscriptor;

-- The durations of a day are read from this alone.
CREATE INDEX crm_entregas_por_hora_recientes ON crm.entregas_por_hora (hora) INCLUDE (suscriptor, cubo, cuantos);
