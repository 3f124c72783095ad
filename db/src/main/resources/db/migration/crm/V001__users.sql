-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.users_seq START WITH 100001;

CREATE TABLE crm.users (
    id             bigint       PRIMARY KEY,
    version        bigint       NOT NULL,
    username       varchar(150) NOT NULL,
    password       varchar(255) NOT NULL,
    first_name     varchar(150) NOT NULL,
    last_name      varchar(150) NOT NULL,
    email          varchar(254) NOT NULL,
    rol            varchar(20),
    activo         boolean      NOT NULL,
    fecha_creacion timestamptz  NOT NULL,
    CONSTRAINT users_username_unico UNIQUE (username),
    CONSTRAINT users_rol_valido CHECK (rol IN ('OPERADOR', 'ASESOR_PRESENCIAL', 'OPC'))
);

-- Who reads reports sees the people, not their passwords.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON crm.users FROM jcc_lectura;
        GRANT SELECT (id, username, first_name, last_name, email, rol, activo, fecha_creacion) ON crm.users TO jcc_lectura;
    END IF;
END
$$;
