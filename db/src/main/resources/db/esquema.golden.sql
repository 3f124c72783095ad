-- Written by EsquemaTest (-Desquema=escribir).

CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE EXTENSION pg_trgm WITH SCHEMA public;

CREATE EXTENSION unaccent WITH SCHEMA public;

CREATE SCHEMA compartido AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA compartido TO jcc_app;
GRANT USAGE ON SCHEMA compartido TO jcc_lectura;

CREATE SEQUENCE compartido.asesores_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.asesores_seq TO jcc_app;

CREATE SEQUENCE compartido.llamantes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.llamantes_seq TO jcc_app;

CREATE SEQUENCE compartido.proyectos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.proyectos_seq TO jcc_app;

CREATE SEQUENCE compartido.secretos_de_suscriptor_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.secretos_de_suscriptor_seq TO jcc_app;

CREATE SEQUENCE compartido.suscriptores_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE compartido.suscriptores_seq TO jcc_app;

CREATE OR REPLACE FUNCTION compartido.auditar()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET "TimeZone" TO 'America/Lima'
AS $function$
DECLARE
    calladas text[] := string_to_array(TG_ARGV[2], ',');
    secretas text[] := string_to_array(TG_ARGV[3], ',');
    antes    jsonb  := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE jsonb_strip_nulls(to_jsonb(OLD)) END;
    despues  jsonb  := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE jsonb_strip_nulls(to_jsonb(NEW)) END;
    cambios  jsonb;
BEGIN
    -- What a fresh install brings along is older than its auditoria.
    IF to_regclass(format('%I.auditoria', TG_ARGV[0])) IS NULL THEN
        RETURN NULL;
    END IF;

    IF TG_OP = 'INSERT' AND current_setting('jcc.puerta', true) = 'migracion' THEN
        cambios := '{}';
    ELSE
        SELECT jsonb_object_agg(campo, CASE
                   WHEN campo = ANY (secretas) THEN '{"antes": "•••", "despues": "•••"}'
                   ELSE jsonb_build_object('antes', antes -> campo, 'despues', despues -> campo) END)
        INTO cambios
        FROM jsonb_object_keys(antes || despues) AS campo
        WHERE antes -> campo IS DISTINCT FROM despues -> campo
          AND campo <> ALL (coalesce(calladas, '{}'));
    END IF;

    IF cambios IS NOT NULL THEN
        EXECUTE format(
            'INSERT INTO %I.auditoria (usuario_id, usuario, puerta, tabla, llave, operacion, cambios)
             VALUES ($1, $2, $3, $4, $5, $6, $7)', TG_ARGV[0])
        USING nullif(current_setting('jcc.usuario_id', true), '')::bigint,
              nullif(current_setting('jcc.usuario', true), ''),
              coalesce(nullif(current_setting('jcc.puerta', true), ''), 'sql'),
              TG_TABLE_NAME,
              (CASE TG_OP WHEN 'DELETE' THEN antes ELSE despues END) ->> TG_ARGV[1],
              CASE TG_OP WHEN 'INSERT' THEN 'creado' WHEN 'UPDATE' THEN 'cambiado' ELSE 'eliminado' END,
              cambios;
    END IF;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION compartido.auditar() TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.auditar() TO jcc_lectura;

CREATE OR REPLACE FUNCTION compartido.exigir_dueno()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    IF current_setting('jcc.puerta', true) IS DISTINCT FROM 'migracion' THEN
        LOCK TABLE compartido.modulos IN ROW SHARE MODE;
        IF EXISTS (SELECT FROM compartido.modulos m WHERE m.modulo = TG_ARGV[0] AND m.dueno <> 'plataforma') THEN
            RAISE EXCEPTION 'The module % still belongs to the old system', TG_ARGV[0]
                USING ERRCODE = 'integrity_constraint_violation',
                      CONSTRAINT = 'modulo_del_sistema_anterior_' || TG_ARGV[0];
        END IF;
        PERFORM set_config('jcc.escribe_' || TG_ARGV[0], 'si', true);
    END IF;
    RETURN NEW;
END
$function$;
GRANT EXECUTE ON FUNCTION compartido.exigir_dueno() TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.exigir_dueno() TO jcc_lectura;

CREATE OR REPLACE FUNCTION compartido.falla_de_documento(tipo text, numero text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((numero IS NULL) OR (numero = ''::text) OR (upper("left"(numero, 5)) = 'TEMP-'::text)) THEN NULL::text WHEN ((tipo = 'DNI'::text) AND (numero !~ '^[0-9]{8}$'::text)) THEN 'dni'::text WHEN (tipo <> 'RUC'::text) THEN NULL::text WHEN (numero !~ '^[0-9]{11}$'::text) THEN 'ruc'::text WHEN ("left"(numero, 2) <> ALL (ARRAY['10'::text, '15'::text, '16'::text, '17'::text, '20'::text])) THEN 'ruc_prefijo'::text WHEN ((substr(numero, 11, 1))::integer <> ((11 - ((((((((((((substr(numero, 1, 1))::integer * 5) + ((substr(numero, 2, 1))::integer * 4)) + ((substr(numero, 3, 1))::integer * 3)) + ((substr(numero, 4, 1))::integer * 2)) + ((substr(numero, 5, 1))::integer * 7)) + ((substr(numero, 6, 1))::integer * 6)) + ((substr(numero, 7, 1))::integer * 5)) + ((substr(numero, 8, 1))::integer * 4)) + ((substr(numero, 9, 1))::integer * 3)) + ((substr(numero, 10, 1))::integer * 2)) % 11)) % 10)) THEN 'ruc_digito'::text ELSE NULL::text END;
GRANT EXECUTE ON FUNCTION compartido.falla_de_documento(tipo text, numero text) TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.falla_de_documento(tipo text, numero text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION compartido.llano(texto text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(btrim(lower(public.unaccent('public.unaccent'::regdictionary, texto))), '\s\s+|[^\S ]'::text, ' '::text, 'g'::text);
GRANT EXECUTE ON FUNCTION compartido.llano(texto text) TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.llano(texto text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION compartido.no_se_altera()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION '%.% is only ever added to', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$function$;
GRANT EXECUTE ON FUNCTION compartido.no_se_altera() TO jcc_app;
GRANT EXECUTE ON FUNCTION compartido.no_se_altera() TO jcc_lectura;

CREATE TABLE compartido.asesores (
    id_asesor text NOT NULL,
    version bigint NOT NULL,
    nombre_asesor character varying(255) NOT NULL,
    fecha_ingreso date NOT NULL,
    fecha_registro_sistema timestamp with time zone NOT NULL,
    ultima_modificacion_sistema timestamp with time zone NOT NULL,
    dni character varying(8),
    fecha_nacimiento date,
    estado_civil character varying(20),
    numero_hijos integer NOT NULL,
    direccion character varying(255),
    distrito character varying(100),
    telefono_personal character varying(20),
    email_personal character varying(255),
    banco character varying(50),
    numero_cuenta_bancaria character varying(50),
    cci_cuenta_bancaria character varying(50),
    cuenta_bancaria_otros text,
    id_referidor text,
    fecha_cambio_socio date,
    observaciones_asesor text,
    CONSTRAINT asesores_pkey PRIMARY KEY (id_asesor),
    CONSTRAINT asesores_banco_valido CHECK (((banco)::text = ANY ((ARRAY[''::character varying, 'BCP'::character varying, 'Interbank'::character varying, 'Scotiabank'::character varying, 'BBVA'::character varying, 'Otro'::character varying])::text[]))),
    CONSTRAINT asesores_estado_civil_valido CHECK (((estado_civil)::text = ANY ((ARRAY[''::character varying, 'Soltero(a)'::character varying, 'Casado(a)'::character varying, 'Viudo(a)'::character varying, 'Divorciado(a)'::character varying, 'Conviviente'::character varying])::text[]))),
    CONSTRAINT asesores_hijos_no_negativos CHECK ((numero_hijos >= 0)),
    CONSTRAINT asesores_no_se_refiere_a_si_mismo CHECK ((id_referidor <> id_asesor)),
    CONSTRAINT asesores_nombre_no_vacio CHECK ((btrim((nombre_asesor)::text) <> ''::text)),
    CONSTRAINT asesores_referidor FOREIGN KEY (id_referidor) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL
);
CREATE UNIQUE INDEX asesores_dni_unico ON compartido.asesores USING btree (dni) WHERE ((dni)::text <> ''::text);
CREATE INDEX asesores_nombre_contiene ON compartido.asesores USING gin (compartido.llano((nombre_asesor)::text) public.gin_trgm_ops);
CREATE INDEX asesores_nombre_llano ON compartido.asesores USING btree (compartido.llano((nombre_asesor)::text));
CREATE INDEX asesores_por_nombre ON compartido.asesores USING btree (nombre_asesor COLLATE "C", length(id_asesor), id_asesor);
CREATE INDEX asesores_referidos ON compartido.asesores USING btree (id_referidor) WHERE (id_referidor IS NOT NULL);
CREATE TRIGGER asesores_auditoria AFTER INSERT OR DELETE OR UPDATE ON compartido.asesores FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_asesor', 'version,fecha_registro_sistema,ultima_modificacion_sistema');
CREATE TRIGGER asesores_dueno BEFORE INSERT OR DELETE OR UPDATE ON compartido.asesores FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.asesores TO jcc_app;
GRANT SELECT ON TABLE compartido.asesores TO jcc_lectura;

CREATE TABLE compartido.claves (
    nombre text NOT NULL,
    valor text NOT NULL,
    creada timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT claves_pkey PRIMARY KEY (nombre)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.claves TO jcc_app;

CREATE TABLE compartido.llamantes (
    id bigint DEFAULT nextval('compartido.llamantes_seq'::regclass) NOT NULL,
    nombre character varying(100) NOT NULL,
    huella bytea NOT NULL,
    creado_en timestamp with time zone NOT NULL,
    creado_por_id bigint,
    creado_por text,
    vence_en timestamp with time zone,
    revocado_en timestamp with time zone,
    usado_el date,
    CONSTRAINT llamantes_pkey PRIMARY KEY (id),
    CONSTRAINT llamantes_huella_unica UNIQUE (huella),
    CONSTRAINT llamantes_huella_entera CHECK ((length(huella) = 32)),
    CONSTRAINT llamantes_nombre_no_vacio CHECK ((btrim((nombre)::text) <> ''::text))
);
CREATE TRIGGER llamantes_auditoria AFTER INSERT OR DELETE OR UPDATE ON compartido.llamantes FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'usado_el,creado_en,creado_por_id,creado_por', 'huella');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.llamantes TO jcc_app;

CREATE TABLE compartido.modulos (
    modulo text NOT NULL,
    dueno text DEFAULT 'plataforma'::text NOT NULL,
    desde timestamp with time zone DEFAULT now() NOT NULL,
    vuelta uuid,
    CONSTRAINT modulos_pkey PRIMARY KEY (modulo),
    CONSTRAINT modulos_conocidos CHECK ((modulo = ANY (ARRAY['crm'::text, 'comercial'::text]))),
    CONSTRAINT modulos_dueno_valido CHECK ((dueno = ANY (ARRAY['plataforma'::text, 'sistema_anterior'::text]))),
    CONSTRAINT modulos_vuelta_es_del_anterior CHECK (((vuelta IS NULL) OR (dueno = 'sistema_anterior'::text)))
);
CREATE TRIGGER modulos_auditoria AFTER INSERT OR DELETE OR UPDATE ON compartido.modulos FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'modulo', 'desde');
GRANT SELECT ON TABLE compartido.modulos TO jcc_app;
GRANT SELECT ON TABLE compartido.modulos TO jcc_lectura;

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
    CONSTRAINT proyectos_moneda_valida CHECK (((moneda)::text = ANY ((ARRAY['PEN'::character varying, 'USD'::character varying])::text[]))),
    CONSTRAINT proyectos_nombre_no_vacio CHECK ((btrim((nombre)::text) <> ''::text))
);
CREATE TRIGGER proyectos_auditoria AFTER INSERT OR DELETE OR UPDATE ON compartido.proyectos FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'version');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.proyectos TO jcc_app;
GRANT SELECT ON TABLE compartido.proyectos TO jcc_lectura;

CREATE TABLE compartido.secretos_de_suscriptor (
    id bigint DEFAULT nextval('compartido.secretos_de_suscriptor_seq'::regclass) NOT NULL,
    suscriptor bigint NOT NULL,
    tipo character varying(10) NOT NULL,
    valor text NOT NULL,
    creado_en timestamp with time zone DEFAULT now() NOT NULL,
    caduca_en timestamp with time zone,
    CONSTRAINT secretos_de_suscriptor_pkey PRIMARY KEY (id),
    CONSTRAINT secretos_de_suscriptor_tipo CHECK (((tipo)::text = ANY ((ARRAY['hmac'::character varying, 'ed25519'::character varying, 'token'::character varying])::text[]))),
    CONSTRAINT secretos_de_suscriptor_de FOREIGN KEY (suscriptor) REFERENCES compartido.suscriptores(id)
);
CREATE INDEX secretos_de_suscriptor_de_uno ON compartido.secretos_de_suscriptor USING btree (suscriptor);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.secretos_de_suscriptor TO jcc_app;

CREATE TABLE compartido.suscriptores (
    id bigint DEFAULT nextval('compartido.suscriptores_seq'::regclass) NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    nombre text NOT NULL,
    url text NOT NULL,
    formato character varying(10) NOT NULL,
    eventos text[] NOT NULL,
    activo boolean NOT NULL,
    motivo character varying(20),
    en_vuelo smallint NOT NULL,
    fecha_creacion timestamp with time zone DEFAULT now() NOT NULL,
    ultima_modificacion timestamp with time zone DEFAULT now() NOT NULL,
    eliminado_en timestamp with time zone,
    CONSTRAINT suscriptores_pkey PRIMARY KEY (id),
    CONSTRAINT suscriptores_eliminado_apagado CHECK (((eliminado_en IS NULL) OR (NOT activo))),
    CONSTRAINT suscriptores_en_vuelo CHECK (((en_vuelo >= 1) AND (en_vuelo <= 100))),
    CONSTRAINT suscriptores_eventos_alguno CHECK ((cardinality(eventos) > 0)),
    CONSTRAINT suscriptores_formato_valido CHECK (((formato)::text = ANY ((ARRAY['legacy'::character varying, 'standard'::character varying])::text[]))),
    CONSTRAINT suscriptores_motivo CHECK ((activo = (motivo IS NULL))),
    CONSTRAINT suscriptores_motivo_valido CHECK (((motivo)::text = ANY ((ARRAY['a_mano'::character varying, 'respuesta_410'::character varying, 'solo_fallos'::character varying, 'eliminado'::character varying])::text[])))
);
CREATE UNIQUE INDEX suscriptores_nombre_unico ON compartido.suscriptores USING btree (compartido.llano(nombre)) WHERE (eliminado_en IS NULL);
CREATE TRIGGER suscriptores_auditoria AFTER INSERT OR DELETE OR UPDATE ON compartido.suscriptores FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'version,fecha_creacion,ultima_modificacion');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE compartido.suscriptores TO jcc_app;
GRANT SELECT ON TABLE compartido.suscriptores TO jcc_lectura;

CREATE SCHEMA crm AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA crm TO jcc_app;
GRANT USAGE ON SCHEMA crm TO jcc_lectura;

CREATE SEQUENCE crm.actions_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.actions_seq TO jcc_app;

CREATE SEQUENCE crm.appointments_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.appointments_seq TO jcc_app;

CREATE SEQUENCE crm.auditoria_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.auditoria_seq TO jcc_app;

CREATE SEQUENCE crm.entregas_en_cola_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.entregas_en_cola_seq TO jcc_app;

CREATE SEQUENCE crm.entregas_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.entregas_seq TO jcc_app;

CREATE SEQUENCE crm.eventos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.eventos_seq TO jcc_app;

CREATE SEQUENCE crm.intentos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.intentos_seq TO jcc_app;

CREATE SEQUENCE crm.lead_duplicates_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.lead_duplicates_seq TO jcc_app;

CREATE SEQUENCE crm.leads_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.leads_seq TO jcc_app;

CREATE SEQUENCE crm.opc_personnel_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.opc_personnel_seq TO jcc_app;

CREATE SEQUENCE crm.repartidores_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.repartidores_seq TO jcc_app;

CREATE SEQUENCE crm.users_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE crm.users_seq TO jcc_app;

CREATE OR REPLACE FUNCTION crm.contar_entregas()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   count(*) FILTER (WHERE estado = 'en_curso'), count(*) FILTER (WHERE estado = 'agotado')
            FROM nuevas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'DELETE' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, -count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   -count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   -count(*) FILTER (WHERE estado = 'en_curso'), -count(*) FILTER (WHERE estado = 'agotado')
            FROM viejas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'UPDATE' THEN
            INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT * FROM (
                SELECT suscriptor, coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos = 0), 0) AS pendientes,
                       coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos > 0), 0) AS reintentando,
                       coalesce(sum(n) FILTER (WHERE estado = 'en_curso'), 0) AS en_curso,
                       coalesce(sum(n) FILTER (WHERE estado = 'agotado'), 0) AS agotados
                FROM (SELECT suscriptor, estado, intentos, 1 AS n FROM nuevas
                      UNION ALL SELECT suscriptor, estado, intentos, -1 FROM viejas) AS cambios
                GROUP BY suscriptor) AS c
            WHERE (c.pendientes, c.reintentando, c.en_curso, c.agotados) <> (0, 0, 0, 0);
    END CASE;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION crm.contar_entregas() TO jcc_app;
