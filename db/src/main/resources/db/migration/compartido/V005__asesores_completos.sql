-- All that the company keeps of an asesor.
ALTER TABLE compartido.asesores
    ADD COLUMN dni                    varchar(8),
    ADD COLUMN fecha_nacimiento       date,
    ADD COLUMN estado_civil           varchar(20),
    ADD COLUMN numero_hijos           integer NOT NULL DEFAULT 0,
    ADD COLUMN direccion              varchar(255),
    ADD COLUMN distrito               varchar(100),
    ADD COLUMN telefono_personal      varchar(20),
    ADD COLUMN email_personal         varchar(255),
    ADD COLUMN banco                  varchar(50),
    ADD COLUMN numero_cuenta_bancaria varchar(50),
    ADD COLUMN cci_cuenta_bancaria    varchar(50),
    ADD COLUMN cuenta_bancaria_otros  text,
    ADD COLUMN id_referidor           text,
    ADD COLUMN fecha_cambio_socio     date,
    ADD COLUMN observaciones_asesor   text,
    ADD CONSTRAINT asesores_estado_civil_valido CHECK
        (estado_civil IN ('', 'Soltero(a)', 'Casado(a)', 'Viudo(a)', 'Divorciado(a)', 'Conviviente')),
    ADD CONSTRAINT asesores_banco_valido CHECK (banco IN ('', 'BCP', 'Interbank', 'Scotiabank', 'BBVA', 'Otro')),
    ADD CONSTRAINT asesores_hijos_no_negativos CHECK (numero_hijos >= 0),
    ADD CONSTRAINT asesores_no_se_refiere_a_si_mismo CHECK (id_referidor <> id_asesor),
    ADD CONSTRAINT asesores_referidor FOREIGN KEY (id_referidor) REFERENCES compartido.asesores ON DELETE SET NULL;

ALTER TABLE compartido.asesores ALTER COLUMN numero_hijos DROP DEFAULT;

-- A DNI is one person's; an empty one is nobody's.
CREATE UNIQUE INDEX asesores_dni_unico ON compartido.asesores (dni) WHERE dni <> '';

CREATE INDEX asesores_referidos ON compartido.asesores (id_referidor) WHERE id_referidor IS NOT NULL;
CREATE INDEX asesores_por_nombre ON compartido.asesores (nombre_asesor COLLATE "C", length(id_asesor), id_asesor);
CREATE INDEX asesores_nombre_contiene ON compartido.asesores
    USING gin (compartido.llano(nombre_asesor) public.gin_trgm_ops);
