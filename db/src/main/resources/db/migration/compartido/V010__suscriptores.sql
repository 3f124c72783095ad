CREATE SEQUENCE compartido.suscriptores_seq;
CREATE SEQUENCE compartido.secretos_de_suscriptor_seq;

-- Whom we tell by webhook. One that is deleted stays for what was delivered to it, and is shown no more.
CREATE TABLE compartido.suscriptores (
    id                  bigint      NOT NULL DEFAULT nextval('compartido.suscriptores_seq'),
    version             bigint      NOT NULL DEFAULT 0,
    nombre              text        NOT NULL,
    url                 text        NOT NULL,
    formato             varchar(10) NOT NULL,
    eventos             text[]      NOT NULL,
    activo              boolean     NOT NULL,
    motivo              varchar(20), -- why it is off
    en_vuelo            smallint    NOT NULL, -- how many deliveries at once
    fecha_creacion      timestamptz NOT NULL DEFAULT now(),
    ultima_modificacion timestamptz NOT NULL DEFAULT now(),
    eliminado_en        timestamptz,
    CONSTRAINT suscriptores_pkey PRIMARY KEY (id),
    CONSTRAINT suscriptores_formato_valido CHECK (formato IN ('legacy', 'standard')),
    CONSTRAINT suscriptores_eventos_alguno CHECK (cardinality(eventos) > 0),
    CONSTRAINT suscriptores_en_vuelo CHECK (en_vuelo BETWEEN 1 AND 100),
    CONSTRAINT suscriptores_motivo CHECK (activo = (motivo IS NULL)),
    CONSTRAINT suscriptores_motivo_valido CHECK (motivo IN ('a_mano', 'respuesta_410', 'solo_fallos', 'eliminado')),
    CONSTRAINT suscriptores_eliminado_apagado CHECK (eliminado_en IS NULL OR NOT activo)
);

CREATE UNIQUE INDEX suscriptores_nombre_unico ON compartido.suscriptores (compartido.llano(nombre))
    WHERE eliminado_en IS NULL;

-- What deliveries are signed with; two of a kind live while one is changed for the other.
CREATE TABLE compartido.secretos_de_suscriptor (
    id         bigint      NOT NULL DEFAULT nextval('compartido.secretos_de_suscriptor_seq'),
    suscriptor bigint      NOT NULL,
    tipo       varchar(10) NOT NULL,
    valor      text        NOT NULL,
    creado_en  timestamptz NOT NULL DEFAULT now(),
    caduca_en  timestamptz,
    CONSTRAINT secretos_de_suscriptor_pkey PRIMARY KEY (id),
    CONSTRAINT secretos_de_suscriptor_de FOREIGN KEY (suscriptor) REFERENCES compartido.suscriptores,
    CONSTRAINT secretos_de_suscriptor_tipo CHECK (tipo IN ('hmac', 'ed25519', 'token'))
);

CREATE INDEX secretos_de_suscriptor_de_uno ON compartido.secretos_de_suscriptor (suscriptor);

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON compartido.secretos_de_suscriptor FROM jcc_lectura;
    END IF;
END
$$;

CREATE TRIGGER suscriptores_auditoria AFTER INSERT OR UPDATE OR DELETE ON compartido.suscriptores
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id', 'version,fecha_creacion,ultima_modificacion');