GRANT EXECUTE ON FUNCTION crm.contar_entregas() TO jcc_lectura;

CREATE OR REPLACE FUNCTION crm.plegar_entregas()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    WITH sumadas AS (
        DELETE FROM crm.entregas_en_cola
        WHERE suscriptor IN (SELECT suscriptor FROM crm.entregas_en_cola GROUP BY suscriptor HAVING count(*) > 1)
        RETURNING *
    )
    INSERT INTO crm.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
    SELECT suscriptor, sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)
    FROM sumadas
    GROUP BY suscriptor
    HAVING (sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)) <> (0, 0, 0, 0);
END
$function$;
GRANT EXECUTE ON FUNCTION crm.plegar_entregas() TO jcc_app;
GRANT EXECUTE ON FUNCTION crm.plegar_entregas() TO jcc_lectura;

CREATE OR REPLACE FUNCTION crm.preparar_particiones(dias integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
    madre text;
    dia date;
    parte text;
BEGIN
    FOREACH madre IN ARRAY ARRAY['eventos', 'intentos'] LOOP
        FOR dia IN SELECT (now() AT TIME ZONE 'America/Lima')::date + n FROM generate_series(-1, dias) n LOOP
            parte := madre || to_char(dia, '"_"YYYYMMDD');
            IF to_regclass('crm.' || parte) IS NULL THEN
                BEGIN
                    EXECUTE format('CREATE TABLE crm.%I (LIKE crm.%I INCLUDING DEFAULTS)', parte, madre);
                    EXECUTE format('ALTER TABLE crm.%I ATTACH PARTITION crm.%I FOR VALUES FROM (%L) TO (%L)', madre, parte,
                        dia::timestamp AT TIME ZONE 'America/Lima', (dia + 1)::timestamp AT TIME ZONE 'America/Lima');
                EXCEPTION WHEN duplicate_table OR unique_violation OR invalid_object_definition THEN
                    NULL;
                END;
            END IF;
        END LOOP;
    END LOOP;
END
$function$;
GRANT EXECUTE ON FUNCTION crm.preparar_particiones(dias integer) TO jcc_app;

CREATE OR REPLACE FUNCTION crm.quitar_particiones(antes_de date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET lock_timeout TO '2s'
AS $function$
DECLARE
    parte text;
    quitadas integer := 0;
BEGIN
    FOR parte IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent IN ('crm.eventos'::regclass, 'crm.intentos'::regclass)
          AND right(c.relname, 8) < to_char(antes_de, 'YYYYMMDD')
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE crm.%I', parte);
        quitadas := quitadas + 1;
    END LOOP;
    RETURN quitadas;
END
$function$;
GRANT EXECUTE ON FUNCTION crm.quitar_particiones(antes_de date) TO jcc_app;

CREATE TABLE crm.actions (
    id bigint DEFAULT nextval('crm.actions_seq'::regclass) NOT NULL,
    tipo_accion character varying(100) NOT NULL,
    detalle_accion text NOT NULL,
    fecha_accion timestamp with time zone NOT NULL,
    user_id bigint,
    lead_id bigint,
    appointment_id bigint,
    CONSTRAINT actions_pkey PRIMARY KEY (id),
    CONSTRAINT actions_appointment FOREIGN KEY (appointment_id) REFERENCES crm.appointments(id) ON DELETE CASCADE,
    CONSTRAINT actions_lead FOREIGN KEY (lead_id) REFERENCES crm.leads(id) ON DELETE CASCADE,
    CONSTRAINT actions_user FOREIGN KEY (user_id) REFERENCES crm.users(id) ON UPDATE CASCADE
);
CREATE INDEX actions_de_appointment ON crm.actions USING btree (appointment_id, fecha_accion DESC, id DESC) WHERE (appointment_id IS NOT NULL);
CREATE INDEX actions_de_lead ON crm.actions USING btree (lead_id, fecha_accion DESC, id DESC);
CREATE INDEX actions_de_user ON crm.actions USING btree (user_id, fecha_accion DESC, id DESC);
CREATE INDEX actions_por_fecha ON crm.actions USING btree (fecha_accion DESC, id DESC);
CREATE TRIGGER actions_auditoria AFTER DELETE OR UPDATE ON crm.actions FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', '');
CREATE TRIGGER actions_dueno BEFORE INSERT OR DELETE OR UPDATE ON crm.actions FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_crm'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.actions TO jcc_app;
GRANT SELECT ON TABLE crm.actions TO jcc_lectura;

CREATE TABLE crm.appointments (
    id bigint NOT NULL,
    version bigint NOT NULL,
    lead_id bigint NOT NULL,
    asesor_comercial_id bigint,
    asesor_presencial_id bigint,
    opc_personal_atendio_id bigint,
    fecha_hora timestamp with time zone NOT NULL,
    duracion_minutos integer NOT NULL,
    fin timestamp with time zone NOT NULL,
    lugar character varying(255),
    estado character varying(50) NOT NULL,
    observaciones text,
    has_ever_been_confirmed boolean NOT NULL,
    fecha_creacion timestamp with time zone NOT NULL,
    ultima_actualizacion timestamp with time zone NOT NULL,
    en_conflicto boolean DEFAULT false NOT NULL,
    CONSTRAINT appointments_pkey PRIMARY KEY (id),
    CONSTRAINT appointments_duracion_valida CHECK ((((duracion_minutos >= 1) AND (duracion_minutos <= 1440)) AND (fin = (fecha_hora + ((duracion_minutos)::double precision * '00:01:00'::interval))))),
    CONSTRAINT appointments_estado_valido CHECK (((estado)::text = ANY ((ARRAY['Pendiente'::character varying, 'Confirmada'::character varying, 'Realizada'::character varying, 'Cancelada'::character varying, 'Reprogramada'::character varying])::text[]))),
    CONSTRAINT appointments_comercial FOREIGN KEY (asesor_comercial_id) REFERENCES crm.users(id) ON UPDATE CASCADE,
    CONSTRAINT appointments_lead FOREIGN KEY (lead_id) REFERENCES crm.leads(id) ON DELETE CASCADE,
    CONSTRAINT appointments_opc FOREIGN KEY (opc_personal_atendio_id) REFERENCES crm.opc_personnel(id) ON DELETE SET NULL,
    CONSTRAINT appointments_presencial FOREIGN KEY (asesor_presencial_id) REFERENCES crm.users(id) ON UPDATE CASCADE,
    CONSTRAINT appointments_sin_solapes EXCLUDE USING gist (asesor_presencial_id WITH =, tstzrange(fecha_hora, fin) WITH &&) WHERE (((asesor_presencial_id IS NOT NULL) AND ((estado)::text <> ALL ((ARRAY['Realizada'::character varying, 'Cancelada'::character varying])::text[])) AND (NOT en_conflicto)))
);
CREATE INDEX appointments_de_comercial ON crm.appointments USING btree (asesor_comercial_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_estado ON crm.appointments USING btree (estado, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_lead ON crm.appointments USING btree (lead_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_de_opc ON crm.appointments USING btree (opc_personal_atendio_id) WHERE (opc_personal_atendio_id IS NOT NULL);
CREATE INDEX appointments_de_presencial ON crm.appointments USING btree (asesor_presencial_id, fecha_hora DESC, id DESC);
CREATE INDEX appointments_por_fecha ON crm.appointments USING btree (fecha_hora DESC, id DESC);
CREATE TRIGGER appointments_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.appointments FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version,fin,fecha_creacion,ultima_actualizacion');
CREATE TRIGGER appointments_dueno BEFORE INSERT OR DELETE OR UPDATE ON crm.appointments FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_crm'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.appointments TO jcc_app;
GRANT SELECT ON TABLE crm.appointments TO jcc_lectura;

CREATE TABLE crm.auditoria (
    id bigint DEFAULT nextval('crm.auditoria_seq'::regclass) NOT NULL,
    momento timestamp with time zone DEFAULT now() NOT NULL,
    usuario_id bigint,
    usuario text,
    puerta text NOT NULL,
    tabla text NOT NULL,
    llave text NOT NULL,
    operacion character varying(10) NOT NULL,
    cambios jsonb NOT NULL,
    CONSTRAINT auditoria_crm_llave PRIMARY KEY (id),
    CONSTRAINT auditoria_crm_operacion_valida CHECK (((operacion)::text = ANY ((ARRAY['creado'::character varying, 'cambiado'::character varying, 'eliminado'::character varying])::text[])))
);
CREATE INDEX auditoria_crm_de_registro ON crm.auditoria USING btree (tabla, llave, id DESC);
CREATE TRIGGER auditoria_no_se_altera BEFORE DELETE OR UPDATE OR TRUNCATE ON crm.auditoria FOR EACH STATEMENT EXECUTE FUNCTION compartido.no_se_altera();
GRANT SELECT ON TABLE crm.auditoria TO jcc_app;
GRANT SELECT ON TABLE crm.auditoria TO jcc_lectura;

CREATE TABLE crm.campos_fusionados (
    duplicate_id bigint NOT NULL,
    campo character varying(50) NOT NULL,
    antes text,
    despues text NOT NULL,
    CONSTRAINT campos_fusionados_llave PRIMARY KEY (duplicate_id, campo),
    CONSTRAINT campos_fusionados_duplicate FOREIGN KEY (duplicate_id) REFERENCES crm.lead_duplicates(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.campos_fusionados TO jcc_app;
GRANT SELECT ON TABLE crm.campos_fusionados TO jcc_lectura;

CREATE TABLE crm.cargas_en_curso (
    id uuid NOT NULL,
    oida_en timestamp with time zone NOT NULL,
    CONSTRAINT cargas_en_curso_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.cargas_en_curso TO jcc_app;
GRANT SELECT ON TABLE crm.cargas_en_curso TO jcc_lectura;

CREATE TABLE crm.entregas (
    id bigint DEFAULT nextval('crm.entregas_seq'::regclass) NOT NULL,
    evento bigint NOT NULL,
    ocurrido_en timestamp with time zone NOT NULL,
    mensaje uuid NOT NULL,
    tipo character varying(40) NOT NULL,
    llave text NOT NULL,
    suscriptor bigint NOT NULL,
    estado character varying(10) DEFAULT 'pendiente'::character varying NOT NULL,
    siguiente_intento timestamp with time zone DEFAULT now() NOT NULL,
    intentos integer DEFAULT 0 NOT NULL,
    desde_intento integer DEFAULT 0 NOT NULL,
    disparo character varying(10) DEFAULT 'automatico'::character varying NOT NULL,
    repartidor bigint,
    arriendo_gen integer DEFAULT 0 NOT NULL,
    codigo_http smallint,
    falla character varying(30),
    ultimo_intento timestamp with time zone,
    concluida_en timestamp with time zone,
    CONSTRAINT crm_entregas_pkey PRIMARY KEY (id),
    CONSTRAINT crm_entregas_una_vez UNIQUE (llave, suscriptor),
    CONSTRAINT crm_entregas_concluidas CHECK ((((estado)::text = ANY ((ARRAY['entregado'::character varying, 'agotado'::character varying])::text[])) = (concluida_en IS NOT NULL))),
    CONSTRAINT crm_entregas_disparo_valido CHECK (((disparo)::text = ANY ((ARRAY['automatico'::character varying, 'manual'::character varying, 'prueba'::character varying])::text[]))),
    CONSTRAINT crm_entregas_en_manos CHECK ((((estado)::text = 'en_curso'::text) = (repartidor IS NOT NULL))),
    CONSTRAINT crm_entregas_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'en_curso'::character varying, 'entregado'::character varying, 'agotado'::character varying])::text[]))),
    CONSTRAINT crm_entregas_suscriptor FOREIGN KEY (suscriptor) REFERENCES compartido.suscriptores(id)
);
CREATE INDEX crm_entregas_agotadas ON crm.entregas USING btree (suscriptor, id) WHERE ((estado)::text = 'agotado'::text);
CREATE INDEX crm_entregas_en_curso ON crm.entregas USING btree (repartidor) WHERE ((estado)::text = 'en_curso'::text);
CREATE INDEX crm_entregas_pendientes ON crm.entregas USING btree (suscriptor, siguiente_intento, id) INCLUDE (intentos) WHERE ((estado)::text = 'pendiente'::text);
CREATE INDEX crm_entregas_por_codigo ON crm.entregas USING btree (codigo_http, ocurrido_en DESC, id DESC) WHERE (codigo_http <> 200);
CREATE INDEX crm_entregas_por_momento ON crm.entregas USING btree (ocurrido_en DESC, id DESC);
CREATE INDEX crm_entregas_por_suscriptor ON crm.entregas USING btree (suscriptor, ocurrido_en DESC, id DESC);
CREATE INDEX crm_entregas_por_tipo ON crm.entregas USING btree (tipo, ocurrido_en DESC, id DESC);
CREATE TRIGGER entregas_contadas AFTER INSERT ON crm.entregas REFERENCING NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();
CREATE TRIGGER entregas_contadas_al_olvidarse AFTER DELETE ON crm.entregas REFERENCING OLD TABLE AS viejas FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();
CREATE TRIGGER entregas_contadas_de_nuevo AFTER UPDATE ON crm.entregas REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION crm.contar_entregas();
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.entregas TO jcc_app;
GRANT SELECT ON TABLE crm.entregas TO jcc_lectura;

CREATE TABLE crm.entregas_en_cola (
    id bigint DEFAULT nextval('crm.entregas_en_cola_seq'::regclass) NOT NULL,
    suscriptor bigint NOT NULL,
    pendientes bigint NOT NULL,
    reintentando bigint NOT NULL,
    en_curso bigint NOT NULL,
    agotados bigint NOT NULL,
    CONSTRAINT crm_entregas_en_cola_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.entregas_en_cola TO jcc_app;
GRANT SELECT ON TABLE crm.entregas_en_cola TO jcc_lectura;

CREATE TABLE crm.entregas_por_hora (
    hora timestamp with time zone NOT NULL,
    suscriptor bigint NOT NULL,
    exito boolean NOT NULL,
    cubo smallint NOT NULL,
    cuantos bigint NOT NULL,
    CONSTRAINT crm_entregas_por_hora_pkey PRIMARY KEY (hora, suscriptor, exito, cubo)
);
CREATE INDEX crm_entregas_por_hora_recientes ON crm.entregas_por_hora USING btree (hora) INCLUDE (suscriptor, cubo, cuantos);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.entregas_por_hora TO jcc_app;
GRANT SELECT ON TABLE crm.entregas_por_hora TO jcc_lectura;

CREATE TABLE crm.eventos (
    id bigint DEFAULT nextval('crm.eventos_seq'::regclass) NOT NULL,
    ocurrido_en timestamp with time zone DEFAULT now() NOT NULL,
    mensaje uuid NOT NULL,
    tipo character varying(40) NOT NULL,
    llave text NOT NULL,
    agregado text NOT NULL,
    asunto text NOT NULL,
    datos json NOT NULL,
    CONSTRAINT crm_eventos_pkey PRIMARY KEY (ocurrido_en, id)
);
CREATE INDEX crm_eventos_por_agregado ON ONLY crm.eventos USING btree (agregado);
CREATE INDEX crm_eventos_por_asunto ON ONLY crm.eventos USING gin (compartido.llano(asunto) public.gin_trgm_ops);
CREATE INDEX crm_eventos_por_mensaje ON ONLY crm.eventos USING btree (mensaje);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.eventos TO jcc_app;
GRANT SELECT ON TABLE crm.eventos TO jcc_lectura;

CREATE TABLE crm.intentos (
    id bigint DEFAULT nextval('crm.intentos_seq'::regclass) NOT NULL,
    empezado_en timestamp with time zone NOT NULL,
    entrega bigint NOT NULL,
    suscriptor bigint NOT NULL,
    numero integer NOT NULL,
    disparo character varying(10) NOT NULL,
    url text NOT NULL,
    cabeceras text NOT NULL,
    huella bytea NOT NULL,
    codigo_http smallint,
    falla character varying(30),
    detalle text,
    direccion text,
    dns_us integer,
    conexion_us integer,
    tls_us integer,
    primer_byte_us integer,
    total_us integer NOT NULL,
    tipo_de_respuesta text,
    respuesta bytea,
    CONSTRAINT crm_intentos_pkey PRIMARY KEY (empezado_en, id)
);
CREATE INDEX crm_intentos_de_entrega ON ONLY crm.intentos USING btree (entrega, numero);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.intentos TO jcc_app;
GRANT SELECT ON TABLE crm.intentos TO jcc_lectura;

CREATE TABLE crm.lead_duplicates (
    id bigint NOT NULL,
    version bigint NOT NULL,
    original_lead_id bigint,
    nombre character varying(255) NOT NULL,
    celular character varying(20) NOT NULL,
    email character varying(100),
    asesor_id bigint,
    captador_id bigint,
    fecha_interaccion date,
    fecha_importacion timestamp with time zone NOT NULL,
    estado character varying(20) NOT NULL,
    observacion text,
    observacion_opc text,
    proyecto_interes character varying(50),
    ubicacion character varying(255),
    medio character varying(100),
    distrito character varying(100),
    tipificacion character varying(100),
    calle_o_modulo character varying(10),
    huella_de_carga uuid,
    CONSTRAINT lead_duplicates_pkey PRIMARY KEY (id),
    CONSTRAINT lead_duplicates_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'fusionado'::character varying, 'ignorado'::character varying])::text[]))),
    CONSTRAINT lead_duplicates_asesor FOREIGN KEY (asesor_id) REFERENCES crm.users(id) ON UPDATE CASCADE,
    CONSTRAINT lead_duplicates_captador FOREIGN KEY (captador_id) REFERENCES crm.opc_personnel(id) ON DELETE SET NULL,
    CONSTRAINT lead_duplicates_original FOREIGN KEY (original_lead_id) REFERENCES crm.leads(id) ON DELETE CASCADE
);
CREATE INDEX lead_duplicates_de_asesor ON crm.lead_duplicates USING btree (asesor_id);
CREATE INDEX lead_duplicates_de_captador ON crm.lead_duplicates USING btree (captador_id) WHERE (captador_id IS NOT NULL);
CREATE UNIQUE INDEX lead_duplicates_huella_unica ON crm.lead_duplicates USING btree (original_lead_id, huella_de_carga);
CREATE INDEX lead_duplicates_pendientes ON crm.lead_duplicates USING btree (id) WHERE ((estado)::text = 'pendiente'::text);
CREATE TRIGGER lead_duplicates_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.lead_duplicates FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version,fecha_importacion,huella_de_carga');
CREATE TRIGGER lead_duplicates_dueno BEFORE INSERT OR DELETE OR UPDATE ON crm.lead_duplicates FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_crm'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.lead_duplicates TO jcc_app;
GRANT SELECT ON TABLE crm.lead_duplicates TO jcc_lectura;

