-- What can be allowed, as far as the roles have heard of it (R__permisos keeps it).
CREATE TABLE crm.permisos (
    codigo varchar(50) PRIMARY KEY
);

-- What somebody may do on the platform. It has nothing to do with users.rol, which says what they do in the CRM.
CREATE TABLE crm.roles (
    nombre      varchar(50)  PRIMARY KEY,
    version     bigint       NOT NULL,
    descripcion varchar(255) NOT NULL,
    permisos    text[]       NOT NULL,
    CONSTRAINT roles_nombre_valido CHECK (nombre ~ '^[A-Z][A-Z0-9_]*$')
);

-- ADMIN may everything, whatever stands here; everybody else begins as USUARIO.
INSERT INTO crm.roles (nombre, version, descripcion, permisos)
VALUES ('ADMIN', 0, 'Administra la plataforma: puede todo', '{}'),
       ('USUARIO', 0, 'Usa el CRM y la App Comercial', '{}');

ALTER TABLE crm.users
    ADD COLUMN rol_acceso        varchar(50) NOT NULL DEFAULT 'ADMIN', -- until today only the first admin could be there
    ADD COLUMN password_anterior varchar(255),
    ADD COLUMN generacion        integer     NOT NULL DEFAULT 0,
    ADD COLUMN ultimo_ingreso    timestamptz,
    ADD COLUMN asesor_id         text;

ALTER TABLE crm.users
    ALTER COLUMN rol_acceso DROP DEFAULT,
    ALTER COLUMN generacion DROP DEFAULT,
    ADD CONSTRAINT users_rol_acceso FOREIGN KEY (rol_acceso) REFERENCES crm.roles,
    ADD CONSTRAINT users_asesor_unico UNIQUE (asesor_id),
    ADD CONSTRAINT users_asesor FOREIGN KEY (asesor_id) REFERENCES compartido.asesores ON DELETE SET NULL;

CREATE INDEX users_por_username ON crm.users (username COLLATE "C");
CREATE INDEX users_de_rol_acceso ON crm.users (rol_acceso);

-- Who reads reports sees the new columns too, but for the secrets.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        GRANT SELECT (rol_acceso, ultimo_ingreso, asesor_id) ON crm.users TO jcc_lectura;
    END IF;
END
$$;
