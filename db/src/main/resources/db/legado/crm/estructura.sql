-- The tables of the old CRM that the platform takes over so far, as they are there.
CREATE SCHEMA IF NOT EXISTS legado_crm;

CREATE TABLE IF NOT EXISTS legado_crm.leads_user (
    id bigint PRIMARY KEY,
    password varchar(128) NOT NULL,
    last_login timestamptz,
    is_superuser boolean NOT NULL,
    username varchar(150) NOT NULL,
    first_name varchar(150) NOT NULL,
    last_name varchar(150) NOT NULL,
    email varchar(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamptz NOT NULL,
    rol varchar(30) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_crm.leads_opcpersonnel (
    id bigint PRIMARY KEY,
    nombre varchar(255) NOT NULL,
    telefono varchar(20),
    email varchar(254),
    rol varchar(10) NOT NULL,
    horario_semanal jsonb,
    supervisor_id bigint,
    user_id bigint
);

CREATE TABLE IF NOT EXISTS legado_crm.leads_lead (
    id bigint PRIMARY KEY,
    nombre varchar(255) NOT NULL,
    celular varchar(20) NOT NULL,
    medio varchar(100),
    distrito varchar(100),
    tipificacion varchar(100),
    observacion text,
    observacion_opc text,
    fecha_creacion timestamptz NOT NULL,
    ultima_actualizacion timestamptz NOT NULL,
    asesor_id bigint,
    calle_o_modulo varchar(10),
    fecha_captacion date,
    personal_opc_captador_id bigint,
    supervisor_opc_captador_id bigint,
    proyecto_interes varchar(50),
    ubicacion varchar(255),
    es_lead_opc boolean NOT NULL,
    es_directeo boolean NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_crm.leads_appointment (
    id bigint PRIMARY KEY,
    fecha_hora timestamptz NOT NULL,
    lugar varchar(255),
    estado varchar(50) NOT NULL,
    observaciones text,
    fecha_creacion timestamptz NOT NULL,
    ultima_actualizacion timestamptz NOT NULL,
    asesor_comercial_id bigint,
    asesor_presencial_id bigint,
    lead_id bigint NOT NULL,
    has_ever_been_confirmed boolean NOT NULL,
    opc_personal_atendio_id bigint
);

CREATE TABLE IF NOT EXISTS legado_crm.leads_action (
    id bigint PRIMARY KEY,
    tipo_accion varchar(100) NOT NULL,
    detalle_accion text NOT NULL,
    fecha_accion timestamptz NOT NULL,
    user_id bigint,
    lead_id bigint,
    appointment_id bigint
);

CREATE TABLE IF NOT EXISTS legado_crm.leads_leadduplicate (
    id bigint PRIMARY KEY,
    nombre varchar(255) NOT NULL,
    celular varchar(20) NOT NULL,
    email varchar(100),
    fecha_interaccion date,
    fecha_importacion timestamptz NOT NULL,
    estado varchar(20) NOT NULL,
    observacion text,
    observacion_opc text,
    proyecto_interes varchar(50),
    ubicacion varchar(255),
    medio varchar(100),
    distrito varchar(100),
    tipificacion varchar(100),
    calle_o_modulo varchar(10),
    asesor_id bigint,
    captador_id bigint,
    original_lead_id bigint
);

-- Rows that cannot be taken over, with their reason: copia, when this table does not take them; juicio, when the
-- platform does not.
CREATE TABLE IF NOT EXISTS legado_crm.cuarentena (
    tabla text NOT NULL,
    llave text NOT NULL,
    razon text NOT NULL,
    frase text NOT NULL,
    fila jsonb NOT NULL,
    etapa text NOT NULL,
    corrida bigint,
    momento timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tabla, llave)
);

-- What a person made of columns of a row that was set aside: it counts as long as the old row is fila, as the stage
-- that set it aside had it. corrida: the last run that used it, of those for the copy.
CREATE TABLE IF NOT EXISTS legado_crm.correcciones (
    tabla text NOT NULL,
    llave text NOT NULL,
    fila jsonb NOT NULL,
    etapa text NOT NULL,
    cambios jsonb NOT NULL,
    quien text NOT NULL,
    momento timestamptz NOT NULL DEFAULT now(),
    corrida bigint,
    PRIMARY KEY (tabla, llave)
);

-- What pe.jcc.compartido.Telefono reads in phones that are not written as mobiles of Peru; null: nothing.
CREATE TABLE IF NOT EXISTS legado_crm.telefonos (
    escrito text NOT NULL UNIQUE,
    leido text
);

-- Rows that the old system has no longer, until the platform has let go of them too.
CREATE TABLE IF NOT EXISTS legado_crm.borradas (
    tabla text NOT NULL,
    llave text NOT NULL,
    fila jsonb NOT NULL,
    momento timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tabla, llave)
);

-- A mobile of Peru in E.164, however people separate its figures; null when it is none.
CREATE OR REPLACE FUNCTION legado_crm.movil_de_peru(escrito text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN escrito ~ '^9\d{8}$' THEN '+51' || escrito -- as nearly all are
                WHEN escrito ~ '^[-0-9 +().]*$'
                THEN '+51' || substring(translate(escrito, '-(). ', '') FROM '^(?:\+?51|0051|0)?(9\d{8})$') END;

-- What the old system would have written of each row at the cut-over.
CREATE TABLE IF NOT EXISTS legado_crm.al_corte (
    tabla text NOT NULL,
    llave text NOT NULL,
    huella uuid NOT NULL,
    PRIMARY KEY (tabla, llave)
);

-- Who reads reports does not read the old passwords.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON SCHEMA legado_crm FROM jcc_lectura;
    END IF;
END
$$;
