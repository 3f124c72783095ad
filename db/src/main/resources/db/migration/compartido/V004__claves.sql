-- Keys that the platform made for itself, one row each, so that two instances agree on them.
CREATE TABLE compartido.claves (
    nombre text        PRIMARY KEY,
    valor  text        NOT NULL,
    creada timestamptz NOT NULL DEFAULT now()
);

-- Who reads reports does not read these.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON compartido.claves FROM jcc_lectura;
    END IF;
END
$$;
