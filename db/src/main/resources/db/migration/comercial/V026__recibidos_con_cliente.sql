-- Whose visit a webhook tells of, as it is written there: people look for it by that, also for one that was refused.
ALTER TABLE comercial.webhooks_recibidos ADD COLUMN cliente text;

CREATE INDEX recibidos_por_cliente ON comercial.webhooks_recibidos
    USING gin (compartido.llano(cliente) gin_trgm_ops) WHERE cliente IS NOT NULL;
CREATE INDEX recibidos_por_presencia ON comercial.webhooks_recibidos (id_presencia) WHERE id_presencia IS NOT NULL;
