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

-- Who reads reports does not read the old passwords.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON SCHEMA legado_crm FROM jcc_lectura;
    END IF;
END
$$;
