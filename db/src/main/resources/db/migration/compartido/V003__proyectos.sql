CREATE SEQUENCE compartido.proyectos_seq;

CREATE TABLE compartido.proyectos (
    id        bigint       PRIMARY KEY DEFAULT nextval('compartido.proyectos_seq'),
    version   bigint       NOT NULL DEFAULT 0,
    nombre    varchar(255) NOT NULL,
    moneda    varchar(3)   NOT NULL,
    ubicacion varchar(255) NOT NULL,
    etapas    smallint     NOT NULL,
    activo    boolean      NOT NULL DEFAULT true,
    CONSTRAINT proyectos_nombre_unico UNIQUE (nombre),
    CONSTRAINT proyectos_moneda_valida CHECK (moneda IN ('PEN', 'USD')),
    CONSTRAINT proyectos_etapas_positivas CHECK (etapas > 0)
);