CREATE TABLE crm.leads (
    id bigint NOT NULL,
    version bigint NOT NULL,
    nombre character varying(255) NOT NULL,
    celular character varying(20) NOT NULL,
    celular_normalizado character varying(20) NOT NULL,
    email character varying(100),
    ubicacion character varying(255),
    proyecto_interes character varying(50),
    medio character varying(100),
    distrito character varying(100),
    tipificacion character varying(100),
    observacion text,
    observacion_opc text,
    fecha_creacion timestamp with time zone NOT NULL,
    ultima_actualizacion timestamp with time zone NOT NULL,
    asesor_id bigint,
    personal_opc_captador_id bigint,
    supervisor_opc_captador_id bigint,
    fecha_captacion date,
    calle_o_modulo character varying(10),
    es_lead_opc boolean NOT NULL,
    es_directeo boolean NOT NULL,
    huella_de_carga uuid,
    en_conflicto boolean DEFAULT false NOT NULL,
    busqueda text GENERATED ALWAYS AS (compartido.llano((((((((((((((((nombre)::text || ' '::text) || (celular)::text) || ' '::text) || (celular_normalizado)::text) || ' '::text) || (COALESCE(ubicacion, ''::character varying))::text) || ' '::text) || (COALESCE(distrito, ''::character varying))::text) || ' '::text) || COALESCE(observacion, ''::text)) || ' '::text) || (COALESCE(calle_o_modulo, ''::character varying))::text) || ' '::text) || (COALESCE(proyecto_interes, ''::character varying))::text))) NOT NULL,
    CONSTRAINT leads_pkey PRIMARY KEY (id),
    CONSTRAINT leads_captado_es_opc CHECK (((personal_opc_captador_id IS NULL) OR es_lead_opc)),
    CONSTRAINT leads_celular_no_vacio CHECK (((celular)::text <> ''::text)),
    CONSTRAINT leads_nombre_no_vacio CHECK ((btrim((nombre)::text) <> ''::text)),
    CONSTRAINT leads_asesor FOREIGN KEY (asesor_id) REFERENCES crm.users(id) ON UPDATE CASCADE,
    CONSTRAINT leads_captador FOREIGN KEY (personal_opc_captador_id) REFERENCES crm.opc_personnel(id) ON DELETE SET NULL,
    CONSTRAINT leads_supervisor FOREIGN KEY (supervisor_opc_captador_id) REFERENCES crm.opc_personnel(id) ON DELETE SET NULL
);
CREATE INDEX leads_busqueda ON crm.leads USING gin (busqueda public.gin_trgm_ops);
CREATE UNIQUE INDEX leads_celular_unico ON crm.leads USING btree (celular_normalizado) WHERE (NOT en_conflicto);
CREATE INDEX leads_de_asesor ON crm.leads USING btree (asesor_id, fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_de_captador ON crm.leads USING btree (personal_opc_captador_id, fecha_creacion DESC, id DESC) WHERE (personal_opc_captador_id IS NOT NULL);
CREATE INDEX leads_de_celular ON crm.leads USING btree (celular_normalizado);
CREATE INDEX leads_de_supervisor ON crm.leads USING btree (supervisor_opc_captador_id) WHERE (supervisor_opc_captador_id IS NOT NULL);
CREATE INDEX leads_de_tipificacion ON crm.leads USING btree (tipificacion, fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE UNIQUE INDEX leads_email_unico ON crm.leads USING btree (lower((email)::text)) WHERE ((email)::text <> ''::text);
CREATE INDEX leads_opc ON crm.leads USING btree (fecha_captacion) WHERE es_lead_opc;
CREATE INDEX leads_por_fecha ON crm.leads USING btree (fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE INDEX leads_por_nombre ON crm.leads USING btree (nombre COLLATE "C", fecha_creacion DESC, id DESC) INCLUDE (es_directeo);
CREATE TRIGGER leads_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.leads FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version,celular_normalizado,fecha_creacion,ultima_actualizacion,huella_de_carga,busqueda');
CREATE TRIGGER leads_dueno BEFORE INSERT OR DELETE OR UPDATE ON crm.leads FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_crm'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.leads TO jcc_app;
GRANT SELECT ON TABLE crm.leads TO jcc_lectura;

CREATE TABLE crm.llaves_de_idempotencia (
    usuario bigint NOT NULL,
    llave text NOT NULL,
    huella bytea NOT NULL,
    estado smallint,
    cabeceras jsonb,
    cuerpo bytea,
    creada timestamp with time zone NOT NULL,
    CONSTRAINT llaves_crm PRIMARY KEY (usuario, llave)
);
CREATE INDEX llaves_crm_por_fecha ON crm.llaves_de_idempotencia USING btree (creada);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.llaves_de_idempotencia TO jcc_app;

CREATE TABLE crm.opc_personnel (
    id bigint NOT NULL,
    version bigint NOT NULL,
    nombre character varying(255) NOT NULL,
    telefono character varying(20),
    email character varying(254),
    rol character varying(10) NOT NULL,
    supervisor_id bigint,
    user_id bigint,
    asesor_id text,
    horario_semanal jsonb NOT NULL,
    CONSTRAINT opc_personnel_pkey PRIMARY KEY (id),
    CONSTRAINT opc_personnel_asesor_unico UNIQUE (asesor_id),
    CONSTRAINT opc_personnel_user_unico UNIQUE (user_id),
    CONSTRAINT opc_personnel_nombre_no_vacio CHECK ((btrim((nombre)::text) <> ''::text)),
    CONSTRAINT opc_personnel_rol_valido CHECK (((rol)::text = ANY ((ARRAY['OPC'::character varying, 'SUPERVISOR'::character varying])::text[]))),
    CONSTRAINT opc_personnel_asesor FOREIGN KEY (asesor_id) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT opc_personnel_supervisor FOREIGN KEY (supervisor_id) REFERENCES crm.opc_personnel(id) ON DELETE SET NULL,
    CONSTRAINT opc_personnel_user FOREIGN KEY (user_id) REFERENCES crm.users(id) ON DELETE SET NULL
);
CREATE INDEX opc_personnel_de_supervisor ON crm.opc_personnel USING btree (supervisor_id) WHERE (supervisor_id IS NOT NULL);
CREATE INDEX opc_personnel_por_nombre ON crm.opc_personnel USING btree (nombre COLLATE "C", id);
CREATE TRIGGER opc_personnel_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.opc_personnel FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version');
CREATE TRIGGER opc_personnel_dueno BEFORE INSERT OR DELETE ON crm.opc_personnel FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_crm'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('crm');
CREATE TRIGGER opc_personnel_dueno_de_cambios BEFORE UPDATE ON crm.opc_personnel FOR EACH ROW WHEN (((((((((old.nombre)::text IS DISTINCT FROM (new.nombre)::text) OR ((old.telefono)::text IS DISTINCT FROM (new.telefono)::text)) OR ((old.email)::text IS DISTINCT FROM (new.email)::text)) OR ((old.rol)::text IS DISTINCT FROM (new.rol)::text)) OR (old.supervisor_id IS DISTINCT FROM new.supervisor_id)) OR (old.user_id IS DISTINCT FROM new.user_id)) OR (old.horario_semanal IS DISTINCT FROM new.horario_semanal))) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.opc_personnel TO jcc_app;
GRANT SELECT ON TABLE crm.opc_personnel TO jcc_lectura;

CREATE TABLE crm.permisos (
    codigo character varying(50) NOT NULL,
    CONSTRAINT permisos_pkey PRIMARY KEY (codigo)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.permisos TO jcc_app;
GRANT SELECT ON TABLE crm.permisos TO jcc_lectura;

CREATE TABLE crm.repartidores (
    id bigint DEFAULT nextval('crm.repartidores_seq'::regclass) NOT NULL,
    vivo_hasta timestamp with time zone NOT NULL,
    CONSTRAINT crm_repartidores_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.repartidores TO jcc_app;
GRANT SELECT ON TABLE crm.repartidores TO jcc_lectura;

CREATE TABLE crm.roles (
    nombre character varying(50) NOT NULL,
    version bigint NOT NULL,
    descripcion character varying(255) NOT NULL,
    permisos text[] NOT NULL,
    CONSTRAINT roles_pkey PRIMARY KEY (nombre),
    CONSTRAINT roles_nombre_valido CHECK (((nombre)::text ~ '^[A-Z][A-Z0-9_]*$'::text))
);
CREATE TRIGGER roles_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.roles FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'nombre', 'version');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.roles TO jcc_app;
GRANT SELECT ON TABLE crm.roles TO jcc_lectura;

CREATE TABLE crm.sesiones_cerradas (
    jti text NOT NULL,
    user_id bigint NOT NULL,
    expira timestamp with time zone NOT NULL,
    CONSTRAINT sesiones_cerradas_pkey PRIMARY KEY (jti),
    CONSTRAINT sesiones_cerradas_user FOREIGN KEY (user_id) REFERENCES crm.users(id) ON DELETE CASCADE
);
CREATE INDEX sesiones_cerradas_de_user ON crm.sesiones_cerradas USING btree (user_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.sesiones_cerradas TO jcc_app;
GRANT SELECT ON TABLE crm.sesiones_cerradas TO jcc_lectura;

CREATE TABLE crm.suscriptor_estado (
    suscriptor bigint NOT NULL,
    exitos bigint NOT NULL,
    fallos bigint NOT NULL,
    fallos_seguidos integer NOT NULL,
    fallando_desde timestamp with time zone,
    pausa_hasta timestamp with time zone,
    ultimo_envio timestamp with time zone NOT NULL,
    ultimo_exito timestamp with time zone,
    CONSTRAINT crm_suscriptor_estado_pkey PRIMARY KEY (suscriptor)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.suscriptor_estado TO jcc_app;
GRANT SELECT ON TABLE crm.suscriptor_estado TO jcc_lectura;

CREATE TABLE crm.turno_de_carga (
    id integer NOT NULL,
    siguiente bigint NOT NULL,
    CONSTRAINT turno_de_carga_pkey PRIMARY KEY (id),
    CONSTRAINT turno_de_carga_uno CHECK ((id = 1))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.turno_de_carga TO jcc_app;
GRANT SELECT ON TABLE crm.turno_de_carga TO jcc_lectura;

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
    rol_acceso character varying(50) NOT NULL,
    password_anterior character varying(255),
    generacion integer NOT NULL,
    ultimo_ingreso timestamp with time zone,
    asesor_id text,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_asesor_unico UNIQUE (asesor_id),
    CONSTRAINT users_username_unico UNIQUE (username),
    CONSTRAINT users_rol_valido CHECK (((rol)::text = ANY ((ARRAY['OPERADOR'::character varying, 'ASESOR_PRESENCIAL'::character varying, 'OPC'::character varying])::text[]))),
    CONSTRAINT users_asesor FOREIGN KEY (asesor_id) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT users_rol_acceso FOREIGN KEY (rol_acceso) REFERENCES crm.roles(nombre)
);
CREATE INDEX users_de_rol_acceso ON crm.users USING btree (rol_acceso);
CREATE INDEX users_por_username ON crm.users USING btree (username COLLATE "C");
CREATE TRIGGER users_auditoria AFTER INSERT OR DELETE OR UPDATE ON crm.users FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version,ultimo_ingreso,fecha_creacion', 'password,password_anterior');
CREATE TRIGGER users_dueno BEFORE UPDATE ON crm.users FOR EACH ROW WHEN (((old.rol IS NOT NULL) AND (((((((old.username)::text IS DISTINCT FROM (new.username)::text) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text)) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text)) OR ((old.email)::text IS DISTINCT FROM (new.email)::text)) OR ((old.rol)::text IS DISTINCT FROM (new.rol)::text)) OR (old.activo IS DISTINCT FROM new.activo)))) EXECUTE FUNCTION compartido.exigir_dueno('crm');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE crm.users TO jcc_app;

CREATE SCHEMA comercial AUTHORIZATION jcc_migra;
GRANT USAGE ON SCHEMA comercial TO jcc_app;
GRANT USAGE ON SCHEMA comercial TO jcc_lectura;

CREATE SEQUENCE comercial.actividades_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.actividades_seq TO jcc_app;

CREATE SEQUENCE comercial.auditoria_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.auditoria_seq TO jcc_app;

CREATE SEQUENCE comercial.clientes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.clientes_seq TO jcc_app;

CREATE SEQUENCE comercial.comisiones_seq AS bigint INCREMENT 1 START 1000000001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.comisiones_seq TO jcc_app;

CREATE SEQUENCE comercial.cuotas_seq AS bigint INCREMENT 1 START 1000000001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.cuotas_seq TO jcc_app;

CREATE SEQUENCE comercial.entregas_en_cola_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.entregas_en_cola_seq TO jcc_app;

CREATE SEQUENCE comercial.entregas_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.entregas_seq TO jcc_app;

CREATE SEQUENCE comercial.eventos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.eventos_seq TO jcc_app;

CREATE SEQUENCE comercial.fusiones_de_clientes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.fusiones_de_clientes_seq TO jcc_app;

CREATE SEQUENCE comercial.gestiones_de_cobranza_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.gestiones_de_cobranza_seq TO jcc_app;

CREATE SEQUENCE comercial.intentos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.intentos_seq TO jcc_app;

CREATE SEQUENCE comercial.lotes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.lotes_seq TO jcc_app;

CREATE SEQUENCE comercial.migracion_corridas_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.migracion_corridas_seq TO jcc_app;

CREATE SEQUENCE comercial.migracion_job_execution_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.migracion_job_execution_seq TO jcc_app;

CREATE SEQUENCE comercial.migracion_job_instance_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.migracion_job_instance_seq TO jcc_app;

CREATE SEQUENCE comercial.migracion_renglones_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.migracion_renglones_seq TO jcc_app;

CREATE SEQUENCE comercial.migracion_step_execution_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.migracion_step_execution_seq TO jcc_app;

CREATE SEQUENCE comercial.pagos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.pagos_seq TO jcc_app;

CREATE SEQUENCE comercial.participaciones_por_mes_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.participaciones_por_mes_seq TO jcc_app;

CREATE SEQUENCE comercial.planes_de_pago_seq AS bigint INCREMENT 1 START 1000000001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.planes_de_pago_seq TO jcc_app;

CREATE SEQUENCE comercial.presencias_por_dia_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.presencias_por_dia_seq TO jcc_app;

CREATE SEQUENCE comercial.presencias_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.presencias_seq TO jcc_app;

CREATE SEQUENCE comercial.recaudo_por_dia_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.recaudo_por_dia_seq TO jcc_app;

CREATE SEQUENCE comercial.recibidos_por_hora_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.recibidos_por_hora_seq TO jcc_app;

CREATE SEQUENCE comercial.repartidores_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.repartidores_seq TO jcc_app;

CREATE SEQUENCE comercial.tabla_de_comisiones_seq AS bigint INCREMENT 1 START 100001 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.tabla_de_comisiones_seq TO jcc_app;

CREATE SEQUENCE comercial.ventas_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.ventas_seq TO jcc_app;

CREATE SEQUENCE comercial.webhooks_recibidos_seq AS bigint INCREMENT 1 START 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE comercial.webhooks_recibidos_seq TO jcc_app;

CREATE OR REPLACE FUNCTION comercial.anotar_participaciones(id text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    DELETE FROM comercial.participaciones a
    WHERE a.venta = id
        AND NOT EXISTS (SELECT FROM comercial.quienes_participan q WHERE q.venta = id AND q.asesor = a.asesor);
    INSERT INTO comercial.participaciones AS a
    SELECT * FROM comercial.quienes_participan q WHERE q.venta = id
    ON CONFLICT (venta, asesor) DO UPDATE
    SET (roles, fecha_venta, tipo_venta, status_venta, medio, vendedor) = (excluded.roles, excluded.fecha_venta,
        excluded.tipo_venta, excluded.status_venta, excluded.medio, excluded.vendedor)
    WHERE a IS DISTINCT FROM excluded;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.anotar_participaciones(id text) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.anotar_participaciones(id text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_comision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    PERFORM comercial.tomar_ventas(OLD.venta, NEW.venta);
    PERFORM comercial.anotar_participaciones(id)
    FROM (SELECT OLD.venta UNION SELECT NEW.venta) AS suyas (id) WHERE id IS NOT NULL;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_comision() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_comision() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_en_su_dia()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO comercial.presencias_por_dia (asesor, dia, medio, presencias)
        SELECT c.asesor, c.dia, c.medio, -1 FROM comercial.cuenta_en(OLD) c;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO comercial.presencias_por_dia (asesor, dia, medio, presencias)
        SELECT c.asesor, c.dia, c.medio, 1 FROM comercial.cuenta_en(NEW) c;
    END IF;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_en_su_dia() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_en_su_dia() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_en_su_mes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO comercial.participaciones_por_mes
            (asesor, mes, tipo_venta, status_venta, medio, ventas, de_vendedor, de_captacion, de_llamada, de_liner, de_closer,
            de_captacion_por_comision, de_otro)
        SELECT asesor, date_trunc('month', fecha_venta::timestamp), tipo_venta, status_venta, medio,
               -count(*), -sum(roles & 1), -sum(roles >> 1 & 1), -sum(roles >> 2 & 1), -sum(roles >> 3 & 1),
               -sum(roles >> 4 & 1), -sum(roles >> 5 & 1), -sum(roles >> 6 & 1)
        FROM viejas GROUP BY 1, 2, 3, 4, 5;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO comercial.participaciones_por_mes
            (asesor, mes, tipo_venta, status_venta, medio, ventas, de_vendedor, de_captacion, de_llamada, de_liner, de_closer,
            de_captacion_por_comision, de_otro)
        SELECT asesor, date_trunc('month', fecha_venta::timestamp), tipo_venta, status_venta, medio,
               count(*), sum(roles & 1), sum(roles >> 1 & 1), sum(roles >> 2 & 1), sum(roles >> 3 & 1),
               sum(roles >> 4 & 1), sum(roles >> 5 & 1), sum(roles >> 6 & 1)
        FROM nuevas GROUP BY 1, 2, 3, 4, 5;
    END IF;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_en_su_mes() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_en_su_mes() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_entregas()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            INSERT INTO comercial.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   count(*) FILTER (WHERE estado = 'en_curso'), count(*) FILTER (WHERE estado = 'agotado')
            FROM nuevas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'DELETE' THEN
            INSERT INTO comercial.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT suscriptor, -count(*) FILTER (WHERE estado = 'pendiente' AND intentos = 0),
                   -count(*) FILTER (WHERE estado = 'pendiente' AND intentos > 0),
                   -count(*) FILTER (WHERE estado = 'en_curso'), -count(*) FILTER (WHERE estado = 'agotado')
            FROM viejas WHERE estado <> 'entregado' GROUP BY suscriptor;
        WHEN 'UPDATE' THEN
            INSERT INTO comercial.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
            SELECT * FROM (
                SELECT suscriptor, coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos = 0), 0) AS pendientes,
                       coalesce(sum(n) FILTER (WHERE estado = 'pendiente' AND intentos > 0), 0) AS reintentando,
                       coalesce(sum(n) FILTER (WHERE estado = 'en_curso'), 0) AS en_curso,
                       coalesce(sum(n) FILTER (WHERE estado = 'agotado'), 0) AS agotados
                FROM (SELECT suscriptor, estado, intentos, 1 AS n FROM nuevas
                      UNION ALL SELECT suscriptor, estado, intentos, -1 FROM viejas) AS cambios
                GROUP BY suscriptor) AS c
            WHERE (c.pendientes, c.reintentando, c.en_curso, c.agotados) <> (0, 0, 0, 0);
    END CASE;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_entregas() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_entregas() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_pago()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    PERFORM comercial.tomar_ventas(OLD.venta, NEW.venta);
    INSERT INTO comercial.recaudo_por_dia (dia, medio, tipo_venta, status_venta, recaudo)
    SELECT c.dia, coalesce(p.medio_captacion, ''), v.tipo_venta, v.status_venta, c.monto
    FROM (VALUES (OLD.venta, OLD.fecha_pago, -OLD.monto_pago), (NEW.venta, NEW.fecha_pago, NEW.monto_pago))
        AS c (venta, dia, monto)
    JOIN comercial.ventas v ON v.id_venta = c.venta
    LEFT JOIN comercial.presencias p ON p.venta_asociada = c.venta;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_pago() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_pago() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_presencia_de_venta()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    PERFORM comercial.tomar_ventas(OLD.venta_asociada, NEW.venta_asociada);
    INSERT INTO comercial.recaudo_por_dia (dia, medio, tipo_venta, status_venta, recaudo)
    SELECT g.fecha_pago, c.medio, v.tipo_venta, v.status_venta, sum(c.signo * g.monto_pago)
    FROM (VALUES (-1, OLD.venta_asociada, OLD.medio_captacion), (1, OLD.venta_asociada, ''),
                 (-1, NEW.venta_asociada, ''), (1, NEW.venta_asociada, NEW.medio_captacion)) AS c (signo, venta, medio)
    JOIN comercial.ventas v ON v.id_venta = c.venta
    JOIN comercial.pagos g ON g.venta = c.venta
    GROUP BY 1, 2, 3, 4
    HAVING sum(c.signo * g.monto_pago) <> 0;
    PERFORM comercial.anotar_participaciones(id)
    FROM (SELECT OLD.venta_asociada UNION SELECT NEW.venta_asociada) AS suyas (id) WHERE id IS NOT NULL;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_presencia_de_venta() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_presencia_de_venta() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_presencias()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.cliente = OLD.cliente THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE comercial.clientes SET presencias = presencias - 1 WHERE id_cliente = OLD.cliente;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE comercial.clientes SET presencias = presencias + 1 WHERE id_cliente = NEW.cliente;
    END IF;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_presencias() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_presencias() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_recibidos()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, count(*) FROM nuevas GROUP BY 1, 2;
        WHEN 'UPDATE' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, sum(signo)
            FROM (SELECT recibido_en, estado, -1 AS signo FROM viejas
                  UNION ALL SELECT recibido_en, estado, 1 FROM nuevas) AS cambios
            GROUP BY 1, 2 HAVING sum(signo) <> 0;
        WHEN 'DELETE' THEN
            INSERT INTO comercial.recibidos_por_hora (hora, estado, n)
            SELECT date_trunc('hour', recibido_en, 'America/Lima'), estado, -count(*) FROM viejas GROUP BY 1, 2
            UNION ALL
            SELECT date_trunc('month', recibido_en, 'America/Lima'), 'olvidado', count(*) FROM viejas GROUP BY 1;
    END CASE;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_recibidos() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_recibidos() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.contar_venta()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO comercial.recaudo_por_dia (dia, medio, tipo_venta, status_venta, recaudo)
        SELECT g.fecha_pago, coalesce(p.medio_captacion, ''), c.tipo, c.status, sum(c.signo * g.monto_pago)
        FROM (VALUES (-1, OLD.tipo_venta, OLD.status_venta), (1, NEW.tipo_venta, NEW.status_venta))
            AS c (signo, tipo, status)
        JOIN comercial.pagos g ON g.venta = NEW.id_venta
        LEFT JOIN comercial.presencias p ON p.venta_asociada = NEW.id_venta
        GROUP BY 1, 2, 3, 4
        HAVING sum(c.signo * g.monto_pago) <> 0;
    END IF;
    PERFORM comercial.anotar_participaciones(coalesce(NEW.id_venta, OLD.id_venta));
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.contar_venta() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.contar_venta() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.cuenta_en(p comercial.presencias)
 RETURNS TABLE(asesor text, dia date, medio character varying)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT DISTINCT quien.quien,
     (((cuenta_en.p).fecha_hora_presencia AT TIME ZONE 'America/Lima'::text))::date AS timezone,
     (cuenta_en.p).medio_captacion AS medio_captacion
    FROM unnest(ARRAY[''::text, (cuenta_en.p).asesor_captacion_opc, (cuenta_en.p).asesor_call_agenda, (cuenta_en.p).asesor_liner, (cuenta_en.p).asesor_closer]) quien(quien)
   WHERE ((((cuenta_en.p).status_presencia)::text = 'realizada'::text) AND (((cuenta_en.p).tipo_tour)::text = 'tour'::text) AND (quien.quien IS NOT NULL));
END;
GRANT EXECUTE ON FUNCTION comercial.cuenta_en(p comercial.presencias) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.cuenta_en(p comercial.presencias) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.devengado(comision numeric, cobrado numeric, precio numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (precio > (0)::numeric) THEN round((div(((((200)::numeric * comision) * LEAST(cobrado, precio)) + precio), ((2)::numeric * precio)) / (100)::numeric), 2) ELSE (0)::numeric END;
GRANT EXECUTE ON FUNCTION comercial.devengado(comision numeric, cobrado numeric, precio numeric) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.devengado(comision numeric, cobrado numeric, precio numeric) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.estado_de_cuota(programado numeric, pagado numeric, vencimiento date, hoy date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (pagado >= programado) THEN 'pagada'::text WHEN (vencimiento < hoy) THEN CASE WHEN (pagado > (0)::numeric) THEN 'atrasada'::text ELSE 'vencida_no_pagada'::text END WHEN (pagado > (0)::numeric) THEN 'parcialmente_pagada'::text ELSE 'pendiente'::text END;
GRANT EXECUTE ON FUNCTION comercial.estado_de_cuota(programado numeric, pagado numeric, vencimiento date, hoy date) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.estado_de_cuota(programado numeric, pagado numeric, vencimiento date, hoy date) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.estado_por_venta(id text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT
         CASE
             WHEN bool_or(v.cliente_firmo_contrato) THEN 'Vendido'::text
             WHEN (count(*) > 0) THEN 'Reservado'::text
             ELSE NULL::text
         END AS "case"
    FROM comercial.ventas v
   WHERE ((v.lote = estado_por_venta.id) AND v.toma_el_lote);
END;
GRANT EXECUTE ON FUNCTION comercial.estado_por_venta(id text) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.estado_por_venta(id text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.lugar_de_lote(proyecto bigint, etapa integer, manzana text, numero text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((((proyecto || '
'::text) || COALESCE((etapa)::text, ''::text)) || '
'::text) || compartido.llano(COALESCE(manzana, ''::text))) || '
'::text) || compartido.llano(NULLIF(numero, ''::text)));
GRANT EXECUTE ON FUNCTION comercial.lugar_de_lote(proyecto bigint, etapa integer, manzana text, numero text) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.lugar_de_lote(proyecto bigint, etapa integer, manzana text, numero text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.plegar_entregas()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    WITH sumadas AS (
        DELETE FROM comercial.entregas_en_cola
        WHERE suscriptor IN (SELECT suscriptor FROM comercial.entregas_en_cola GROUP BY suscriptor HAVING count(*) > 1)
        RETURNING *
    )
    INSERT INTO comercial.entregas_en_cola (suscriptor, pendientes, reintentando, en_curso, agotados)
    SELECT suscriptor, sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)
    FROM sumadas
    GROUP BY suscriptor
    HAVING (sum(pendientes), sum(reintentando), sum(en_curso), sum(agotados)) <> (0, 0, 0, 0);
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.plegar_entregas() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.plegar_entregas() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.plegar_recibidos()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    WITH sumadas AS (
        DELETE FROM comercial.recibidos_por_hora
        WHERE hora IN (SELECT s.hora FROM comercial.recibidos_por_hora s WHERE s.suelta)
        RETURNING hora, estado, n
    )
    INSERT INTO comercial.recibidos_por_hora (hora, estado, n, suelta)
    SELECT hora, estado, sum(n), false FROM sumadas GROUP BY 1, 2 HAVING sum(n) <> 0;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.plegar_recibidos() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.plegar_recibidos() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.plegar_tablero()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('comercial.plegar_tablero', 0));
    WITH claves AS (SELECT DISTINCT asesor, dia, medio FROM comercial.presencias_por_dia WHERE suelta),
         viejas AS (DELETE FROM comercial.presencias_por_dia d USING claves c
                    WHERE (d.asesor, d.dia, d.medio) = (c.asesor, c.dia, c.medio) RETURNING d.*)
    INSERT INTO comercial.presencias_por_dia (asesor, dia, medio, presencias, suelta)
    SELECT asesor, dia, medio, sum(presencias), false FROM viejas
    GROUP BY asesor, dia, medio HAVING sum(presencias) <> 0;
    WITH claves AS (SELECT DISTINCT dia, medio, tipo_venta, status_venta FROM comercial.recaudo_por_dia WHERE suelta),
         viejas AS (DELETE FROM comercial.recaudo_por_dia d USING claves c
                    WHERE (d.dia, d.medio, d.tipo_venta, d.status_venta)
                        = (c.dia, c.medio, c.tipo_venta, c.status_venta) RETURNING d.*)
    INSERT INTO comercial.recaudo_por_dia (dia, medio, tipo_venta, status_venta, recaudo, suelta)
    SELECT dia, medio, tipo_venta, status_venta, sum(recaudo), false FROM viejas
    GROUP BY dia, medio, tipo_venta, status_venta HAVING sum(recaudo) <> 0;
    WITH claves AS (SELECT DISTINCT asesor, mes, tipo_venta, status_venta, medio
                    FROM comercial.participaciones_por_mes WHERE suelta),
         viejas AS (DELETE FROM comercial.participaciones_por_mes d USING claves c
                    WHERE (d.asesor, d.mes, d.tipo_venta, d.status_venta, d.medio)
                        = (c.asesor, c.mes, c.tipo_venta, c.status_venta, c.medio) RETURNING d.*)
    INSERT INTO comercial.participaciones_por_mes
            (asesor, mes, tipo_venta, status_venta, medio, ventas, de_vendedor, de_captacion, de_llamada, de_liner, de_closer,
            de_captacion_por_comision, de_otro, suelta)
    SELECT asesor, mes, tipo_venta, status_venta, medio, sum(ventas), sum(de_vendedor), sum(de_captacion),
           sum(de_llamada), sum(de_liner), sum(de_closer), sum(de_captacion_por_comision), sum(de_otro), false
    FROM viejas GROUP BY asesor, mes, tipo_venta, status_venta, medio HAVING sum(ventas) <> 0;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.plegar_tablero() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.plegar_tablero() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.preparar_particiones(dias integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
    madre text;
    dia date;
    parte text;
BEGIN
    FOREACH madre IN ARRAY ARRAY['eventos', 'intentos'] LOOP
        FOR dia IN SELECT (now() AT TIME ZONE 'America/Lima')::date + n FROM generate_series(-1, dias) n LOOP
            parte := madre || to_char(dia, '"_"YYYYMMDD');
            IF to_regclass('comercial.' || parte) IS NULL THEN
                BEGIN
                    EXECUTE format('CREATE TABLE comercial.%I (LIKE comercial.%I INCLUDING DEFAULTS)', parte, madre);
                    EXECUTE format('ALTER TABLE comercial.%I ATTACH PARTITION comercial.%I FOR VALUES FROM (%L) TO (%L)', madre, parte,
                        dia::timestamp AT TIME ZONE 'America/Lima', (dia + 1)::timestamp AT TIME ZONE 'America/Lima');
                EXCEPTION WHEN duplicate_table OR unique_violation OR invalid_object_definition THEN
                    NULL;
                END;
            END IF;
        END LOOP;
    END LOOP;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.preparar_particiones(dias integer) TO jcc_app;

CREATE OR REPLACE FUNCTION comercial.quitar_particiones(antes_de date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET lock_timeout TO '2s'
AS $function$
DECLARE
    parte text;
    quitadas integer := 0;
BEGIN
    FOR parte IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent IN ('comercial.eventos'::regclass, 'comercial.intentos'::regclass)
          AND right(c.relname, 8) < to_char(antes_de, 'YYYYMMDD')
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE comercial.%I', parte);
        quitadas := quitadas + 1;
    END LOOP;
    RETURN quitadas;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.quitar_particiones(antes_de date) TO jcc_app;

CREATE OR REPLACE FUNCTION comercial.recontar_tablero()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    LOCK TABLE comercial.ventas, comercial.presencias, comercial.comisiones, comercial.pagos IN SHARE ROW EXCLUSIVE MODE;
    TRUNCATE comercial.presencias_por_dia, comercial.recaudo_por_dia, comercial.participaciones,
        comercial.participaciones_por_mes;
    INSERT INTO comercial.presencias_por_dia (asesor, dia, medio, presencias, suelta)
    SELECT c.asesor, c.dia, c.medio, count(*), false
    FROM comercial.presencias p CROSS JOIN LATERAL comercial.cuenta_en(p) c
    GROUP BY 1, 2, 3;
    INSERT INTO comercial.recaudo_por_dia (dia, medio, tipo_venta, status_venta, recaudo, suelta)
    SELECT g.fecha_pago, coalesce(p.medio_captacion, ''), v.tipo_venta, v.status_venta, sum(g.monto_pago), false
    FROM comercial.pagos g
    JOIN comercial.ventas v ON v.id_venta = g.venta
    LEFT JOIN comercial.presencias p ON p.venta_asociada = v.id_venta
    GROUP BY 1, 2, 3, 4;
    INSERT INTO comercial.participaciones SELECT * FROM comercial.quienes_participan;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.recontar_tablero() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.recontar_tablero() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.resolver_captador()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    UPDATE comercial.webhooks_recibidos SET asesor_sin_resolver = NULL
    WHERE id_presencia = OLD.id_presencia AND asesor_sin_resolver IS NOT NULL;
    RETURN NULL;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.resolver_captador() TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.resolver_captador() TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.rol_canonico(rol text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE rol WHEN 'captacion'::text THEN 'captacion_opc'::text WHEN 'llamada'::text THEN 'call'::text ELSE rol END;
GRANT EXECUTE ON FUNCTION comercial.rol_canonico(rol text) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.rol_canonico(rol text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.rotulo_de_lote(id text, proyecto text, etapa integer, manzana text, numero text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((((id || ' ('::text) || proyecto) || COALESCE((' - Etapa: '::text || etapa), ''::text)) || COALESCE((' - Mz: '::text || NULLIF(manzana, ''::text)), CASE WHEN (numero <> ''::text) THEN ' -'::text ELSE ''::text END)) || COALESCE((' Lt: '::text || NULLIF(numero, ''::text)), ''::text)) || ')'::text);
GRANT EXECUTE ON FUNCTION comercial.rotulo_de_lote(id text, proyecto text, etapa integer, manzana text, numero text) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.rotulo_de_lote(id text, proyecto text, etapa integer, manzana text, numero text) TO jcc_lectura;

CREATE OR REPLACE FUNCTION comercial.tomar_ventas(VARIADIC ids text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    PERFORM FROM comercial.ventas WHERE id_venta = ANY (ids) ORDER BY id_venta FOR NO KEY UPDATE;
END
$function$;
GRANT EXECUTE ON FUNCTION comercial.tomar_ventas(VARIADIC ids text[]) TO jcc_app;
GRANT EXECUTE ON FUNCTION comercial.tomar_ventas(VARIADIC ids text[]) TO jcc_lectura;

CREATE TABLE comercial.actividades (
    id_actividad text NOT NULL,
    version bigint NOT NULL,
    fecha_actividad date NOT NULL,
    asesor text NOT NULL,
    datos_captados_opc integer NOT NULL,
    llamadas_realizadas integer NOT NULL,
    notas_actividad text,
    de_oficio boolean DEFAULT false NOT NULL,
    CONSTRAINT actividades_pkey PRIMARY KEY (id_actividad),
    CONSTRAINT actividades_asesor FOREIGN KEY (asesor) REFERENCES compartido.asesores(id_asesor) ON DELETE CASCADE
);
CREATE INDEX actividades_de_asesor ON comercial.actividades USING btree (asesor, fecha_actividad);
CREATE UNIQUE INDEX actividades_de_oficio_unica ON comercial.actividades USING btree (asesor, fecha_actividad) WHERE de_oficio;
CREATE INDEX actividades_por_fecha ON comercial.actividades USING btree (fecha_actividad DESC);
CREATE TRIGGER actividades_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.actividades FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_actividad', 'version,de_oficio');
CREATE TRIGGER actividades_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.actividades FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.actividades TO jcc_app;
GRANT SELECT ON TABLE comercial.actividades TO jcc_lectura;

CREATE TABLE comercial.aplicaciones_de_pago (
    venta text NOT NULL,
    pago text NOT NULL,
    numero_cuota smallint NOT NULL,
    monto numeric(12,2) NOT NULL,
    monto_soles numeric(12,2) NOT NULL,
    CONSTRAINT aplicaciones_de_pago_llave PRIMARY KEY (pago, numero_cuota),
    CONSTRAINT aplicaciones_de_pago_positivas CHECK (((numero_cuota >= 0) AND (monto > (0)::numeric) AND (monto_soles >= (0)::numeric))),
    CONSTRAINT aplicaciones_de_pago_pago FOREIGN KEY (pago) REFERENCES comercial.pagos(id_pago) ON DELETE CASCADE,
    CONSTRAINT aplicaciones_de_pago_venta FOREIGN KEY (venta) REFERENCES comercial.ventas(id_venta) ON DELETE CASCADE
);
CREATE INDEX aplicaciones_de_pago_de_venta ON comercial.aplicaciones_de_pago USING btree (venta);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.aplicaciones_de_pago TO jcc_app;
GRANT SELECT ON TABLE comercial.aplicaciones_de_pago TO jcc_lectura;

CREATE TABLE comercial.auditoria (
    id bigint DEFAULT nextval('comercial.auditoria_seq'::regclass) NOT NULL,
    momento timestamp with time zone DEFAULT now() NOT NULL,
    usuario_id bigint,
    usuario text,
    puerta text NOT NULL,
    tabla text NOT NULL,
    llave text NOT NULL,
    operacion character varying(10) NOT NULL,
    cambios jsonb NOT NULL,
    CONSTRAINT auditoria_comercial_llave PRIMARY KEY (id),
    CONSTRAINT auditoria_comercial_operacion_valida CHECK (((operacion)::text = ANY ((ARRAY['creado'::character varying, 'cambiado'::character varying, 'eliminado'::character varying])::text[])))
);
CREATE INDEX auditoria_comercial_de_registro ON comercial.auditoria USING btree (tabla, llave, id DESC);
CREATE TRIGGER auditoria_no_se_altera BEFORE DELETE OR UPDATE OR TRUNCATE ON comercial.auditoria FOR EACH STATEMENT EXECUTE FUNCTION compartido.no_se_altera();
GRANT SELECT ON TABLE comercial.auditoria TO jcc_app;
GRANT SELECT ON TABLE comercial.auditoria TO jcc_lectura;

CREATE TABLE comercial.campos_de_fusiones (
    fusion_id bigint NOT NULL,
    campo text NOT NULL,
    antes text,
    despues text NOT NULL,
    CONSTRAINT campos_de_fusiones_llave PRIMARY KEY (fusion_id, campo),
    CONSTRAINT campos_de_fusiones_fusion FOREIGN KEY (fusion_id) REFERENCES comercial.fusiones_de_clientes(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.campos_de_fusiones TO jcc_app;
GRANT SELECT ON TABLE comercial.campos_de_fusiones TO jcc_lectura;

CREATE TABLE comercial.cierres_de_comisiones (
    id_cierre uuid NOT NULL,
    mes smallint NOT NULL,
    anio smallint NOT NULL,
    status character varying(10) NOT NULL,
    fecha_cierre timestamp with time zone,
    monto_total_comisiones numeric(14,2) NOT NULL,
    cerrado_por bigint,
    cerrado_por_username character varying(150),
    cerrado_por_nombre character varying(310),
    devengado_hasta date,
    CONSTRAINT cierres_de_comisiones_pkey PRIMARY KEY (id_cierre),
    CONSTRAINT cierres_de_comisiones_mes_unico UNIQUE (anio, mes),
    CONSTRAINT cierres_de_comisiones_mes_valido CHECK (((mes >= 1) AND (mes <= 12))),
    CONSTRAINT cierres_de_comisiones_status_valido CHECK (((status)::text = ANY ((ARRAY['ABIERTO'::character varying, 'CERRADO'::character varying, 'PAGADO'::character varying])::text[])))
);
CREATE TRIGGER cierres_de_comisiones_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.cierres_de_comisiones FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_cierre', 'fecha_cierre');
CREATE TRIGGER cierres_de_comisiones_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.cierres_de_comisiones FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.cierres_de_comisiones TO jcc_app;
GRANT SELECT ON TABLE comercial.cierres_de_comisiones TO jcc_lectura;

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
    fusionado_en text,
    en_conflicto boolean DEFAULT false NOT NULL,
    documento_invalido boolean GENERATED ALWAYS AS ((compartido.falla_de_documento((tipo_documento)::text, (numero_documento)::text) IS NOT NULL)) NOT NULL,
    busqueda text GENERATED ALWAYS AS (compartido.llano((((((((((((nombres_completos_razon_social)::text || ' '::text) || (COALESCE(numero_documento, ''::character varying))::text) || ' '::text) || (COALESCE(telefono_principal, ''::character varying))::text) || ' '::text) || (COALESCE(telefono_normalizado, ''::character varying))::text) || ' '::text) || (COALESCE(telefono_secundario, ''::character varying))::text) || ' '::text) || regexp_replace((COALESCE(telefono_secundario, ''::character varying))::text, '[^0-9]'::text, ''::text, 'g'::text)))) NOT NULL,
    presencias integer DEFAULT 0 NOT NULL,
    CONSTRAINT clientes_pkey PRIMARY KEY (id_cliente),
    CONSTRAINT clientes_estado_civil_valido CHECK (((estado_civil)::text = ANY ((ARRAY[''::character varying, 'Soltero(a)'::character varying, 'Casado(a)'::character varying, 'Viudo(a)'::character varying, 'Divorciado(a)'::character varying, 'Conviviente'::character varying])::text[]))),
    CONSTRAINT clientes_no_en_si_mismo CHECK ((fusionado_en <> id_cliente)),
    CONSTRAINT clientes_nombre_no_vacio CHECK ((btrim((nombres_completos_razon_social)::text) <> ''::text)),
    CONSTRAINT clientes_tipo_documento_valido CHECK (((tipo_documento)::text = ANY ((ARRAY['DNI'::character varying, 'RUC'::character varying, 'CE'::character varying, 'Pasaporte'::character varying, 'Otro'::character varying])::text[]))),
    CONSTRAINT clientes_fusionado_en FOREIGN KEY (fusionado_en) REFERENCES comercial.clientes(id_cliente)
);
CREATE INDEX clientes_busqueda ON comercial.clientes USING gin (busqueda public.gin_trgm_ops);
CREATE INDEX clientes_de_documento ON comercial.clientes USING btree (numero_documento) WHERE (numero_documento IS NOT NULL);
CREATE INDEX clientes_documento_invalido ON comercial.clientes USING btree (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente) WHERE (documento_invalido AND (fusionado_en IS NULL));
CREATE UNIQUE INDEX clientes_documento_unico ON comercial.clientes USING btree (numero_documento) WHERE (((numero_documento)::text <> ''::text) AND (upper("left"((numero_documento)::text, 5)) <> 'TEMP-'::text) AND (NOT en_conflicto) AND (fusionado_en IS NULL));
CREATE INDEX clientes_fusionados ON comercial.clientes USING btree (fusionado_en) WHERE (fusionado_en IS NOT NULL);
CREATE INDEX clientes_nombre_contiene ON comercial.clientes USING gin (compartido.llano((nombres_completos_razon_social)::text) public.gin_trgm_ops);
CREATE INDEX clientes_por_nombre ON comercial.clientes USING btree (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente) INCLUDE (busqueda) WHERE (fusionado_en IS NULL);
CREATE INDEX clientes_sin_presencia ON comercial.clientes USING btree (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente) INCLUDE (busqueda) WHERE ((presencias = 0) AND (fusionado_en IS NULL));
CREATE INDEX clientes_telefono ON comercial.clientes USING btree (telefono_normalizado) WHERE (telefono_normalizado IS NOT NULL);
CREATE TRIGGER clientes_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.clientes FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_cliente', 'version,telefono_normalizado,fecha_registro,ultima_modificacion,busqueda,presencias,documento_invalido,en_conflicto');
CREATE TRIGGER clientes_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.clientes FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.clientes TO jcc_app;
GRANT SELECT ON TABLE comercial.clientes TO jcc_lectura;

CREATE TABLE comercial.comisiones (
    id_comision_venta_asesor bigint NOT NULL,
    venta text NOT NULL,
    asesor text NOT NULL,
    rol character varying(20) NOT NULL,
    porcentaje_comision numeric(5,2) NOT NULL,
    monto_comision_calculado numeric(12,2) NOT NULL,
    notas text NOT NULL,
    cierre uuid,
    fecha_registro timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    CONSTRAINT comisiones_pkey PRIMARY KEY (id_comision_venta_asesor),
    CONSTRAINT comisiones_porcentaje CHECK (((porcentaje_comision >= (0)::numeric) AND (porcentaje_comision <= (100)::numeric))),
    CONSTRAINT comisiones_rol_valido CHECK (((rol)::text = ANY ((ARRAY['captacion_opc'::character varying, 'captacion'::character varying, 'call'::character varying, 'llamada'::character varying, 'liner'::character varying, 'closer'::character varying, 'otro'::character varying])::text[]))),
    CONSTRAINT comisiones_asesor FOREIGN KEY (asesor) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT comisiones_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones(id_cierre),
    CONSTRAINT comisiones_venta FOREIGN KEY (venta) REFERENCES comercial.ventas(id_venta) ON DELETE CASCADE
);
CREATE INDEX comisiones_de_asesor ON comercial.comisiones USING btree (asesor);
CREATE UNIQUE INDEX comisiones_unica ON comercial.comisiones USING btree (venta, asesor, comercial.rol_canonico((rol)::text));
CREATE TRIGGER comisiones_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.comisiones FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_comision_venta_asesor', 'fecha_registro,ultima_modificacion');
CREATE TRIGGER comisiones_contadas AFTER INSERT OR DELETE ON comercial.comisiones FOR EACH ROW EXECUTE FUNCTION comercial.contar_comision();
CREATE TRIGGER comisiones_contadas_de_nuevo AFTER UPDATE ON comercial.comisiones FOR EACH ROW WHEN ((((old.venta IS DISTINCT FROM new.venta) OR (old.asesor IS DISTINCT FROM new.asesor)) OR ((old.rol)::text IS DISTINCT FROM (new.rol)::text))) EXECUTE FUNCTION comercial.contar_comision();
CREATE TRIGGER comisiones_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.comisiones FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.comisiones TO jcc_app;
GRANT SELECT ON TABLE comercial.comisiones TO jcc_lectura;

CREATE TABLE comercial.configuracion (
    parametro character varying(100) NOT NULL,
    valor character varying(255) NOT NULL,
    descripcion text,
    CONSTRAINT configuracion_pkey PRIMARY KEY (parametro)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.configuracion TO jcc_app;
GRANT SELECT ON TABLE comercial.configuracion TO jcc_lectura;

CREATE TABLE comercial.cuotas (
    id_cuota bigint NOT NULL,
    venta text NOT NULL,
    numero_cuota smallint NOT NULL,
    vigente boolean NOT NULL,
    fecha_vencimiento date NOT NULL,
    monto_programado numeric(12,2) NOT NULL,
    monto_pagado numeric(12,2) NOT NULL,
    monto_pagado_soles numeric(18,2) NOT NULL,
    tipo_cambio_pago numeric(8,3),
    fecha_pago_efectivo date,
    CONSTRAINT cuotas_pkey PRIMARY KEY (id_cuota),
    CONSTRAINT cuotas_numero_unico UNIQUE (venta, numero_cuota),
    CONSTRAINT cuotas_numero_positivo CHECK ((numero_cuota > 0)),
    CONSTRAINT cuotas_pagadas_hasta_lo_programado CHECK (((monto_pagado >= (0)::numeric) AND (monto_pagado <= monto_programado))),
    CONSTRAINT cuotas_venta FOREIGN KEY (venta) REFERENCES comercial.ventas(id_venta) ON DELETE CASCADE
);
CREATE INDEX cuotas_por_cobrar ON comercial.cuotas USING btree (fecha_vencimiento, id_cuota) WHERE (vigente AND (monto_pagado < monto_programado));
CREATE INDEX cuotas_por_venta ON comercial.cuotas USING btree (length(venta), venta, numero_cuota) WHERE vigente;
CREATE TRIGGER cuotas_auditoria AFTER UPDATE ON comercial.cuotas FOR EACH ROW WHEN ((old.vigente AND new.vigente AND ((old.monto_programado IS DISTINCT FROM new.monto_programado) OR (old.fecha_vencimiento IS DISTINCT FROM new.fecha_vencimiento)))) EXECUTE FUNCTION compartido.auditar('comercial', 'id_cuota', 'monto_pagado,monto_pagado_soles,tipo_cambio_pago,fecha_pago_efectivo');
CREATE TRIGGER cuotas_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.cuotas FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.cuotas TO jcc_app;
GRANT SELECT ON TABLE comercial.cuotas TO jcc_lectura;

CREATE TABLE comercial.detalles_de_cierre (
    id_detalle uuid NOT NULL,
    cierre uuid NOT NULL,
    comision bigint NOT NULL,
    asesor_nombre character varying(255) NOT NULL,
    asesor_dni character varying(50) NOT NULL,
    venta_id text NOT NULL,
    lote_str text NOT NULL,
    fecha_venta date NOT NULL,
    rol_en_venta character varying(20) NOT NULL,
    monto_base_calculo numeric(12,2) NOT NULL,
    porcentaje_comision_aplicado numeric(5,2) NOT NULL,
    monto_comision_final numeric(12,2) NOT NULL,
    CONSTRAINT detalles_de_cierre_pkey PRIMARY KEY (id_detalle),
    CONSTRAINT detalles_de_cierre_comision_unica UNIQUE (comision),
    CONSTRAINT detalles_de_cierre_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones(id_cierre),
    CONSTRAINT detalles_de_cierre_comision FOREIGN KEY (comision) REFERENCES comercial.comisiones(id_comision_venta_asesor)
);
CREATE INDEX detalles_de_cierre_de_cierre ON comercial.detalles_de_cierre USING btree (cierre);
CREATE TRIGGER detalles_de_cierre_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.detalles_de_cierre FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.detalles_de_cierre TO jcc_app;
GRANT SELECT ON TABLE comercial.detalles_de_cierre TO jcc_lectura;

CREATE TABLE comercial.devengos (
    mes date NOT NULL,
    venta text NOT NULL,
    asesor text NOT NULL,
    rol character varying(20) NOT NULL,
    cierre uuid NOT NULL,
    nombre_asesor character varying(255) NOT NULL,
    lote_info text NOT NULL,
    comision numeric(12,2) NOT NULL,
    precio numeric(12,2) NOT NULL,
    cobrado numeric(12,2) NOT NULL,
    moneda character varying(3) NOT NULL,
    devengado_antes numeric(12,2) NOT NULL,
    devengado numeric(12,2) NOT NULL,
    CONSTRAINT devengos_llave PRIMARY KEY (mes, venta, asesor, rol),
    CONSTRAINT devengos_de_algo CHECK ((devengado <> (0)::numeric)),
    CONSTRAINT devengos_entre_nada_y_todo CHECK (((devengado_antes >= (0)::numeric) AND (((devengado_antes + devengado) >= (0)::numeric) AND ((devengado_antes + devengado) <= comision)))),
    CONSTRAINT devengos_moneda_valida CHECK (((moneda)::text = ANY ((ARRAY['PEN'::character varying, 'USD'::character varying])::text[]))),
    CONSTRAINT devengos_por_mes CHECK ((EXTRACT(day FROM mes) = (1)::numeric)),
    CONSTRAINT devengos_rol_valido CHECK (((rol)::text = ANY ((ARRAY['captacion_opc'::character varying, 'call'::character varying, 'liner'::character varying, 'closer'::character varying, 'otro'::character varying])::text[]))),
    CONSTRAINT devengos_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones(id_cierre)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.devengos TO jcc_app;
GRANT SELECT ON TABLE comercial.devengos TO jcc_lectura;

CREATE TABLE comercial.entregas (
    id bigint DEFAULT nextval('comercial.entregas_seq'::regclass) NOT NULL,
    evento bigint NOT NULL,
    ocurrido_en timestamp with time zone NOT NULL,
    mensaje uuid NOT NULL,
    tipo character varying(40) NOT NULL,
    llave text NOT NULL,
    suscriptor bigint NOT NULL,
    estado character varying(10) DEFAULT 'pendiente'::character varying NOT NULL,
    siguiente_intento timestamp with time zone DEFAULT now() NOT NULL,
    intentos integer DEFAULT 0 NOT NULL,
    desde_intento integer DEFAULT 0 NOT NULL,
    disparo character varying(10) DEFAULT 'automatico'::character varying NOT NULL,
    repartidor bigint,
    arriendo_gen integer DEFAULT 0 NOT NULL,
    codigo_http smallint,
    falla character varying(30),
    ultimo_intento timestamp with time zone,
    concluida_en timestamp with time zone,
    CONSTRAINT comercial_entregas_pkey PRIMARY KEY (id),
    CONSTRAINT comercial_entregas_una_vez UNIQUE (llave, suscriptor),
    CONSTRAINT comercial_entregas_concluidas CHECK ((((estado)::text = ANY ((ARRAY['entregado'::character varying, 'agotado'::character varying])::text[])) = (concluida_en IS NOT NULL))),
    CONSTRAINT comercial_entregas_disparo_valido CHECK (((disparo)::text = ANY ((ARRAY['automatico'::character varying, 'manual'::character varying, 'prueba'::character varying])::text[]))),
    CONSTRAINT comercial_entregas_en_manos CHECK ((((estado)::text = 'en_curso'::text) = (repartidor IS NOT NULL))),
    CONSTRAINT comercial_entregas_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'en_curso'::character varying, 'entregado'::character varying, 'agotado'::character varying])::text[]))),
    CONSTRAINT comercial_entregas_suscriptor FOREIGN KEY (suscriptor) REFERENCES compartido.suscriptores(id)
);
CREATE INDEX comercial_entregas_agotadas ON comercial.entregas USING btree (suscriptor, id) WHERE ((estado)::text = 'agotado'::text);
CREATE INDEX comercial_entregas_en_curso ON comercial.entregas USING btree (repartidor) WHERE ((estado)::text = 'en_curso'::text);
CREATE INDEX comercial_entregas_pendientes ON comercial.entregas USING btree (suscriptor, siguiente_intento, id) INCLUDE (intentos) WHERE ((estado)::text = 'pendiente'::text);
CREATE INDEX comercial_entregas_por_codigo ON comercial.entregas USING btree (codigo_http, ocurrido_en DESC, id DESC) WHERE (codigo_http <> 200);
CREATE INDEX comercial_entregas_por_momento ON comercial.entregas USING btree (ocurrido_en DESC, id DESC);
CREATE INDEX comercial_entregas_por_suscriptor ON comercial.entregas USING btree (suscriptor, ocurrido_en DESC, id DESC);
CREATE INDEX comercial_entregas_por_tipo ON comercial.entregas USING btree (tipo, ocurrido_en DESC, id DESC);
CREATE TRIGGER entregas_contadas AFTER INSERT ON comercial.entregas REFERENCING NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_entregas();
CREATE TRIGGER entregas_contadas_al_olvidarse AFTER DELETE ON comercial.entregas REFERENCING OLD TABLE AS viejas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_entregas();
CREATE TRIGGER entregas_contadas_de_nuevo AFTER UPDATE ON comercial.entregas REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_entregas();
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.entregas TO jcc_app;
GRANT SELECT ON TABLE comercial.entregas TO jcc_lectura;

CREATE TABLE comercial.entregas_en_cola (
    id bigint DEFAULT nextval('comercial.entregas_en_cola_seq'::regclass) NOT NULL,
    suscriptor bigint NOT NULL,
    pendientes bigint NOT NULL,
    reintentando bigint NOT NULL,
    en_curso bigint NOT NULL,
    agotados bigint NOT NULL,
    CONSTRAINT comercial_entregas_en_cola_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.entregas_en_cola TO jcc_app;
GRANT SELECT ON TABLE comercial.entregas_en_cola TO jcc_lectura;

CREATE TABLE comercial.entregas_por_hora (
    hora timestamp with time zone NOT NULL,
    suscriptor bigint NOT NULL,
    exito boolean NOT NULL,
    cubo smallint NOT NULL,
    cuantos bigint NOT NULL,
    CONSTRAINT comercial_entregas_por_hora_pkey PRIMARY KEY (hora, suscriptor, exito, cubo)
);
CREATE INDEX comercial_entregas_por_hora_recientes ON comercial.entregas_por_hora USING btree (hora) INCLUDE (suscriptor, cubo, cuantos);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.entregas_por_hora TO jcc_app;
GRANT SELECT ON TABLE comercial.entregas_por_hora TO jcc_lectura;

CREATE TABLE comercial.eventos (
    id bigint DEFAULT nextval('comercial.eventos_seq'::regclass) NOT NULL,
    ocurrido_en timestamp with time zone DEFAULT now() NOT NULL,
    mensaje uuid NOT NULL,
    tipo character varying(40) NOT NULL,
    llave text NOT NULL,
    agregado text NOT NULL,
    asunto text NOT NULL,
    datos json NOT NULL,
    CONSTRAINT comercial_eventos_pkey PRIMARY KEY (ocurrido_en, id)
);
CREATE INDEX comercial_eventos_por_agregado ON ONLY comercial.eventos USING btree (agregado);
CREATE INDEX comercial_eventos_por_asunto ON ONLY comercial.eventos USING gin (compartido.llano(asunto) public.gin_trgm_ops);
CREATE INDEX comercial_eventos_por_mensaje ON ONLY comercial.eventos USING btree (mensaje);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.eventos TO jcc_app;
GRANT SELECT ON TABLE comercial.eventos TO jcc_lectura;

CREATE TABLE comercial.fusiones_de_clientes (
    id bigint DEFAULT nextval('comercial.fusiones_de_clientes_seq'::regclass) NOT NULL,
    queda text NOT NULL,
    otro text NOT NULL,
    momento timestamp with time zone NOT NULL,
    presencias text[] NOT NULL,
    ventas text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT fusiones_de_clientes_pkey PRIMARY KEY (id),
    CONSTRAINT fusiones_otro_unico UNIQUE (otro),
    CONSTRAINT fusiones_otro FOREIGN KEY (otro) REFERENCES comercial.clientes(id_cliente),
    CONSTRAINT fusiones_queda FOREIGN KEY (queda) REFERENCES comercial.clientes(id_cliente)
);
CREATE INDEX fusiones_de_cliente ON comercial.fusiones_de_clientes USING btree (queda, id DESC);
CREATE TRIGGER fusiones_de_clientes_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.fusiones_de_clientes FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.fusiones_de_clientes TO jcc_app;
GRANT SELECT ON TABLE comercial.fusiones_de_clientes TO jcc_lectura;

CREATE TABLE comercial.gestiones_de_cobranza (
    id bigint NOT NULL,
    version bigint NOT NULL,
    cuota bigint NOT NULL,
    responsable bigint,
    responsable_nombre character varying(310) NOT NULL,
    fecha_gestion timestamp with time zone NOT NULL,
    tipo_contacto character varying(20) NOT NULL,
    resultado text NOT NULL,
    proximo_seguimiento date,
    CONSTRAINT gestiones_de_cobranza_pkey PRIMARY KEY (id),
    CONSTRAINT gestiones_de_cobranza_tipo_valido CHECK (((tipo_contacto)::text = ANY ((ARRAY['LLAMADA'::character varying, 'WHATSAPP'::character varying, 'EMAIL'::character varying, 'CARTA'::character varying])::text[]))),
    CONSTRAINT gestiones_de_cobranza_cuota FOREIGN KEY (cuota) REFERENCES comercial.cuotas(id_cuota)
);
CREATE INDEX gestiones_de_cuota ON comercial.gestiones_de_cobranza USING btree (cuota, fecha_gestion DESC);
CREATE INDEX gestiones_por_fecha ON comercial.gestiones_de_cobranza USING btree (fecha_gestion DESC, id DESC);
CREATE TRIGGER gestiones_de_cobranza_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.gestiones_de_cobranza FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'version,fecha_gestion');
CREATE TRIGGER gestiones_de_cobranza_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.gestiones_de_cobranza FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.gestiones_de_cobranza TO jcc_app;
GRANT SELECT ON TABLE comercial.gestiones_de_cobranza TO jcc_lectura;

CREATE TABLE comercial.identidades (
    identidad text NOT NULL,
    CONSTRAINT identidades_pkey PRIMARY KEY (identidad)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.identidades TO jcc_app;
GRANT SELECT ON TABLE comercial.identidades TO jcc_lectura;

CREATE TABLE comercial.intentos (
    id bigint DEFAULT nextval('comercial.intentos_seq'::regclass) NOT NULL,
    empezado_en timestamp with time zone NOT NULL,
    entrega bigint NOT NULL,
    suscriptor bigint NOT NULL,
    numero integer NOT NULL,
    disparo character varying(10) NOT NULL,
    url text NOT NULL,
    cabeceras text NOT NULL,
    huella bytea NOT NULL,
    codigo_http smallint,
    falla character varying(30),
    detalle text,
    direccion text,
    dns_us integer,
    conexion_us integer,
    tls_us integer,
    primer_byte_us integer,
    total_us integer NOT NULL,
    tipo_de_respuesta text,
    respuesta bytea,
    CONSTRAINT comercial_intentos_pkey PRIMARY KEY (empezado_en, id)
);
CREATE INDEX comercial_intentos_de_entrega ON ONLY comercial.intentos USING btree (entrega, numero);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.intentos TO jcc_app;
GRANT SELECT ON TABLE comercial.intentos TO jcc_lectura;

CREATE TABLE comercial.intentos_de_recibidos (
    recibido bigint NOT NULL,
    numero integer NOT NULL,
    disparo character varying(10) NOT NULL,
    usuario_id bigint,
    usuario text,
    cuerpo bytea,
    codigo_http smallint NOT NULL,
    respuesta text NOT NULL,
    id_presencia text,
    procesado_en timestamp with time zone NOT NULL,
    CONSTRAINT intentos_de_recibidos_llave PRIMARY KEY (recibido, numero),
    CONSTRAINT intentos_de_recibidos_disparo_valido CHECK (((disparo)::text = ANY ((ARRAY['llamante'::character varying, 'manual'::character varying, 'automatico'::character varying])::text[]))),
    CONSTRAINT intentos_de_recibidos_recibido FOREIGN KEY (recibido) REFERENCES comercial.webhooks_recibidos(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.intentos_de_recibidos TO jcc_app;
GRANT SELECT ON TABLE comercial.intentos_de_recibidos TO jcc_lectura;

CREATE TABLE comercial.llaves_de_idempotencia (
    usuario bigint NOT NULL,
    llave text NOT NULL,
    huella bytea NOT NULL,
    estado smallint,
    cabeceras jsonb,
    cuerpo bytea,
    creada timestamp with time zone NOT NULL,
    CONSTRAINT llaves_comercial PRIMARY KEY (usuario, llave)
);
CREATE INDEX llaves_comercial_por_fecha ON comercial.llaves_de_idempotencia USING btree (creada);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.llaves_de_idempotencia TO jcc_app;

CREATE TABLE comercial.lotes (
    id_lote text NOT NULL,
    version bigint NOT NULL,
    proyecto_id bigint NOT NULL,
    etapa smallint,
    manzana character varying(50),
    numero_lote character varying(50),
    area_m2 numeric(10,2) NOT NULL,
    precio_lista_soles numeric(12,2),
    precio_contado_descuento_soles numeric(12,2),
    precio_credito_12_meses_soles numeric(12,2),
    precio_credito_24_meses_soles numeric(12,2),
    precio_credito_36_meses_soles numeric(12,2),
    precio_lista_dolares numeric(12,2),
    precio_contado_descuento_dolares numeric(12,2),
    precio_credito_12_meses_dolares numeric(12,2),
    precio_credito_24_meses_dolares numeric(12,2),
    precio_credito_36_meses_dolares numeric(12,2),
    estado_lote character varying(20) NOT NULL,
    colindancias text,
    partida_registral character varying(100),
    observaciones_lote text,
    fecha_creacion timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    en_conflicto boolean DEFAULT false NOT NULL,
    lugar text GENERATED ALWAYS AS (comercial.lugar_de_lote(proyecto_id, (etapa)::integer, (manzana)::text, (numero_lote)::text)),
    estado_por_venta character varying(20),
    estado character varying(20) GENERATED ALWAYS AS (COALESCE(estado_por_venta, estado_lote)) NOT NULL,
    CONSTRAINT lotes_pkey PRIMARY KEY (id_lote),
    CONSTRAINT lotes_area_no_negativa CHECK ((area_m2 >= (0)::numeric)),
    CONSTRAINT lotes_estado_por_venta_valido CHECK (((estado_por_venta)::text = ANY ((ARRAY['Reservado'::character varying, 'Vendido'::character varying])::text[]))),
    CONSTRAINT lotes_estado_valido CHECK (((estado_lote)::text = ANY ((ARRAY['Disponible'::character varying, 'Reservado'::character varying, 'Vendido'::character varying])::text[]))),
    CONSTRAINT lotes_etapa_no_negativa CHECK ((etapa >= 0)),
    CONSTRAINT lotes_precios_no_negativos CHECK (((0)::numeric <= LEAST(precio_lista_soles, precio_contado_descuento_soles, precio_credito_12_meses_soles, precio_credito_24_meses_soles, precio_credito_36_meses_soles, precio_lista_dolares, precio_contado_descuento_dolares, precio_credito_12_meses_dolares, precio_credito_24_meses_dolares, precio_credito_36_meses_dolares))),
    CONSTRAINT lotes_proyecto FOREIGN KEY (proyecto_id) REFERENCES compartido.proyectos(id)
);
CREATE INDEX lotes_del_tablero ON comercial.lotes USING btree (proyecto_id, estado);
CREATE INDEX lotes_en_conflicto ON comercial.lotes USING btree (id_lote) WHERE en_conflicto;
CREATE UNIQUE INDEX lotes_lugar_unico ON comercial.lotes USING btree (lugar) WHERE (NOT en_conflicto);
CREATE TRIGGER lotes_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.lotes FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_lote', 'version,fecha_creacion,ultima_modificacion,en_conflicto,lugar,estado');
CREATE TRIGGER lotes_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.lotes FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.lotes TO jcc_app;
GRANT SELECT ON TABLE comercial.lotes TO jcc_lectura;

CREATE TABLE comercial.metas_por_mes (
    id_definicion bigint NOT NULL,
    mes_en_rol integer NOT NULL,
    meta_datos_opc integer NOT NULL,
    meta_presencias integer NOT NULL,
    meta_ventas_directas integer NOT NULL,
    meta_juniors_captados integer NOT NULL,
    meta_ventas_equipo_socio integer NOT NULL,
    meta_cierres_socio_equipo integer NOT NULL,
    comision_residual_venta_equipo_porc numeric(5,4) NOT NULL,
    CONSTRAINT metas_por_mes_pkey PRIMARY KEY (id_definicion)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.metas_por_mes TO jcc_app;
GRANT SELECT ON TABLE comercial.metas_por_mes TO jcc_lectura;

CREATE TABLE comercial.migracion_avances (
    corrida bigint NOT NULL,
    que text NOT NULL,
    total bigint NOT NULL,
    van bigint NOT NULL,
    empezo timestamp with time zone NOT NULL,
    dicho timestamp with time zone NOT NULL,
    CONSTRAINT migracion_avances_llave PRIMARY KEY (corrida, que),
    CONSTRAINT migracion_avances_de FOREIGN KEY (corrida) REFERENCES comercial.migracion_corridas(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_avances TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_avances TO jcc_lectura;

CREATE TABLE comercial.migracion_corridas (
    id bigint DEFAULT nextval('comercial.migracion_corridas_seq'::regclass) NOT NULL,
    pedido text NOT NULL,
    usuario text,
    empezo timestamp with time zone DEFAULT now() NOT NULL,
    termino timestamp with time zone,
    resultado smallint,
    sin_explicar bigint,
    informe_html text,
    informe_json text,
    CONSTRAINT migracion_corridas_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_corridas TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_corridas TO jcc_lectura;

CREATE TABLE comercial.migracion_job_execution (
    job_execution_id bigint NOT NULL,
    version bigint,
    job_instance_id bigint NOT NULL,
    create_time timestamp with time zone NOT NULL,
    start_time timestamp with time zone,
    end_time timestamp with time zone,
    status character varying(10),
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp with time zone,
    CONSTRAINT migracion_job_execution_pkey PRIMARY KEY (job_execution_id),
    CONSTRAINT migracion_job_execution_instancia FOREIGN KEY (job_instance_id) REFERENCES comercial.migracion_job_instance(job_instance_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_job_execution TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_job_execution TO jcc_lectura;

CREATE TABLE comercial.migracion_job_execution_context (
    job_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text,
    CONSTRAINT migracion_job_execution_context_pkey PRIMARY KEY (job_execution_id),
    CONSTRAINT migracion_job_execution_context_de FOREIGN KEY (job_execution_id) REFERENCES comercial.migracion_job_execution(job_execution_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_job_execution_context TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_job_execution_context TO jcc_lectura;

CREATE TABLE comercial.migracion_job_execution_params (
    job_execution_id bigint NOT NULL,
    parameter_name character varying(100) NOT NULL,
    parameter_type character varying(100) NOT NULL,
    parameter_value character varying(2500),
    identifying character(1) NOT NULL,
    CONSTRAINT migracion_job_execution_params_pkey PRIMARY KEY (job_execution_id, parameter_name),
    CONSTRAINT migracion_job_execution_params_de FOREIGN KEY (job_execution_id) REFERENCES comercial.migracion_job_execution(job_execution_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_job_execution_params TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_job_execution_params TO jcc_lectura;

CREATE TABLE comercial.migracion_job_instance (
    job_instance_id bigint NOT NULL,
    version bigint,
    job_name character varying(100) NOT NULL,
    job_key character varying(32) NOT NULL,
    CONSTRAINT migracion_job_instance_pkey PRIMARY KEY (job_instance_id),
    CONSTRAINT migracion_job_instance_unica UNIQUE (job_name, job_key)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_job_instance TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_job_instance TO jcc_lectura;

CREATE TABLE comercial.migracion_renglones (
    id bigint DEFAULT nextval('comercial.migracion_renglones_seq'::regclass) NOT NULL,
    corrida bigint NOT NULL,
    momento timestamp with time zone NOT NULL,
    frase text NOT NULL,
    CONSTRAINT migracion_renglones_pkey PRIMARY KEY (id),
    CONSTRAINT migracion_renglones_de FOREIGN KEY (corrida) REFERENCES comercial.migracion_corridas(id) ON DELETE CASCADE
);
CREATE INDEX migracion_renglones_de_corrida ON comercial.migracion_renglones USING btree (corrida, id DESC);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_renglones TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_renglones TO jcc_lectura;

CREATE TABLE comercial.migracion_step_execution (
    step_execution_id bigint NOT NULL,
    version bigint NOT NULL,
    step_name character varying(100) NOT NULL,
    job_execution_id bigint NOT NULL,
    create_time timestamp with time zone NOT NULL,
    start_time timestamp with time zone,
    end_time timestamp with time zone,
    status character varying(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp with time zone,
    CONSTRAINT migracion_step_execution_pkey PRIMARY KEY (step_execution_id),
    CONSTRAINT migracion_step_execution_de FOREIGN KEY (job_execution_id) REFERENCES comercial.migracion_job_execution(job_execution_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_step_execution TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_step_execution TO jcc_lectura;

CREATE TABLE comercial.migracion_step_execution_context (
    step_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text,
    CONSTRAINT migracion_step_execution_context_pkey PRIMARY KEY (step_execution_id),
    CONSTRAINT migracion_step_execution_context_de FOREIGN KEY (step_execution_id) REFERENCES comercial.migracion_step_execution(step_execution_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.migracion_step_execution_context TO jcc_app;
GRANT SELECT ON TABLE comercial.migracion_step_execution_context TO jcc_lectura;

CREATE TABLE comercial.pagos (
    id_pago text NOT NULL,
    version bigint NOT NULL,
    orden bigint NOT NULL,
    venta text NOT NULL,
    fecha_pago date NOT NULL,
    monto_pago numeric(12,2) NOT NULL,
    monto_pago_dolares numeric(12,2),
    tipo_cambio_pago numeric(8,3),
    monto numeric(12,2) NOT NULL,
    modo_adelanto character varying(20) NOT NULL,
    cuota bigint,
    metodo_pago character varying(30),
    referencia_pago character varying(100),
    notas_pago text,
    fecha_registro_pago timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    CONSTRAINT pagos_pkey PRIMARY KEY (id_pago),
    CONSTRAINT pagos_orden_unico UNIQUE (orden),
    CONSTRAINT pagos_dolares_con_cambio CHECK (((monto_pago_dolares IS NULL) OR (tipo_cambio_pago IS NOT NULL))),
    CONSTRAINT pagos_metodo_valido CHECK (((metodo_pago)::text = ANY ((ARRAY[''::character varying, 'efectivo'::character varying, 'transferencia'::character varying, 'tarjeta_credito'::character varying, 'tarjeta_debito'::character varying, 'yape_plin'::character varying, 'otro'::character varying])::text[]))),
    CONSTRAINT pagos_modo_valido CHECK (((modo_adelanto)::text = ANY ((ARRAY['siguientes'::character varying, 'menos_cuotas'::character varying, 'menor_cuota'::character varying])::text[]))),
    CONSTRAINT pagos_positivos CHECK ((LEAST(monto_pago, monto_pago_dolares, monto, tipo_cambio_pago) > (0)::numeric)),
    CONSTRAINT pagos_cuota FOREIGN KEY (cuota) REFERENCES comercial.cuotas(id_cuota),
    CONSTRAINT pagos_venta FOREIGN KEY (venta) REFERENCES comercial.ventas(id_venta)
);
CREATE INDEX pagos_de_cuota ON comercial.pagos USING btree (cuota) WHERE (cuota IS NOT NULL);
CREATE INDEX pagos_de_venta ON comercial.pagos USING btree (venta) INCLUDE (fecha_pago, monto_pago);
CREATE INDEX pagos_por_fecha ON comercial.pagos USING btree (fecha_pago DESC, orden DESC);
CREATE TRIGGER pagos_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.pagos FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_pago', 'version,orden,fecha_registro_pago,ultima_modificacion');
CREATE TRIGGER pagos_contados AFTER INSERT OR DELETE ON comercial.pagos FOR EACH ROW EXECUTE FUNCTION comercial.contar_pago();
CREATE TRIGGER pagos_contados_de_nuevo AFTER UPDATE ON comercial.pagos FOR EACH ROW WHEN ((((old.venta IS DISTINCT FROM new.venta) OR (old.fecha_pago IS DISTINCT FROM new.fecha_pago)) OR (old.monto_pago IS DISTINCT FROM new.monto_pago))) EXECUTE FUNCTION comercial.contar_pago();
CREATE TRIGGER pagos_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.pagos FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.pagos TO jcc_app;
GRANT SELECT ON TABLE comercial.pagos TO jcc_lectura;

CREATE TABLE comercial.participaciones (
    venta text NOT NULL,
    asesor text NOT NULL,
    roles integer NOT NULL,
    fecha_venta date NOT NULL,
    tipo_venta character varying(10) NOT NULL,
    status_venta character varying(20) NOT NULL,
    medio character varying(50) NOT NULL,
    vendedor text,
    CONSTRAINT participaciones_llave PRIMARY KEY (venta, asesor)
);
CREATE INDEX participaciones_de_asesor ON comercial.participaciones USING btree (asesor, fecha_venta);
CREATE INDEX participaciones_de_vendedor ON comercial.participaciones USING btree (vendedor, asesor) WHERE (vendedor IS NOT NULL);
CREATE INDEX participaciones_por_fecha ON comercial.participaciones USING btree (fecha_venta);
CREATE TRIGGER participaciones_en_ningun_mes AFTER DELETE ON comercial.participaciones REFERENCING OLD TABLE AS viejas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();
CREATE TRIGGER participaciones_en_otro_mes AFTER UPDATE ON comercial.participaciones REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();
CREATE TRIGGER participaciones_en_su_mes AFTER INSERT ON comercial.participaciones REFERENCING NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.participaciones TO jcc_app;
GRANT SELECT ON TABLE comercial.participaciones TO jcc_lectura;

CREATE TABLE comercial.participaciones_por_mes (
    id bigint DEFAULT nextval('comercial.participaciones_por_mes_seq'::regclass) NOT NULL,
    asesor text NOT NULL,
    mes date NOT NULL,
    tipo_venta character varying(10) NOT NULL,
    status_venta character varying(20) NOT NULL,
    medio character varying(50) NOT NULL,
    ventas integer NOT NULL,
    de_vendedor integer NOT NULL,
    de_captacion integer NOT NULL,
    de_llamada integer NOT NULL,
    de_liner integer NOT NULL,
    de_closer integer NOT NULL,
    de_captacion_por_comision integer NOT NULL,
    de_otro integer NOT NULL,
    suelta boolean DEFAULT true NOT NULL,
    CONSTRAINT participaciones_por_mes_pkey PRIMARY KEY (id)
);
CREATE INDEX participaciones_por_mes_de_asesor ON comercial.participaciones_por_mes USING btree (asesor, mes);
CREATE INDEX participaciones_por_mes_sueltas ON comercial.participaciones_por_mes USING btree (mes) WHERE suelta;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.participaciones_por_mes TO jcc_app;
GRANT SELECT ON TABLE comercial.participaciones_por_mes TO jcc_lectura;

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
    lote_interes_inicial text,
    venta_asociada text,
    CONSTRAINT presencias_pkey PRIMARY KEY (id_presencia),
    CONSTRAINT presencias_id_crm_unico UNIQUE (id_presencia_crm),
    CONSTRAINT presencias_medio_valido CHECK (((medio_captacion)::text = ANY ((ARRAY[''::character varying, 'campo_opc'::character varying, 'redes_facebook'::character varying, 'redes_instagram'::character varying, 'redes_tiktok'::character varying, 'referido'::character varying, 'web'::character varying, 'otro'::character varying])::text[]))),
    CONSTRAINT presencias_modalidad_valida CHECK (((modalidad)::text = ANY ((ARRAY['presencial'::character varying, 'virtual'::character varying])::text[]))),
    CONSTRAINT presencias_resultado_valido CHECK (((resultado_interaccion)::text = ANY ((ARRAY[''::character varying, 'interesado_seguimiento'::character varying, 'interesado_separacion'::character varying, 'interesado_venta_directa'::character varying, 'no_interesado_objecion'::character varying, 'no_interesado_precio'::character varying, 'no_interesado_otro'::character varying])::text[]))),
    CONSTRAINT presencias_status_valido CHECK (((status_presencia)::text = ANY ((ARRAY['agendada'::character varying, 'realizada'::character varying, 'reprogramada'::character varying, 'cancelada_cliente'::character varying, 'no_asistio'::character varying, 'caida_proceso'::character varying])::text[]))),
    CONSTRAINT presencias_tipo_tour_valido CHECK (((tipo_tour)::text = ANY ((ARRAY['tour'::character varying, 'no_tour'::character varying])::text[]))),
    CONSTRAINT presencias_asesor_call_agenda FOREIGN KEY (asesor_call_agenda) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT presencias_asesor_captacion_opc FOREIGN KEY (asesor_captacion_opc) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT presencias_asesor_closer FOREIGN KEY (asesor_closer) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT presencias_asesor_liner FOREIGN KEY (asesor_liner) REFERENCES compartido.asesores(id_asesor) ON DELETE SET NULL,
    CONSTRAINT presencias_cliente FOREIGN KEY (cliente) REFERENCES comercial.clientes(id_cliente),
    CONSTRAINT presencias_lote_interes_inicial FOREIGN KEY (lote_interes_inicial) REFERENCES comercial.lotes(id_lote) ON DELETE SET NULL,
    CONSTRAINT presencias_venta_asociada FOREIGN KEY (venta_asociada) REFERENCES comercial.ventas(id_venta) ON DELETE SET NULL
);
CREATE INDEX presencias_call_agenda ON comercial.presencias USING btree (asesor_call_agenda, fecha_hora_presencia) WHERE (asesor_call_agenda IS NOT NULL);
CREATE INDEX presencias_captacion_opc ON comercial.presencias USING btree (asesor_captacion_opc, fecha_hora_presencia) WHERE (asesor_captacion_opc IS NOT NULL);
CREATE INDEX presencias_closer ON comercial.presencias USING btree (asesor_closer, fecha_hora_presencia) WHERE (asesor_closer IS NOT NULL);
CREATE INDEX presencias_de_cliente ON comercial.presencias USING btree (cliente);
CREATE INDEX presencias_de_lote ON comercial.presencias USING btree (lote_interes_inicial) WHERE (lote_interes_inicial IS NOT NULL);
CREATE INDEX presencias_liner ON comercial.presencias USING btree (asesor_liner, fecha_hora_presencia) WHERE (asesor_liner IS NOT NULL);
CREATE INDEX presencias_por_fecha ON comercial.presencias USING btree (fecha_hora_presencia DESC, length(id_presencia) DESC, id_presencia DESC);
CREATE UNIQUE INDEX presencias_venta_unica ON comercial.presencias USING btree (venta_asociada) WHERE (venta_asociada IS NOT NULL);
CREATE TRIGGER presencias_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.presencias FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_presencia', 'version,fecha_registro_sistema,ultima_modificacion');
CREATE TRIGGER presencias_con_captador AFTER UPDATE ON comercial.presencias FOR EACH ROW WHEN (((old.asesor_sin_resolver IS NOT NULL) AND (new.asesor_sin_resolver IS NULL))) EXECUTE FUNCTION comercial.resolver_captador();
CREATE TRIGGER presencias_contadas AFTER INSERT OR DELETE OR UPDATE OF cliente ON comercial.presencias FOR EACH ROW EXECUTE FUNCTION comercial.contar_presencias();
CREATE TRIGGER presencias_de_ventas AFTER INSERT ON comercial.presencias FOR EACH ROW WHEN ((new.venta_asociada IS NOT NULL)) EXECUTE FUNCTION comercial.contar_presencia_de_venta();
CREATE TRIGGER presencias_de_ventas_cambiadas AFTER UPDATE ON comercial.presencias FOR EACH ROW WHEN (((num_nonnulls(old.venta_asociada, new.venta_asociada) > 0) AND ((((((old.venta_asociada IS DISTINCT FROM new.venta_asociada) OR ((old.medio_captacion)::text IS DISTINCT FROM (new.medio_captacion)::text)) OR (old.asesor_captacion_opc IS DISTINCT FROM new.asesor_captacion_opc)) OR (old.asesor_call_agenda IS DISTINCT FROM new.asesor_call_agenda)) OR (old.asesor_liner IS DISTINCT FROM new.asesor_liner)) OR (old.asesor_closer IS DISTINCT FROM new.asesor_closer)))) EXECUTE FUNCTION comercial.contar_presencia_de_venta();
CREATE TRIGGER presencias_de_ventas_eliminadas AFTER DELETE ON comercial.presencias FOR EACH ROW WHEN ((old.venta_asociada IS NOT NULL)) EXECUTE FUNCTION comercial.contar_presencia_de_venta();
CREATE TRIGGER presencias_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.presencias FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER presencias_en_ningun_dia AFTER DELETE ON comercial.presencias FOR EACH ROW WHEN ((((old.status_presencia)::text = 'realizada'::text) AND ((old.tipo_tour)::text = 'tour'::text))) EXECUTE FUNCTION comercial.contar_en_su_dia();
CREATE TRIGGER presencias_en_otro_dia AFTER UPDATE ON comercial.presencias FOR EACH ROW WHEN (((((((((old.fecha_hora_presencia IS DISTINCT FROM new.fecha_hora_presencia) OR ((old.status_presencia)::text IS DISTINCT FROM (new.status_presencia)::text)) OR ((old.tipo_tour)::text IS DISTINCT FROM (new.tipo_tour)::text)) OR ((old.medio_captacion)::text IS DISTINCT FROM (new.medio_captacion)::text)) OR (old.asesor_captacion_opc IS DISTINCT FROM new.asesor_captacion_opc)) OR (old.asesor_call_agenda IS DISTINCT FROM new.asesor_call_agenda)) OR (old.asesor_liner IS DISTINCT FROM new.asesor_liner)) OR (old.asesor_closer IS DISTINCT FROM new.asesor_closer))) EXECUTE FUNCTION comercial.contar_en_su_dia();
CREATE TRIGGER presencias_en_su_dia AFTER INSERT ON comercial.presencias FOR EACH ROW WHEN ((((new.status_presencia)::text = 'realizada'::text) AND ((new.tipo_tour)::text = 'tour'::text))) EXECUTE FUNCTION comercial.contar_en_su_dia();
CREATE TRIGGER presencias_idas_sin_captador AFTER DELETE ON comercial.presencias FOR EACH ROW WHEN ((old.asesor_sin_resolver IS NOT NULL)) EXECUTE FUNCTION comercial.resolver_captador();
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.presencias TO jcc_app;
GRANT SELECT ON TABLE comercial.presencias TO jcc_lectura;

CREATE TABLE comercial.presencias_por_dia (
    id bigint DEFAULT nextval('comercial.presencias_por_dia_seq'::regclass) NOT NULL,
    asesor text NOT NULL,
    dia date NOT NULL,
    medio character varying(50) NOT NULL,
    presencias bigint NOT NULL,
    suelta boolean DEFAULT true NOT NULL,
    CONSTRAINT presencias_por_dia_pkey PRIMARY KEY (id)
);
CREATE INDEX presencias_por_dia_de_asesor ON comercial.presencias_por_dia USING btree (asesor, dia);
CREATE INDEX presencias_por_dia_sueltas ON comercial.presencias_por_dia USING btree (dia) WHERE suelta;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.presencias_por_dia TO jcc_app;
GRANT SELECT ON TABLE comercial.presencias_por_dia TO jcc_lectura;

CREATE VIEW comercial.quienes_participan (
    venta text,
    asesor text,
    roles integer,
    fecha_venta date,
    tipo_venta character varying(10),
    status_venta character varying(20),
    medio character varying,
    vendedor text
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.quienes_participan TO jcc_app;
GRANT SELECT ON TABLE comercial.quienes_participan TO jcc_lectura;

CREATE TABLE comercial.recaudo_por_dia (
    id bigint DEFAULT nextval('comercial.recaudo_por_dia_seq'::regclass) NOT NULL,
    dia date NOT NULL,
    medio character varying(50) NOT NULL,
    tipo_venta character varying(10) NOT NULL,
    status_venta character varying(20) NOT NULL,
    recaudo numeric(16,2) NOT NULL,
    suelta boolean DEFAULT true NOT NULL,
    CONSTRAINT recaudo_por_dia_pkey PRIMARY KEY (id)
);
CREATE INDEX recaudo_por_dia_sueltas ON comercial.recaudo_por_dia USING btree (dia) WHERE suelta;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.recaudo_por_dia TO jcc_app;
GRANT SELECT ON TABLE comercial.recaudo_por_dia TO jcc_lectura;

CREATE TABLE comercial.recibidos_por_hora (
    id bigint DEFAULT nextval('comercial.recibidos_por_hora_seq'::regclass) NOT NULL,
    hora timestamp with time zone NOT NULL,
    estado character varying(12) NOT NULL,
    n bigint NOT NULL,
    suelta boolean DEFAULT true NOT NULL,
    CONSTRAINT recibidos_por_hora_pkey PRIMARY KEY (id),
    CONSTRAINT recibidos_por_hora_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'procesado'::character varying, 'rechazado'::character varying, 'fallido'::character varying, 'olvidado'::character varying])::text[])))
);
CREATE INDEX recibidos_por_hora_hora ON comercial.recibidos_por_hora USING btree (hora) INCLUDE (estado, n);
CREATE INDEX recibidos_por_hora_sueltas ON comercial.recibidos_por_hora USING btree (hora) WHERE suelta;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.recibidos_por_hora TO jcc_app;
GRANT SELECT ON TABLE comercial.recibidos_por_hora TO jcc_lectura;

CREATE TABLE comercial.repartidores (
    id bigint DEFAULT nextval('comercial.repartidores_seq'::regclass) NOT NULL,
    vivo_hasta timestamp with time zone NOT NULL,
    CONSTRAINT comercial_repartidores_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.repartidores TO jcc_app;
GRANT SELECT ON TABLE comercial.repartidores TO jcc_lectura;

CREATE TABLE comercial.suscriptor_estado (
    suscriptor bigint NOT NULL,
    exitos bigint NOT NULL,
    fallos bigint NOT NULL,
    fallos_seguidos integer NOT NULL,
    fallando_desde timestamp with time zone,
    pausa_hasta timestamp with time zone,
    ultimo_envio timestamp with time zone NOT NULL,
    ultimo_exito timestamp with time zone,
    CONSTRAINT comercial_suscriptor_estado_pkey PRIMARY KEY (suscriptor)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.suscriptor_estado TO jcc_app;
GRANT SELECT ON TABLE comercial.suscriptor_estado TO jcc_lectura;

CREATE TABLE comercial.tabla_de_comisiones (
    id_tabla_comision bigint NOT NULL,
    version bigint NOT NULL,
    rol character varying(20) NOT NULL,
    tipo_venta character varying(10) NOT NULL,
    porcentaje_comision numeric(5,2) NOT NULL,
    CONSTRAINT tabla_de_comisiones_pkey PRIMARY KEY (id_tabla_comision),
    CONSTRAINT tabla_de_comisiones_regla_unica UNIQUE (rol, tipo_venta),
    CONSTRAINT tabla_de_comisiones_porcentaje CHECK (((porcentaje_comision >= (0)::numeric) AND (porcentaje_comision <= (100)::numeric))),
    CONSTRAINT tabla_de_comisiones_rol_valido CHECK (((rol)::text = ANY ((ARRAY['captación'::character varying, 'llamada'::character varying, 'liner'::character varying, 'closer'::character varying])::text[]))),
    CONSTRAINT tabla_de_comisiones_tipo_valido CHECK (((tipo_venta)::text = ANY ((ARRAY['crédito'::character varying, 'contado'::character varying])::text[])))
);
CREATE TRIGGER tabla_de_comisiones_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.tabla_de_comisiones FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_tabla_comision', 'version');
CREATE TRIGGER tabla_de_comisiones_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.tabla_de_comisiones FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.tabla_de_comisiones TO jcc_app;
GRANT SELECT ON TABLE comercial.tabla_de_comisiones TO jcc_lectura;

CREATE TABLE comercial.tareas_programadas (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT tareas_programadas_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX tareas_programadas_por_latido ON comercial.tareas_programadas USING btree (last_heartbeat);
CREATE INDEX tareas_programadas_por_momento ON comercial.tareas_programadas USING btree (execution_time);
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.tareas_programadas TO jcc_app;
GRANT SELECT ON TABLE comercial.tareas_programadas TO jcc_lectura;

CREATE TABLE comercial.ventas (
    id_venta text NOT NULL,
    version bigint NOT NULL,
    fecha_venta date NOT NULL,
    lote text NOT NULL,
    cliente text NOT NULL,
    moneda character varying(3) NOT NULL,
    tipo_venta character varying(10) NOT NULL,
    plazo_meses_credito smallint NOT NULL,
    cuota_inicial_requerida numeric(12,2) NOT NULL,
    precio_dolares numeric(12,2),
    tipo_cambio numeric(8,3),
    valor_lote_venta numeric(12,2) NOT NULL,
    status_pedido character varying(20) NOT NULL,
    status_venta character varying(20) NOT NULL,
    monto_pagado_actual numeric(18,2) NOT NULL,
    pagado numeric(18,2) NOT NULL,
    saldo_pendiente numeric(12,2) NOT NULL,
    saldo numeric(12,2) NOT NULL,
    saldo_a_favor numeric(18,2) NOT NULL,
    cliente_firmo_contrato boolean NOT NULL,
    fecha_firma_contrato date,
    vendedor_principal text,
    participacion_junior_venta character varying(20),
    id_socio_participante text,
    participacion_socio_venta character varying(20),
    modalidad_presentacion character varying(100),
    notas text,
    porcentaje_comision_vendedor_principal_personalizado numeric(5,2),
    porcentaje_comision_socio_personalizado numeric(5,2),
    fecha_registro_venta timestamp with time zone NOT NULL,
    ultima_modificacion timestamp with time zone NOT NULL,
    id_plan_pago bigint,
    plan_financiado numeric(12,2),
    plan_cuota_regular numeric(12,2),
    plan_observaciones text,
    plan_creado timestamp with time zone,
    en_conflicto boolean DEFAULT false NOT NULL,
    por_cuadrar boolean DEFAULT false NOT NULL,
    toma_el_lote boolean GENERATED ALWAYS AS (((status_venta)::text = ANY ((ARRAY['procesable'::character varying, 'completada'::character varying])::text[]))) NOT NULL,
    precio numeric(12,2) GENERATED ALWAYS AS (
CASE moneda
    WHEN 'USD'::text THEN COALESCE(precio_dolares, (0)::numeric)
    ELSE valor_lote_venta
END) NOT NULL,
    CONSTRAINT ventas_pkey PRIMARY KEY (id_venta),
    CONSTRAINT ventas_plan_unico UNIQUE (id_plan_pago),
    CONSTRAINT ventas_anulada_si_se_pide CHECK ((((status_pedido)::text = 'anulado'::text) = ((status_venta)::text = 'anulado'::text))),
    CONSTRAINT ventas_dolares_con_precio CHECK ((((moneda)::text = 'PEN'::text) OR por_cuadrar OR ((precio_dolares > (0)::numeric) AND (tipo_cambio > (0)::numeric)))),
    CONSTRAINT ventas_firma_con_fecha CHECK ((cliente_firmo_contrato = (fecha_firma_contrato IS NOT NULL))),
    CONSTRAINT ventas_moneda_valida CHECK (((moneda)::text = ANY ((ARRAY['PEN'::character varying, 'USD'::character varying])::text[]))),
    CONSTRAINT ventas_montos_no_negativos CHECK (((0)::numeric <= LEAST(valor_lote_venta, monto_pagado_actual, pagado, saldo_pendiente, saldo, saldo_a_favor))),
    CONSTRAINT ventas_plan_entero CHECK ((num_nonnulls(id_plan_pago, plan_financiado, plan_cuota_regular, plan_creado) = ANY (ARRAY[0, 4]))),
    CONSTRAINT ventas_plazo_valido CHECK ((plazo_meses_credito = ANY (ARRAY[0, 12, 24, 36]))),
    CONSTRAINT ventas_porcentajes CHECK ((((porcentaje_comision_vendedor_principal_personalizado >= (0)::numeric) AND (porcentaje_comision_vendedor_principal_personalizado <= (100)::numeric)) AND ((porcentaje_comision_socio_personalizado >= (0)::numeric) AND (porcentaje_comision_socio_personalizado <= (100)::numeric)))),
    CONSTRAINT ventas_status_pedido_valido CHECK (((status_pedido)::text = ANY ((ARRAY['separacion'::character varying, 'procesable'::character varying, 'anulado'::character varying])::text[]))),
    CONSTRAINT ventas_status_valido CHECK (((status_venta)::text = ANY ((ARRAY['separacion'::character varying, 'procesable'::character varying, 'completada'::character varying, 'anulado'::character varying])::text[]))),
    CONSTRAINT ventas_tipo_valido CHECK (((tipo_venta)::text = ANY ((ARRAY['contado'::character varying, 'credito'::character varying])::text[]))),
    CONSTRAINT ventas_cliente FOREIGN KEY (cliente) REFERENCES comercial.clientes(id_cliente),
    CONSTRAINT ventas_lote FOREIGN KEY (lote) REFERENCES comercial.lotes(id_lote),
    CONSTRAINT ventas_socio FOREIGN KEY (id_socio_participante) REFERENCES compartido.asesores(id_asesor),
    CONSTRAINT ventas_vendedor_principal FOREIGN KEY (vendedor_principal) REFERENCES compartido.asesores(id_asesor)
);
CREATE INDEX ventas_de_cliente ON comercial.ventas USING btree (cliente);
CREATE INDEX ventas_de_lote ON comercial.ventas USING btree (lote);
CREATE INDEX ventas_de_socio ON comercial.ventas USING btree (id_socio_participante) WHERE (id_socio_participante IS NOT NULL);
CREATE INDEX ventas_de_vendedor ON comercial.ventas USING btree (vendedor_principal) WHERE (vendedor_principal IS NOT NULL);
CREATE INDEX ventas_en_conflicto ON comercial.ventas USING btree (id_venta) WHERE en_conflicto;
CREATE UNIQUE INDEX ventas_lote_vendido ON comercial.ventas USING btree (lote) WHERE (toma_el_lote AND (NOT en_conflicto));
CREATE INDEX ventas_por_cuadrar ON comercial.ventas USING btree (id_venta) WHERE por_cuadrar;
CREATE INDEX ventas_por_fecha ON comercial.ventas USING btree (fecha_venta DESC, length(id_venta), id_venta);
CREATE INDEX ventas_por_plan ON comercial.ventas USING btree (plan_creado DESC, id_plan_pago DESC) WHERE (id_plan_pago IS NOT NULL);
CREATE TRIGGER ventas_auditoria AFTER INSERT OR DELETE OR UPDATE ON comercial.ventas FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_venta', 'version,fecha_registro_venta,ultima_modificacion,en_conflicto,por_cuadrar,plan_creado,toma_el_lote,precio');
CREATE TRIGGER ventas_contadas AFTER INSERT OR DELETE ON comercial.ventas FOR EACH ROW EXECUTE FUNCTION comercial.contar_venta();
CREATE TRIGGER ventas_contadas_de_nuevo AFTER UPDATE ON comercial.ventas FOR EACH ROW WHEN (((((old.fecha_venta IS DISTINCT FROM new.fecha_venta) OR ((old.tipo_venta)::text IS DISTINCT FROM (new.tipo_venta)::text)) OR ((old.status_venta)::text IS DISTINCT FROM (new.status_venta)::text)) OR (old.vendedor_principal IS DISTINCT FROM new.vendedor_principal))) EXECUTE FUNCTION comercial.contar_venta();
CREATE TRIGGER ventas_dueno BEFORE INSERT OR DELETE OR UPDATE ON comercial.ventas FOR EACH STATEMENT WHEN ((current_setting('jcc.escribe_comercial'::text, true) IS DISTINCT FROM 'si'::text)) EXECUTE FUNCTION compartido.exigir_dueno('comercial');
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.ventas TO jcc_app;
GRANT SELECT ON TABLE comercial.ventas TO jcc_lectura;

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
    intento integer DEFAULT 1 NOT NULL,
    disparo character varying(10) DEFAULT 'llamante'::character varying NOT NULL,
    usuario_id bigint,
    usuario text,
    cuerpo_corregido bytea,
    corregido_en timestamp with time zone,
    corregido_por_id bigint,
    corregido_por text,
    fallos smallint DEFAULT 0 NOT NULL,
    siguiente_intento timestamp with time zone,
    asesor_resuelto text,
    asesor_resuelto_en timestamp with time zone,
    asesor_resuelto_por_id bigint,
    asesor_resuelto_por text,
    marca text,
    cliente text,
    CONSTRAINT webhooks_recibidos_pkey PRIMARY KEY (id),
    CONSTRAINT recibidos_con_resultado CHECK (((((estado)::text = 'pendiente'::text) = (codigo_http IS NULL)) AND (((estado)::text = 'pendiente'::text) = (respuesta IS NULL)) AND (((estado)::text = 'pendiente'::text) = (procesado_en IS NULL)))),
    CONSTRAINT recibidos_correccion_entera CHECK (((cuerpo_corregido IS NULL) = (corregido_en IS NULL))),
    CONSTRAINT recibidos_disparo_valido CHECK (((disparo)::text = ANY ((ARRAY['llamante'::character varying, 'manual'::character varying, 'automatico'::character varying])::text[]))),
    CONSTRAINT recibidos_estado_valido CHECK (((estado)::text = ANY ((ARRAY['pendiente'::character varying, 'procesado'::character varying, 'rechazado'::character varying, 'fallido'::character varying])::text[]))),
    CONSTRAINT recibidos_reintento_de_fallido CHECK (((siguiente_intento IS NULL) OR ((estado)::text = 'fallido'::text))),
    CONSTRAINT recibidos_resolucion_entera CHECK (((asesor_resuelto IS NULL) = (asesor_resuelto_en IS NULL)))
);
CREATE INDEX recibidos_con_error ON comercial.webhooks_recibidos USING btree (id DESC) WHERE ((estado)::text = ANY ((ARRAY['rechazado'::character varying, 'fallido'::character varying])::text[]));
CREATE UNIQUE INDEX recibidos_marca_unica ON comercial.webhooks_recibidos USING btree (marca) WHERE (marca IS NOT NULL);
CREATE INDEX recibidos_pendientes ON comercial.webhooks_recibidos USING btree (intentos, id) WHERE ((estado)::text = 'pendiente'::text);
CREATE INDEX recibidos_por_cliente ON comercial.webhooks_recibidos USING gin (compartido.llano(cliente) public.gin_trgm_ops) WHERE (cliente IS NOT NULL);
CREATE INDEX recibidos_por_fecha ON comercial.webhooks_recibidos USING btree (recibido_en);
CREATE INDEX recibidos_por_llave ON comercial.webhooks_recibidos USING btree (id_presencia_crm) WHERE (id_presencia_crm IS NOT NULL);
CREATE INDEX recibidos_por_presencia ON comercial.webhooks_recibidos USING btree (id_presencia) WHERE (id_presencia IS NOT NULL);
CREATE INDEX recibidos_por_reintentar ON comercial.webhooks_recibidos USING btree (siguiente_intento) WHERE (siguiente_intento IS NOT NULL);
CREATE INDEX recibidos_sin_resolver ON comercial.webhooks_recibidos USING btree (id DESC) WHERE (asesor_sin_resolver IS NOT NULL);
CREATE INDEX recibidos_sin_resolver_de_presencia ON comercial.webhooks_recibidos USING btree (id_presencia) WHERE (asesor_sin_resolver IS NOT NULL);
CREATE TRIGGER recibidos_contados AFTER INSERT ON comercial.webhooks_recibidos REFERENCING NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();
CREATE TRIGGER recibidos_contados_al_olvidarse AFTER DELETE ON comercial.webhooks_recibidos REFERENCING OLD TABLE AS viejas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();
CREATE TRIGGER recibidos_contados_de_nuevo AFTER UPDATE ON comercial.webhooks_recibidos REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_recibidos();
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE comercial.webhooks_recibidos TO jcc_app;
GRANT SELECT ON TABLE comercial.webhooks_recibidos TO jcc_lectura;
