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

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_venta (
    id_venta varchar(50) PRIMARY KEY,
    fecha_venta date NOT NULL,
    valor_lote_venta numeric(12,2) NOT NULL,
    tipo_venta varchar(10) NOT NULL,
    plazo_meses_credito smallint NOT NULL,
    participacion_junior_venta varchar(50),
    participacion_socio_venta varchar(20),
    modalidad_presentacion varchar(100),
    status_venta varchar(20) NOT NULL,
    monto_pagado_actual numeric(12,2) NOT NULL,
    cuota_inicial_requerida numeric(12,2) NOT NULL,
    cliente_firmo_contrato boolean NOT NULL,
    fecha_firma_contrato date,
    notas text,
    fecha_registro_venta timestamptz NOT NULL,
    porcentaje_comision_vendedor_principal_personalizado numeric(5,2),
    porcentaje_comision_socio_personalizado numeric(5,2),
    precio_dolares numeric(12,2),
    tipo_cambio numeric(8,3),
    cliente_id varchar(50) NOT NULL,
    id_socio_participante_id varchar(50),
    lote_id varchar(50) NOT NULL,
    vendedor_principal_id varchar(50)
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_planpagoventa (
    id_plan_pago integer PRIMARY KEY,
    monto_total_credito numeric(12,2) NOT NULL,
    numero_cuotas smallint NOT NULL,
    monto_cuota_regular_original numeric(10,2) NOT NULL,
    fecha_inicio_pago_cuotas date NOT NULL,
    observaciones text,
    fecha_creacion timestamptz NOT NULL,
    ultima_modificacion timestamptz NOT NULL,
    venta_id varchar(50) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_cuotaplanpago (
    id_cuota integer PRIMARY KEY,
    numero_cuota smallint NOT NULL,
    fecha_vencimiento date NOT NULL,
    monto_programado numeric(10,2) NOT NULL,
    monto_pagado numeric(10,2) NOT NULL,
    estado_cuota varchar(25) NOT NULL,
    fecha_pago_efectivo date,
    monto_programado_dolares numeric(10,2),
    plan_pago_venta_id integer NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_registropago (
    id_pago varchar(50) PRIMARY KEY,
    fecha_pago date NOT NULL,
    monto_pago numeric(12,2),
    monto_pago_dolares numeric(12,2),
    tipo_cambio_pago numeric(8,3),
    monto_pago_soles numeric(12,2),
    metodo_pago varchar(30),
    referencia_pago varchar(100),
    notas_pago text,
    fecha_registro_pago timestamptz NOT NULL,
    cuota_plan_pago_cubierta_id integer,
    venta_id varchar(50) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_comisionventaasesor (
    id_comision_venta_asesor integer PRIMARY KEY,
    rol varchar(20) NOT NULL,
    porcentaje_comision numeric(5,2) NOT NULL,
    monto_comision_calculado numeric(12,2),
    notas text,
    fecha_registro timestamptz NOT NULL,
    ultima_modificacion timestamptz NOT NULL,
    asesor_id varchar(50) NOT NULL,
    venta_id varchar(50) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_cierrecomisionmensual (
    id_cierre uuid PRIMARY KEY,
    mes integer NOT NULL,
    "año" integer NOT NULL,
    status varchar(10) NOT NULL,
    fecha_cierre timestamptz,
    monto_total_comisiones numeric(12,2) NOT NULL,
    cerrado_por_id integer
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_detallecomisioncerrada (
    id_detalle uuid PRIMARY KEY,
    asesor_nombre varchar(255) NOT NULL,
    asesor_dni varchar(20) NOT NULL,
    venta_id varchar(20) NOT NULL,
    lote_str varchar(255) NOT NULL,
    fecha_venta date NOT NULL,
    rol_en_venta varchar(100) NOT NULL,
    monto_base_calculo numeric(12,2) NOT NULL,
    porcentaje_comision_aplicado numeric(5,2) NOT NULL,
    monto_comision_final numeric(12,2) NOT NULL,
    cierre_id uuid NOT NULL,
    comision_original_id integer NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_gestioncobranza (
    id bigint PRIMARY KEY,
    fecha_gestion timestamptz NOT NULL,
    tipo_contacto varchar(10) NOT NULL,
    resultado text NOT NULL,
    proximo_seguimiento date,
    cuota_id integer NOT NULL,
    responsable_id integer NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_configgeneral (
    parametro varchar(100) PRIMARY KEY,
    valor varchar(255) NOT NULL,
    descripcion text
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_definicionmetacomision (
    id_definicion integer PRIMARY KEY,
    mes_en_rol integer NOT NULL,
    meta_datos_opc integer NOT NULL,
    meta_presencias integer NOT NULL,
    meta_ventas_directas integer NOT NULL,
    meta_juniors_captados integer NOT NULL,
    meta_ventas_equipo_socio integer NOT NULL,
    meta_cierres_socio_equipo integer NOT NULL,
    comision_residual_venta_equipo_porc numeric(5,4) NOT NULL
);

CREATE TABLE IF NOT EXISTS legado_comercial.gestion_inmobiliaria_logauditoriacambio (
    id_log integer PRIMARY KEY,
    "timestamp" timestamptz NOT NULL,
    usuario_email varchar(255) NOT NULL,
    accion varchar(50) NOT NULL,
    modulo varchar(50) NOT NULL,
    id_registro_afectado varchar(100),
    campo_modificado varchar(100),
    valor_antiguo text,
    valor_nuevo text,
    detalles_adicionales text
);

-- Rows that cannot be taken over, with their reason: copia, when this table does not take them; juicio, when the
-- platform does not.
CREATE TABLE IF NOT EXISTS legado_comercial.cuarentena (
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
CREATE TABLE IF NOT EXISTS legado_comercial.correcciones (
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

-- What the old system said of each cuota when it was last carried over.
CREATE TABLE IF NOT EXISTS legado_comercial.cuotas_traidas (
    id_cuota integer NOT NULL UNIQUE,
    fecha_vencimiento date NOT NULL,
    monto_programado numeric(10,2) NOT NULL,
    monto_programado_dolares numeric(10,2)
);

-- What pe.jcc.compartido.Telefono reads in phones that are not written as mobiles of Peru; null: nothing.
CREATE TABLE IF NOT EXISTS legado_comercial.telefonos (
    escrito text NOT NULL UNIQUE,
    leido text
);

-- Rows that the old system has no longer, until the platform has let go of them too.
CREATE TABLE IF NOT EXISTS legado_comercial.borradas (
    tabla text NOT NULL,
    llave text NOT NULL,
    fila jsonb NOT NULL,
    momento timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tabla, llave)
);

-- What the old system would have written of each row at the cut-over.
CREATE TABLE IF NOT EXISTS legado_comercial.al_corte (
    tabla text NOT NULL,
    llave text NOT NULL,
    huella uuid NOT NULL,
    PRIMARY KEY (tabla, llave)
);

-- Who reads reports does not read the old passwords.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON SCHEMA legado_comercial FROM jcc_lectura;
    END IF;
END
$$;
