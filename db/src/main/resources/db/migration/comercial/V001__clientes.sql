CREATE SEQUENCE comercial.clientes_seq;

CREATE TABLE comercial.clientes (
    id_cliente                      text         PRIMARY KEY,
    version                         bigint       NOT NULL,
    tipo_documento                  varchar(15)  NOT NULL,
    numero_documento                varchar(20),
    nombres_completos_razon_social  varchar(255) NOT NULL,
    fecha_nacimiento_constitucion   date,
    direccion                       varchar(255),
    distrito                        varchar(100),
    provincia                       varchar(100),
    departamento                    varchar(100),
    telefono_principal              varchar(20),
    telefono_normalizado            varchar(20),
    telefono_secundario             varchar(20),
    email_principal                 varchar(255),
    email_secundario                varchar(255),
    estado_civil                    varchar(20),
    profesion_ocupacion             varchar(100),
    fecha_registro                  timestamptz  NOT NULL,
    ultima_modificacion             timestamptz  NOT NULL,
    CONSTRAINT clientes_nombre_no_vacio CHECK (btrim(nombres_completos_razon_social) <> ''),
    CONSTRAINT clientes_tipo_documento_valido CHECK (tipo_documento IN ('DNI', 'RUC', 'CE', 'Pasaporte', 'Otro')),
    CONSTRAINT clientes_estado_civil_valido CHECK
        (estado_civil IN ('', 'Soltero(a)', 'Casado(a)', 'Viudo(a)', 'Divorciado(a)', 'Conviviente'))
);

-- A document names one cliente; what stands in for a missing one (null, '' or TEMP-…) names nobody.
CREATE UNIQUE INDEX clientes_documento_unico ON comercial.clientes (numero_documento)
    WHERE numero_documento <> '' AND upper(left(numero_documento, 5)) <> 'TEMP-';

CREATE INDEX clientes_telefono ON comercial.clientes (telefono_normalizado) WHERE telefono_normalizado IS NOT NULL;

-- Lists are in code point order, as the frontends know them.
CREATE INDEX clientes_por_nombre ON comercial.clientes (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente);

CREATE INDEX clientes_nombre_contiene ON comercial.clientes
    USING gin (compartido.llano(nombres_completos_razon_social) public.gin_trgm_ops);
CREATE INDEX clientes_documento_contiene ON comercial.clientes
    USING gin (compartido.llano(numero_documento) public.gin_trgm_ops);
