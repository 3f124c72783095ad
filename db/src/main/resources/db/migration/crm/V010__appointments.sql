-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.appointments_seq START WITH 100001;

CREATE TABLE crm.appointments (
    id                      bigint       PRIMARY KEY,
    version                 bigint       NOT NULL,
    lead_id                 bigint       NOT NULL,
    asesor_comercial_id     bigint,
    asesor_presencial_id    bigint,
    opc_personal_atendio_id bigint,
    fecha_hora              timestamptz  NOT NULL,
    duracion_minutos        integer      NOT NULL,
    fin                     timestamptz  NOT NULL,
    lugar                   varchar(255),
    estado                  varchar(50)  NOT NULL,
    observaciones           text,
    has_ever_been_confirmed boolean      NOT NULL,
    fecha_creacion          timestamptz  NOT NULL,
    ultima_actualizacion    timestamptz  NOT NULL,
    en_conflicto            boolean      NOT NULL DEFAULT false, -- by the migration: it overlaps another
    CONSTRAINT appointments_estado_valido CHECK
        (estado IN ('Pendiente', 'Confirmada', 'Realizada', 'Cancelada', 'Reprogramada')),
    CONSTRAINT appointments_duracion_valida CHECK
        (duracion_minutos BETWEEN 1 AND 1440 AND fin = fecha_hora + duracion_minutos * interval '1 minute'),
    CONSTRAINT appointments_lead FOREIGN KEY (lead_id) REFERENCES crm.leads ON DELETE CASCADE,
    CONSTRAINT appointments_comercial FOREIGN KEY (asesor_comercial_id) REFERENCES crm.users ON UPDATE CASCADE,
    CONSTRAINT appointments_presencial FOREIGN KEY (asesor_presencial_id) REFERENCES crm.users ON UPDATE CASCADE,
    CONSTRAINT appointments_opc FOREIGN KEY (opc_personal_atendio_id) REFERENCES crm.opc_personnel ON DELETE SET NULL,
    -- Nobody attends two people at once, whatever way the second was booked.
    CONSTRAINT appointments_sin_solapes EXCLUDE USING gist
        (asesor_presencial_id WITH =, tstzrange(fecha_hora, fin) WITH &&)
        WHERE (asesor_presencial_id IS NOT NULL AND estado NOT IN ('Realizada', 'Cancelada') AND NOT en_conflicto)
);

CREATE INDEX appointments_por_fecha ON crm.appointments (fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_lead ON crm.appointments (lead_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_comercial ON crm.appointments (asesor_comercial_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_presencial ON crm.appointments (asesor_presencial_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_opc ON crm.appointments (opc_personal_atendio_id) WHERE opc_personal_atendio_id IS NOT NULL;
CREATE INDEX appointments_de_estado ON crm.appointments (estado, fecha_hora DESC, id DESC);

CREATE TRIGGER appointments_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.appointments
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('crm', 'id', 'version,fin,fecha_creacion,ultima_actualizacion');
