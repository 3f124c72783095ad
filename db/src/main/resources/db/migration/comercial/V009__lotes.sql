CREATE SEQUENCE comercial.lotes_seq;

-- Where a lote is, as people compare it; null: in no place yet, for it has no number. An etapa or a manzana that is not
-- told is one of its own.
CREATE FUNCTION comercial.lugar_de_lote(proyecto bigint, etapa integer, manzana text, numero text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN proyecto || E'\n' || coalesce(etapa::text, '') || E'\n' || compartido.llano(coalesce(manzana, '')) || E'\n'
        || compartido.llano(nullif(numero, ''));

-- A price that is null is none: in the currency that the proyecto does not use, or for a plazo that is not offered.
CREATE TABLE comercial.lotes (
    id_lote                           text          PRIMARY KEY,
    version                           bigint        NOT NULL,
    proyecto_id                       bigint        NOT NULL,
    etapa                             smallint,
    manzana                           varchar(50),
    numero_lote                       varchar(50),
    area_m2                           numeric(10,2) NOT NULL,
    precio_lista_soles                numeric(12,2),
    precio_contado_descuento_soles    numeric(12,2),
    precio_credito_12_meses_soles     numeric(12,2),
    precio_credito_24_meses_soles     numeric(12,2),
    precio_credito_36_meses_soles     numeric(12,2),
    precio_lista_dolares              numeric(12,2),
    precio_contado_descuento_dolares  numeric(12,2),
    precio_credito_12_meses_dolares   numeric(12,2),
    precio_credito_24_meses_dolares   numeric(12,2),
    precio_credito_36_meses_dolares   numeric(12,2),
    estado_lote                       varchar(20)   NOT NULL,
    colindancias                      text,
    partida_registral                 varchar(100),
    observaciones_lote                text,
    fecha_creacion                    timestamptz   NOT NULL,
    ultima_modificacion               timestamptz   NOT NULL,
    en_conflicto                      boolean       NOT NULL DEFAULT false, -- by the migration: another lote is in its place
    lugar                             text          GENERATED ALWAYS AS
        (comercial.lugar_de_lote(proyecto_id, etapa, manzana, numero_lote)) STORED,
    CONSTRAINT lotes_proyecto FOREIGN KEY (proyecto_id) REFERENCES compartido.proyectos,
    CONSTRAINT lotes_estado_valido CHECK (estado_lote IN ('Disponible', 'Reservado', 'Vendido')),
    CONSTRAINT lotes_etapa_no_negativa CHECK (etapa >= 0),
    CONSTRAINT lotes_area_no_negativa CHECK (area_m2 >= 0),
    CONSTRAINT lotes_precios_no_negativos CHECK (0 <= least(
        precio_lista_soles, precio_contado_descuento_soles, precio_credito_12_meses_soles,
        precio_credito_24_meses_soles, precio_credito_36_meses_soles, precio_lista_dolares,
        precio_contado_descuento_dolares, precio_credito_12_meses_dolares, precio_credito_24_meses_dolares,
        precio_credito_36_meses_dolares))
);

CREATE UNIQUE INDEX lotes_lugar_unico ON comercial.lotes (lugar) WHERE NOT en_conflicto;
CREATE INDEX lotes_en_conflicto ON comercial.lotes (id_lote) WHERE en_conflicto;

CREATE TRIGGER lotes_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.lotes
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_lote', 'version,fecha_creacion,ultima_modificacion,en_conflicto,lugar');
