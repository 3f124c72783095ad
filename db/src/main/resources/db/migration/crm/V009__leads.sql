-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.leads_seq START WITH 100001;

-- People who may buy. tipificacion, proyecto_interes and calle_o_modulo are choices that the platform checks when they
-- are written; the old system did not always, so no constraint says them here.
CREATE TABLE crm.leads (
    id                        bigint       PRIMARY KEY,
    version                   bigint       NOT NULL,
    nombre                    varchar(255) NOT NULL,
    celular                   varchar(20)  NOT NULL,
    celular_normalizado       varchar(20)  NOT NULL, -- E.164 when it can be read so, else as typed
    email                     varchar(100),
    ubicacion                 varchar(255),
    proyecto_interes          varchar(50),
    medio                     varchar(100),
    distrito                  varchar(100),
    tipificacion              varchar(100),
    observacion               text,
    observacion_opc           text,
    fecha_creacion            timestamptz  NOT NULL,
    ultima_actualizacion      timestamptz  NOT NULL,
    asesor_id                 bigint,
    personal_opc_captador_id  bigint,
    supervisor_opc_captador_id bigint,
    fecha_captacion           date,
    calle_o_modulo            varchar(10),
    es_lead_opc               boolean      NOT NULL,
    es_directeo               boolean      NOT NULL,
    huella_de_carga           uuid,                  -- of the row of a CSV file that made it
    en_conflicto              boolean      NOT NULL DEFAULT false, -- by the migration: the celular is another lead's too
    busqueda                  text         NOT NULL GENERATED ALWAYS AS (compartido.llano(
        nombre || ' ' || celular || ' ' || celular_normalizado || ' ' || coalesce(ubicacion, '') || ' '
        || coalesce(distrito, '') || ' ' || coalesce(observacion, '') || ' ' || coalesce(calle_o_modulo, '') || ' '
        || coalesce(proyecto_interes, ''))) STORED,
    CONSTRAINT leads_nombre_no_vacio CHECK (btrim(nombre) <> ''),
    CONSTRAINT leads_celular_no_vacio CHECK (celular <> ''),
    CONSTRAINT leads_captado_es_opc CHECK (personal_opc_captador_id IS NULL OR es_lead_opc),
    CONSTRAINT leads_asesor FOREIGN KEY (asesor_id) REFERENCES crm.users ON UPDATE CASCADE,
    CONSTRAINT leads_captador FOREIGN KEY (personal_opc_captador_id) REFERENCES crm.opc_personnel ON DELETE SET NULL,
    CONSTRAINT leads_supervisor FOREIGN KEY (supervisor_opc_captador_id) REFERENCES crm.opc_personnel ON DELETE SET NULL
);

CREATE UNIQUE INDEX leads_celular_unico ON crm.leads (celular_normalizado) WHERE NOT en_conflicto;
CREATE INDEX leads_de_celular ON crm.leads (celular_normalizado);
CREATE UNIQUE INDEX leads_email_unico ON crm.leads (lower(email)) WHERE email <> '';

-- Lists are newest first; what narrows them most often stands before, what narrows them besides stands behind, so that
-- counting reads the index alone.
CREATE INDEX leads_por_fecha ON crm.leads (fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_de_asesor ON crm.leads (asesor_id, fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_de_tipificacion ON crm.leads (tipificacion, fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_de_captador ON crm.leads (personal_opc_captador_id, fecha_creacion DESC, id DESC)
    WHERE personal_opc_captador_id IS NOT NULL;
CREATE INDEX leads_de_supervisor ON crm.leads (supervisor_opc_captador_id) WHERE supervisor_opc_captador_id IS NOT NULL;
CREATE INDEX leads_opc ON crm.leads (fecha_captacion) WHERE es_lead_opc;
CREATE INDEX leads_por_nombre ON crm.leads (nombre COLLATE "C", fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_busqueda ON crm.leads USING gin (busqueda public.gin_trgm_ops);

CREATE TRIGGER leads_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.leads
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('crm', 'id', 'version,celular_normalizado,fecha_creacion,ultima_actualizacion,huella_de_carga,busqueda');
