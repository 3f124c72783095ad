CREATE SEQUENCE compartido.llamantes_seq;

-- Tokens of those who post webhooks. A caller may have several at once, so that one can be changed for another. Of a
-- token, which is 256 random bits, only its SHA-256 is kept.
CREATE TABLE compartido.llamantes (
    id            bigint       PRIMARY KEY DEFAULT nextval('compartido.llamantes_seq'),
    nombre        varchar(100) NOT NULL,
    huella        bytea        NOT NULL,
    creado_en     timestamptz  NOT NULL,
    creado_por_id bigint,
    creado_por    text,
    vence_en      timestamptz,
    revocado_en   timestamptz,
    usado_el      date, -- the latest day, roughly
    CONSTRAINT llamantes_huella_unica UNIQUE (huella),
    CONSTRAINT llamantes_huella_entera CHECK (length(huella) = 32),
    CONSTRAINT llamantes_nombre_no_vacio CHECK (btrim(nombre) <> '')
);

CREATE TRIGGER llamantes_auditoria AFTER INSERT OR UPDATE OR DELETE ON compartido.llamantes
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id', 'usado_el,creado_en,creado_por_id,creado_por', 'huella');

-- Who reads reports does not read these.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON compartido.llamantes FROM jcc_lectura;
    END IF;
END
$$;
