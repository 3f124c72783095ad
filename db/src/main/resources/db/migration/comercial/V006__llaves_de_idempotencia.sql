-- What was answered to a POST with an Idempotency-Key, written in the transaction of its effect: who sends it again
-- hears the same. The row of a request that still runs is not visible yet, and holds back its twins.
CREATE TABLE comercial.llaves_de_idempotencia (
    usuario   bigint      NOT NULL,
    llave     text        NOT NULL,
    huella    bytea       NOT NULL,
    estado    smallint,
    cabeceras jsonb,
    cuerpo    bytea,
    creada    timestamptz NOT NULL,
    CONSTRAINT llaves_comercial PRIMARY KEY (usuario, llave)
);

CREATE INDEX llaves_comercial_por_fecha ON comercial.llaves_de_idempotencia (creada);
