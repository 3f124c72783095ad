-- Keys that the platform made for itself, one row each, so that two instances agree on them.
CREATE TABLE compartido.claves (
    nombre text        PRIMARY KEY,
    valor  text        NOT NULL,
    creada timestamptz NOT NULL DEFAULT now()
);
