-- What people see of each run of the migration, whichever process it is of.
CREATE SEQUENCE comercial.migracion_corridas_seq;

CREATE TABLE comercial.migracion_corridas (
    id           bigint PRIMARY KEY DEFAULT nextval('comercial.migracion_corridas_seq'),
    pedido       text        NOT NULL,
    usuario      text, -- who asked for it at the console; null: the command
    empezo       timestamptz NOT NULL DEFAULT now(),
    termino      timestamptz,
    resultado    smallint, -- the exit status of the command
    sin_explicar bigint,
    informe_html text,
    informe_json text
);

-- How far each table is, as it was last told.
CREATE TABLE comercial.migracion_avances (
    corrida bigint      NOT NULL,
    que     text        NOT NULL,
    total   bigint      NOT NULL,
    van     bigint      NOT NULL,
    empezo  timestamptz NOT NULL,
    dicho   timestamptz NOT NULL,
    CONSTRAINT migracion_avances_llave PRIMARY KEY (corrida, que),
    CONSTRAINT migracion_avances_de FOREIGN KEY (corrida) REFERENCES comercial.migracion_corridas ON DELETE CASCADE
);

CREATE SEQUENCE comercial.migracion_renglones_seq;

CREATE TABLE comercial.migracion_renglones (
    id      bigint PRIMARY KEY DEFAULT nextval('comercial.migracion_renglones_seq'),
    corrida bigint      NOT NULL,
    momento timestamptz NOT NULL,
    frase   text        NOT NULL,
    CONSTRAINT migracion_renglones_de FOREIGN KEY (corrida) REFERENCES comercial.migracion_corridas ON DELETE CASCADE
);
CREATE INDEX migracion_renglones_de_corrida ON comercial.migracion_renglones (corrida, id DESC);
