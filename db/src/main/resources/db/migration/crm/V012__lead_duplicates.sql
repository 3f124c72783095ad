-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.lead_duplicates_seq START WITH 100001;

-- What was told again of a lead that was known, until a person merges or ignores it.
CREATE TABLE crm.lead_duplicates (
    id                bigint       PRIMARY KEY,
    version           bigint       NOT NULL,
    original_lead_id  bigint,
    nombre            varchar(255) NOT NULL,
    celular           varchar(20)  NOT NULL,
    email             varchar(100),
    asesor_id         bigint,
    captador_id       bigint,
    fecha_interaccion date,
    fecha_importacion timestamptz  NOT NULL,
    estado            varchar(20)  NOT NULL,
    observacion       text,
    observacion_opc   text,
    proyecto_interes  varchar(50),
    ubicacion         varchar(255),
    medio             varchar(100),
    distrito          varchar(100),
    tipificacion      varchar(100),
    calle_o_modulo    varchar(10),
    huella_de_carga   uuid, -- of the row of a CSV file that made it
    CONSTRAINT lead_duplicates_estado_valido CHECK (estado IN ('pendiente', 'fusionado', 'ignorado')),
    CONSTRAINT lead_duplicates_original FOREIGN KEY (original_lead_id) REFERENCES crm.leads ON DELETE CASCADE,
    CONSTRAINT lead_duplicates_asesor FOREIGN KEY (asesor_id) REFERENCES crm.users ON UPDATE CASCADE,
    CONSTRAINT lead_duplicates_captador FOREIGN KEY (captador_id) REFERENCES crm.opc_personnel ON DELETE SET NULL
);

-- The same row of the same lead, however often its file is sent, is told once.
CREATE UNIQUE INDEX lead_duplicates_huella_unica ON crm.lead_duplicates (original_lead_id, huella_de_carga);
CREATE INDEX lead_duplicates_pendientes ON crm.lead_duplicates (id) WHERE estado = 'pendiente';
CREATE INDEX lead_duplicates_de_asesor ON crm.lead_duplicates (asesor_id);
CREATE INDEX lead_duplicates_de_captador ON crm.lead_duplicates (captador_id) WHERE captador_id IS NOT NULL;

CREATE TRIGGER lead_duplicates_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.lead_duplicates
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version,fecha_importacion,huella_de_carga');

-- Which member of a lead came from which duplicate, and what stood there before; a merge that is undone leaves none.
CREATE TABLE crm.campos_fusionados (
    duplicate_id bigint      NOT NULL,
    campo        varchar(50) NOT NULL,
    antes        text,
    despues      text        NOT NULL,
    CONSTRAINT campos_fusionados_llave PRIMARY KEY (duplicate_id, campo),
    CONSTRAINT campos_fusionados_duplicate FOREIGN KEY (duplicate_id) REFERENCES crm.lead_duplicates ON DELETE CASCADE
);
