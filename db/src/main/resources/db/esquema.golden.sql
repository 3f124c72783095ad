-- Written by EsquemaTest (-Desquema=escribir).

CREATE EXTENSION pg_trgm WITH SCHEMA public;

CREATE EXTENSION unaccent WITH SCHEMA public;

CREATE SCHEMA compartido AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA compartido TO jcc_app;
GRANT USAGE ON SCHEMA compartido TO jcc_lectura;

CREATE SEQUENCE compartido.asesores_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.asesores_seq TO jcc_app;

CREATE SEQUENCE compartido.proyectos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.proyectos_seq TO jcc_app;

CREATE OR REPLACE FUNCTION compartido.llano(texto text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(btrim(lower(public.unaccent('public.unaccent'::regdictionary, texto))), '\s+'::text, ' '::text, 'g'::text);
GRANT EXECUTE ON FUNCTION compartido.llano(texto text) TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.llano(texto text) TO jcc_lectura;

CREATE TABLE compartido.asesores (
    id_asesor text NOT NULL,
    version bigint NOT NULL,
    nombre_asesor character varying(255) NOT NULL,
    fecha_ingreso date NOT NULL,
    fecha_registro_sistema timestamp with time zone NOT NULL,
    ultima_modificacion_sistema timestamp with time zone NOT NULL,
    CONSTRAINT asesores_pkey PRIMARY KEY (id_asesor),
    CONSTRAINT asesores_nombre_no_vacio CHECK ((btrim((nombre_asesor)::text) <> ''::text))
);
CREATE INDEX asesores_nombre_llano ON compartido.asesores USING btree (compartido.llano((nombre_asesor)::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.asesores TO jcc_app;
GRANT SELECT ON TABLE compartido.asesores TO jcc_lectura;

CREATE TABLE compartido.claves (
    nombre text NOT NULL,
    valor text NOT NULL,
    creada timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT claves_pkey PRIMARY KEY (nombre)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.claves TO jcc_app;

CREATE TABLE compartido.proyectos (
    id bigint DEFAULT nextval('compartido.proyectos_seq'::regclass) NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    nombre character varying(255) NOT NULL,
    moneda character varying(3) NOT NULL,
    ubicacion character varying(255) NOT NULL,
    etapas smallint NOT NULL,
    activo boolean DEFAULT true NOT NULL,
    CONSTRAINT proyectos_pkey PRIMARY KEY (id),
    CONSTRAINT proyectos_nombre_unico UNIQUE (nombre),
    CONSTRAINT proyectos_etapas_positivas CHECK ((etapas > 0)),
    CONSTRAINT proyectos_moneda_valida CHECK (((moneda)::text = ANY ((ARRAY['PEN'::character varying, 'USD'::character varying])::text[])))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.proyectos TO jcc_app;
GRANT SELECT ON TABLE compartido.proyectos TO jcc_lectura;

CREATE SCHEMA crm AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA crm TO jcc_app;
GRANT USAGE ON SCHEMA crm TO jcc_lectura;

CREATE SEQUENCE crm.users_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.users_seq TO jcc_app;

CREATE TABLE crm.users (
    id bigint NOT NULL,
    version bigint NOT NULL,
    username character varying(150) NOT NULL,
    password character varying(255) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    rol character varying(20),
    activo boolean NOT NULL,
    fecha_creacion timestamp with time zone NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_username_unico UNIQUE (username),
    CONSTRAINT users_rol_valido CHECK (((rol)::text = ANY ((ARRAY['OPERADOR'::character varying, 'ASESOR_PRESENCIAL'::character varying, 'OPC'::character varying])::text[])))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.users TO jcc_app;

CREATE SCHEMA comercial AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA comercial TO jcc_app;
GRANT USAGE ON SCHEMA comercial TO jcc_lectura;

CREATE SEQUENCE comercial.clientes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.clientes_seq TO jcc_app;

CREATE SEQUENCE comercial.presencias_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.presencias_seq TO jcc_app;

CREATE SEQUENCE comercial.webhooks_recibidos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.webhooks_recibidos_seq TO jcc_app;

CREATE TABLE comercial.clientes (
    id_cliente text NOT NULL,
    version bigint NOT NULL,
    tipo_documento character varying(15) NOT NULL,
    numero_documento character varying(20),
    nombres_completos_razon_social character varying(255) NOT NULL,
    fecha_nacimiento_constitucion date,
    direccion character varying(255),
    distrito character varying(100),
    provincia character varying(100),
    departamento character varying(100),
    telefono_principal character varying(20),
    telefono_normalizado character varying(20),
    telefono_secundario character varying(20),
    email_principal character varying(255),
    email_secundario character varying(255),
    estado_civil character varying(20),
    profesion_ocupacion character varying(100),
    fecha_registro timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    CONSTRAINT clientes_pkey PRIMARY KEY (id_cliente),
    CONSTRAINT clientes_estado_civil_valido CHECK (((estado_civil)::text = ANY ((ARRAY[''::character varying, 'Soltero(a)'::character varying, 'Casado(a)'::character varying, 'Viudo(a)'::character varying, 'Divorciado(a)'::character varying, 'Conviviente'::character varying])::text[]))),
    CONSTRAINT clientes_nombre_no_vacio CHECK ((btrim((nombres_completos_razon_social)::text) <> ''::text)),
    CONSTRAINT clientes_tipo_documento_valido CHECK (((tipo_documento)::text = ANY ((ARRAY['DNI'::character varying, 'RUC'::character varying, 'CE'::character varying, 'Pasaporte'::character varying, 'Otro'::character varying])::text[])))
);
CREATE INDEX clientes_documento_contiene ON comercial.clientes USING gin (compartido.llano((numero_documento)::text) public.gin_trgm_ops);
CREATE UNIQUE INDEX clientes_documento_unico ON comercial.clientes USING btree (numero_documento) WHERE (((numero_documento)::text <> ''::text) AND (upper("left"((numero_documento)::text, 5)) <> 'TEMP-'::text));
CREATE INDEX clientes_nombre_contiene ON comercial.clientes USING gin (compartido.llano((nombres_completos_razon_social)::text) public.gin_trgm_ops);
CREATE INDEX clientes_por_nombre ON comercial.clientes USING btree (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente);
CREATE INDEX clientes_telefono ON comercial.clientes USING btree (telefono_normalizado) WHERE (telefono_normalizado IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.clientes TO jcc_app;
GRANT SELECT ON TABLE comercial.clientes TO jcc_lectura;

CREATE TABLE comercial.identidades (
    identidad text NOT NULL,
    CONSTRAINT identidades_pkey PRIMARY KEY (identidad)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.identidades TO jcc_app;
GRANT SELECT ON TABLE comercial.identidades TO jcc_lectura;

CREATE TABLE comercial.presencias (
    id_presencia text NOT NULL,
    version bigint NOT NULL,
    id_presencia_crm character varying(100),
    cliente text NOT NULL,
    fecha_hora_presencia timestamp with time zone NOT NULL,
    proyecto_interes character varying(255) NOT NULL,
    asesor_captacion_opc text,
    asesor_call_agenda text,
    asesor_liner text,
    asesor_closer text,
    asesor_sin_resolver character varying(255),
    medio_captacion character varying(50) NOT NULL,
    modalidad character varying(20) NOT NULL,
    status_presencia character varying(30) NOT NULL,
    resultado_interaccion character varying(50),
    tipo_tour character varying(10) NOT NULL,
    observaciones text,
    fecha_registro_sistema timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    CONSTRAINT presencias_pkey PRIMARY KEY (id_presencia),
    CONSTRAINT presencias_id_crm_unico UNIQUE (id_presencia_crm),
    CONSTRAINT presencias_medio_valido CHECK (((medio_captacion)::text = ANY ((ARRAY[''::character varying, 'campo_opc'::character varying, 'redes_facebook'::character varying, 'redes_instagram'::character varying, 'redes_tiktok'::character varying, 'referido'::character varying, 'web'::character varying, 'otro'::character varying])::text[]))),
    CONSTRAINT presencias_modalidad_valida CHECK (((modalidad)::text = ANY ((ARRAY['presencial'::character varying, 'virtual'::character varying])::text[]))),
    CONSTRAINT presencias_resultado_valido CHECK (((resultado_interaccion)::text = ANY ((ARRAY[''::character varying, 'interesado_seguimiento'::character varying, 'interesado_separacion'::character varying, 'interesado_venta_directa'::character varying, 'no_interesado_objecion'::character varying, 'no_interesado_precio'::character varying, 'no_interesado_otro'::character varying])::text[]))),
    CONSTRAINT presencias_status_valido CHECK (((status_presencia)::text = ANY ((ARRAY['agendada'::character varying, 'realizada'::character varying, 'reprogramada'::character varying, 'cancelada_cliente'::character varying, 'no_asistio'::character varying, 'caida_proceso'::character varying])::text[]))),
    CONSTRAINT presencias_tipo_tour_valido CHECK (((tipo_tour)::text = ANY ((ARRAY['tour'::character varying, 'no_tour'::character varying])::text[]))),
    CONSTRAINT presencias_asesor_call_agenda FOREIGN KEY (asesor_call_agenda) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT presencias_asesor_captacion_opc FOREIGN KEY (asesor_captacion_opc) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT presencias_asesor_closer FOREIGN KEY (asesor_closer) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT presencias_asesor_liner FOREIGN KEY (asesor_liner) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT presencias_cliente FOREIGN KEY (cliente) REFERENCES comercial.clientes(id_cliente)
);
CREATE INDEX presencias_call_agenda ON comercial.presencias USING btree (asesor_call_agenda) WHERE (asesor_call_agenda IS NOT NULL);
CREATE INDEX presencias_captacion_opc ON comercial.presencias USING btree (asesor_captacion_opc) WHERE (asesor_captacion_opc IS NOT NULL);
CREATE INDEX presencias_closer ON comercial.presencias USING btree (asesor_closer) WHERE (asesor_closer IS NOT NULL);
CREATE INDEX presencias_de_cliente ON comercial.presencias USING btree (cliente);
CREATE INDEX presencias_liner ON comercial.presencias USING btree (asesor_liner) WHERE (asesor_liner IS NOT NULL);
CREATE INDEX presencias_por_fecha ON comercial.presencias USING btree (fecha_hora_presencia DESC, length(id_presencia) DESC, id_presencia DESC);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.presencias TO jcc_app;
GRANT SELECT ON TABLE comercial.presencias TO jcc_lectura;

CREATE TABLE comercial.webhooks_recibidos (
    id bigint DEFAULT nextval('comercial.webhooks_recibidos_seq'::regclass) NOT NULL,
    recibido_en timestamp with time zone NOT NULL,
    llamante text NOT NULL,
    direccion_origen text NOT NULL,
    ruta text NOT NULL,
    cabeceras jsonb NOT NULL,
    tipo_de_cuerpo text,
    cuerpo bytea NOT NULL,
    estado character varying(12) DEFAULT 'pendiente'::character varying NOT NULL,
    intentos integer DEFAULT 0 NOT NULL,
    id_presencia_crm text,
    id_presencia text,
    asesor_sin_resolver text,
    codigo_http smallint,
    respuesta text,
    procesado_en timestamp with time zone,
    CONSTRAINT webhooks_recibidos_pkey PRIMARY KEY (id),
    CONSTRAINT recibidos_con_resultado CHECK (((((estado)::text = 'pendiente'::text) = (codigo_http IS NULL)) AND (((estado)::text = 'pendiente'::text) = (respuesta IS NULL)) AND (((estado)::text = 'pendiente'::text) = (procesado_en IS NULL)))),
    CONSTRAINT recibidos_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'procesado'::character varying, 'rechazado'::character varying, 'fallido'::character varying])::text[])))
);
CREATE INDEX recibidos_con_error ON comercial.webhooks_recibidos USING btree (id DESC) WHERE ((estado)::text = ANY ((ARRAY['rechazado'::character varying, 'fallido'::character varying])::text[]));
CREATE INDEX recibidos_pendientes ON comercial.webhooks_recibidos USING btree (intentos, id) WHERE ((estado)::text = 'pendiente'::text);
CREATE INDEX recibidos_por_llave ON comercial.webhooks_recibidos USING btree (id_presencia_crm) WHERE (id_presencia_crm IS NOT NULL);
CREATE INDEX recibidos_sin_resolver ON comercial.webhooks_recibidos USING btree (id DESC) WHERE (asesor_sin_resolver IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.webhooks_recibidos TO jcc_app;
GRANT SELECT ON TABLE comercial.webhooks_recibidos TO jcc_lectura;
