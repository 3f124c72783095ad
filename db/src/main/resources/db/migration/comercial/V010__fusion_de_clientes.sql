-- Of two clientes that are one person, one stays and the other is fusionado_en it: it keeps what it said, and is no
-- longer among the clientes.
ALTER TABLE comercial.clientes
    ADD COLUMN fusionado_en       text,
    ADD COLUMN en_conflicto       boolean NOT NULL DEFAULT false, -- by the migration: another cliente has the document too
    ADD COLUMN documento_invalido boolean NOT NULL GENERATED ALWAYS AS
        (compartido.falla_de_documento(tipo_documento, numero_documento) IS NOT NULL) STORED,
    ADD COLUMN busqueda           text    NOT NULL GENERATED ALWAYS AS (compartido.llano(
        nombres_completos_razon_social || ' ' || coalesce(numero_documento, '') || ' '
        || coalesce(telefono_principal, '') || ' ' || coalesce(telefono_normalizado, '') || ' '
        || coalesce(telefono_secundario, '') || ' '
        || regexp_replace(coalesce(telefono_secundario, ''), '[^0-9]', '', 'g'))) STORED,
    ADD CONSTRAINT clientes_fusionado_en FOREIGN KEY (fusionado_en) REFERENCES comercial.clientes,
    ADD CONSTRAINT clientes_no_en_si_mismo CHECK (fusionado_en <> id_cliente);

DROP INDEX comercial.clientes_documento_unico;
CREATE UNIQUE INDEX clientes_documento_unico ON comercial.clientes (numero_documento)
    WHERE numero_documento <> '' AND upper(left(numero_documento, 5)) <> 'TEMP-'
        AND NOT en_conflicto AND fusionado_en IS NULL;
CREATE INDEX clientes_de_documento ON comercial.clientes (numero_documento) WHERE numero_documento IS NOT NULL;
CREATE INDEX clientes_fusionados ON comercial.clientes (fusionado_en) WHERE fusionado_en IS NOT NULL;

-- A search looks through the names in their order and reads of the table only what it shows.
DROP INDEX comercial.clientes_por_nombre;
CREATE INDEX clientes_por_nombre ON comercial.clientes
    (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente) INCLUDE (busqueda)
    WHERE fusionado_en IS NULL;

-- One index finds a word in whatever a cliente is known by.
DROP INDEX comercial.clientes_documento_contiene;
CREATE INDEX clientes_busqueda ON comercial.clientes USING gin (busqueda public.gin_trgm_ops);

CREATE INDEX clientes_documento_invalido ON comercial.clientes
    (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente)
    WHERE documento_invalido AND fusionado_en IS NULL;

CREATE SEQUENCE comercial.fusiones_de_clientes_seq;

-- What a merge moved and filled, so that it can be taken back.
CREATE TABLE comercial.fusiones_de_clientes (
    id         bigint      PRIMARY KEY DEFAULT nextval('comercial.fusiones_de_clientes_seq'),
    queda      text        NOT NULL,
    otro       text        NOT NULL,
    momento    timestamptz NOT NULL,
    presencias text[]      NOT NULL,
    CONSTRAINT fusiones_queda FOREIGN KEY (queda) REFERENCES comercial.clientes,
    CONSTRAINT fusiones_otro FOREIGN KEY (otro) REFERENCES comercial.clientes,
    CONSTRAINT fusiones_otro_unico UNIQUE (otro)
);

CREATE INDEX fusiones_de_cliente ON comercial.fusiones_de_clientes (queda, id DESC);

CREATE TABLE comercial.campos_de_fusiones (
    fusion_id bigint NOT NULL,
    campo     text   NOT NULL,
    antes     text,
    despues   text   NOT NULL,
    CONSTRAINT campos_de_fusiones_llave PRIMARY KEY (fusion_id, campo),
    CONSTRAINT campos_de_fusiones_fusion FOREIGN KEY (fusion_id)
        REFERENCES comercial.fusiones_de_clientes ON DELETE CASCADE
);
