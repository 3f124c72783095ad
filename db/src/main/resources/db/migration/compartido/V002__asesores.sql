CREATE SEQUENCE compartido.asesores_seq;

CREATE TABLE compartido.asesores (
    id_asesor                   text         PRIMARY KEY,
    version                     bigint       NOT NULL,
    nombre_asesor               varchar(255) NOT NULL,
    fecha_ingreso               date         NOT NULL,
    fecha_registro_sistema      timestamptz  NOT NULL,
    ultima_modificacion_sistema timestamptz  NOT NULL,
    CONSTRAINT asesores_nombre_no_vacio CHECK (btrim(nombre_asesor) <> '')
);

-- The CRM sends an asesor's name where an id belongs; it is found as people write it.
CREATE INDEX asesores_nombre_llano ON compartido.asesores (compartido.llano(nombre_asesor));
