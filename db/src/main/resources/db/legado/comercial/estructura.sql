-- The tables of the old App Comercial that the platform takes over so far, as they are there.
CREATE SCHEMA IF NOT EXISTS legado_comercial;

CREATE TABLE IF NOT EXISTS legado_comercial.auth_user (
    id integer PRIMARY KEY,
    password varchar(128) NOT NULL,
    last_login timestamptz,
    is_superuser boolean NOT NULL,
    username varchar(150) NOT NULL,
    first_name varchar(150) NOT NULL,
    last_name varchar(150) NOT NULL,
    email varchar(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_asesor (
    id_asesor varchar(50) PRIMARY KEY,
    nombre_asesor varchar(255) NOT NULL,
    dni varchar(8),
    fecha_nacimiento date,
    estado_civil varchar(20),
    numero_hijos smallint,
    direccion varchar(255),
    distrito varchar(100),
    telefono_personal varchar(20),
    email_personal varchar(255),
    banco_preferido varchar(100),
    fecha_ingreso date NOT NULL,
    fecha_cambio_socio date,
    observaciones_asesor text,
    fecha_registro_sistema timestamptz NOT NULL,
    ultima_modificacion_sistema timestamptz NOT NULL,
    banco varchar(50),
    numero_cuenta_bancaria varchar(50),
    cci_cuenta_bancaria varchar(50),
    cuenta_bancaria_otros text,
    id_referidor_id varchar(50)
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_cliente (
    id_cliente varchar(50) PRIMARY KEY,
    tipo_documento varchar(15) NOT NULL,
    numero_documento varchar(20),
    nombres_completos_razon_social varchar(255) NOT NULL,
    fecha_nacimiento_constitucion date,
    direccion varchar(255),
    distrito varchar(100),
    provincia varchar(100),
    departamento varchar(100),
    telefono_principal varchar(20),
    telefono_secundario varchar(20),
    email_principal varchar(255),
    email_secundario varchar(255),
    estado_civil varchar(20),
    profesion_ocupacion varchar(100),
    fecha_registro timestamptz NOT NULL,
    ultima_modificacion timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_lote (
    id_lote varchar(50) PRIMARY KEY,
    ubicacion_proyecto varchar(255) NOT NULL,
    manzana varchar(50),
    numero_lote varchar(50),
    etapa smallint,
    area_m2 numeric(10,2) NOT NULL,
    precio_lista_soles numeric(12,2),
    precio_credito_12_meses_soles numeric(12,2),
    precio_credito_24_meses_soles numeric(12,2),
    precio_credito_36_meses_soles numeric(12,2),
    precio_lista_dolares numeric(12,2),
    precio_credito_12_meses_dolares numeric(12,2),
    precio_credito_24_meses_dolares numeric(12,2),
    precio_credito_36_meses_dolares numeric(12,2),
    estado_lote varchar(20) NOT NULL,
    colindancias text,
    partida_registral varchar(100),
    observaciones_lote text,
    fecha_creacion timestamptz NOT NULL,
    ultima_modificacion timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_presencia (
    tipo_tour varchar(10) NOT NULL,
    id_presencia varchar(50) PRIMARY KEY,
    fecha_hora_presencia timestamptz NOT NULL,
    proyecto_interes varchar(255) NOT NULL,
    medio_captacion varchar(50) NOT NULL,
    modalidad varchar(20) NOT NULL,
    status_presencia varchar(30) NOT NULL,
    resultado_interaccion varchar(50),
    observaciones text,
    lugar_visita varchar(255),
    fecha_registro_sistema timestamptz NOT NULL,
    ultima_modificacion timestamptz NOT NULL,
    asesor_call_agenda_id varchar(50),
    asesor_captacion_opc_id varchar(50),
    asesor_closer_id varchar(50),
    asesor_liner_id varchar(50),
    cliente_id varchar(50) NOT NULL,
    lote_interes_inicial_id varchar(50),
    venta_asociada_id varchar(50)
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_actividaddiaria (
    id_actividad varchar(50) PRIMARY KEY,
    fecha_actividad date NOT NULL,
    datos_captados_opc integer NOT NULL,
    llamadas_realizadas integer NOT NULL,
    presencias_generadas integer NOT NULL,
    notas_actividad text,
    asesor_id varchar(50) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_tablacomisiondirecta (
    id_tabla_comision integer PRIMARY KEY,
    rol varchar(20) NOT NULL,
    tipo_venta varchar(10) NOT NULL,
    porcentaje_comision numeric(5,2) NOT NULL
);

-- Who reads reports does not read the old passwords.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON SCHEMA legado_comercial FROM jcc_lectura;
    END IF;
END
$$;
