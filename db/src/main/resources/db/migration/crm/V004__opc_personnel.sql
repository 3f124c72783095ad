-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.opc_personnel_seq START WITH 100001;

-- The people who talk to passers-by in the street, and their supervisors.
CREATE TABLE crm.opc_personnel (
    id              bigint       PRIMARY KEY,
    version         bigint       NOT NULL,
    nombre          varchar(255) NOT NULL,
    telefono        varchar(20),
    email           varchar(254),
    rol             varchar(10)  NOT NULL,
    supervisor_id   bigint,
    user_id         bigint,
    asesor_id       text,
    horario_semanal jsonb        NOT NULL,
    CONSTRAINT opc_personnel_nombre_no_vacio CHECK (btrim(nombre) <> ''),
    CONSTRAINT opc_personnel_rol_valido CHECK (rol IN ('OPC', 'SUPERVISOR')),
    CONSTRAINT opc_personnel_user_unico UNIQUE (user_id),
    CONSTRAINT opc_personnel_asesor_unico UNIQUE (asesor_id),
    CONSTRAINT opc_personnel_supervisor FOREIGN KEY (supervisor_id) REFERENCES crm.opc_personnel ON DELETE SET NULL,
    CONSTRAINT opc_personnel_user FOREIGN KEY (user_id) REFERENCES crm.users ON DELETE SET NULL,
    CONSTRAINT opc_personnel_asesor FOREIGN KEY (asesor_id) REFERENCES compartido.asesores ON DELETE SET NULL
);

CREATE INDEX opc_personnel_por_nombre ON crm.opc_personnel (nombre COLLATE "C", id);
CREATE INDEX opc_personnel_de_supervisor ON crm.opc_personnel (supervisor_id) WHERE supervisor_id IS NOT NULL;
