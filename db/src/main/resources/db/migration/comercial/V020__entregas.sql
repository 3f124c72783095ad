-- The outbox: what happened, to whom it is delivered, and each attempt. One set for each schema that writes events.

CREATE SEQUENCE comercial.eventos_seq;
CREATE SEQUENCE comercial.entregas_seq;
CREATE SEQUENCE comercial.intentos_seq;
CREATE SEQUENCE comercial.repartidores_seq;

-- Written in the transaction of what happened; never changed. One partition for each day in Lima, no default one.
CREATE TABLE comercial.eventos (
    id          bigint      NOT NULL DEFAULT nextval('comercial.eventos_seq'),
    ocurrido_en timestamptz NOT NULL DEFAULT now(),
    mensaje     uuid        NOT NULL, -- what receivers know it by: webhook-id
    tipo        varchar(40) NOT NULL,
    llave       text        NOT NULL, -- what happened, once: told again it has the same
    agregado    text        NOT NULL, -- the id of what it happened to
    asunto      text        NOT NULL, -- whom it is about, as people search for it
    datos       json        NOT NULL,
    CONSTRAINT comercial_eventos_pkey PRIMARY KEY (ocurrido_en, id)
) PARTITION BY RANGE (ocurrido_en);

CREATE INDEX comercial_eventos_por_mensaje ON comercial.eventos (mensaje);
CREATE INDEX comercial_eventos_por_agregado ON comercial.eventos (agregado);
CREATE INDEX comercial_eventos_por_asunto ON comercial.eventos USING gin (compartido.llano(asunto) gin_trgm_ops);

-- The queue: one row for each subscriber of an event. It is small: what is finished goes by retention.
CREATE TABLE comercial.entregas (
    id                bigint      NOT NULL DEFAULT nextval('comercial.entregas_seq'),
    evento            bigint      NOT NULL,
    ocurrido_en       timestamptz NOT NULL,
    mensaje           uuid        NOT NULL,
    tipo              varchar(40) NOT NULL,
    llave             text        NOT NULL,
    suscriptor        bigint      NOT NULL,
    estado            varchar(10) NOT NULL DEFAULT 'pendiente',
    siguiente_intento timestamptz NOT NULL DEFAULT now(),
    intentos          integer     NOT NULL DEFAULT 0,
    desde_intento     integer     NOT NULL DEFAULT 0, -- those before it was replayed: the pauses are counted from here
    disparo           varchar(10) NOT NULL DEFAULT 'automatico',
    repartidor        bigint,                         -- who has it while en_curso
    arriendo_gen      integer     NOT NULL DEFAULT 0, -- one more each time it is taken
    codigo_http       smallint,                       -- of the last attempt, as are the next two
    falla             varchar(30),
    ultimo_intento    timestamptz,
    concluida_en      timestamptz,
    CONSTRAINT comercial_entregas_pkey PRIMARY KEY (id),
    CONSTRAINT comercial_entregas_una_vez UNIQUE (llave, suscriptor),
    CONSTRAINT comercial_entregas_suscriptor FOREIGN KEY (suscriptor) REFERENCES compartido.suscriptores,
    CONSTRAINT comercial_entregas_estado_valido CHECK (estado IN ('pendiente', 'en_curso', 'entregado', 'agotado')),
    CONSTRAINT comercial_entregas_disparo_valido CHECK (disparo IN ('automatico', 'manual', 'prueba')),
    CONSTRAINT comercial_entregas_en_manos CHECK ((estado = 'en_curso') = (repartidor IS NOT NULL)),
    CONSTRAINT comercial_entregas_concluidas CHECK ((estado IN ('entregado', 'agotado')) = (concluida_en IS NOT NULL))
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_analyze_scale_factor = 0.02, fillfactor = 80);

CREATE INDEX comercial_entregas_por_momento ON comercial.entregas (ocurrido_en DESC, id DESC);
CREATE INDEX comercial_entregas_pendientes ON comercial.entregas (suscriptor, siguiente_intento, id) INCLUDE (intentos)
    WHERE estado = 'pendiente';
CREATE INDEX comercial_entregas_en_curso ON comercial.entregas (repartidor) WHERE estado = 'en_curso';
CREATE INDEX comercial_entregas_agotadas ON comercial.entregas (suscriptor, id) WHERE estado = 'agotado';

-- Append only, one partition for each day in Lima.
CREATE TABLE comercial.intentos (
    id                bigint      NOT NULL DEFAULT nextval('comercial.intentos_seq'),
    empezado_en       timestamptz NOT NULL,
    entrega           bigint      NOT NULL,
    suscriptor        bigint      NOT NULL,
    numero            integer     NOT NULL,
    disparo           varchar(10) NOT NULL,
    url               text        NOT NULL,
    cabeceras         text        NOT NULL, -- what was sent, secrets masked, as JSON
    huella            bytea       NOT NULL, -- SHA-256 of the body
    codigo_http       smallint,
    falla             varchar(30),          -- why there is no answer
    detalle           text,
    direccion         text,
    dns_us            integer,
    conexion_us       integer,
    tls_us            integer,
    primer_byte_us    integer,
    total_us          integer     NOT NULL,
    tipo_de_respuesta text,
    respuesta         bytea,                -- its first 64 KiB
    CONSTRAINT comercial_intentos_pkey PRIMARY KEY (empezado_en, id)
) PARTITION BY RANGE (empezado_en);

CREATE INDEX comercial_intentos_de_entrega ON comercial.intentos (entrega, numero);

-- What figures are read from: attempts by hour, result and duration (cubo: class Cubos).
CREATE TABLE comercial.entregas_por_hora (
    hora       timestamptz NOT NULL,
    suscriptor bigint      NOT NULL,
    exito      boolean     NOT NULL,
    cubo       smallint    NOT NULL,
    cuantos    bigint      NOT NULL,
    CONSTRAINT comercial_entregas_por_hora_pkey PRIMARY KEY (hora, suscriptor, exito, cubo)
);

-- How a subscriber does.
CREATE TABLE comercial.suscriptor_estado (
    suscriptor      bigint      NOT NULL,
    exitos          bigint      NOT NULL,
    fallos          bigint      NOT NULL,
    fallos_seguidos integer     NOT NULL,
    fallando_desde  timestamptz,
    pausa_hasta     timestamptz, -- nothing is taken for it before
    ultimo_envio    timestamptz NOT NULL,
    ultimo_exito    timestamptz,
    CONSTRAINT comercial_suscriptor_estado_pkey PRIMARY KEY (suscriptor)
) WITH (fillfactor = 50);

-- The processes that deliver. One that has not been heard of in time is dead, and what it had is due again.
CREATE TABLE comercial.repartidores (
    id         bigint      NOT NULL DEFAULT nextval('comercial.repartidores_seq'),
    vivo_hasta timestamptz NOT NULL,
    CONSTRAINT comercial_repartidores_pkey PRIMARY KEY (id)
) WITH (fillfactor = 50);

-- A partition is attached, which locks out nobody, and not made in place; whoever is slower than another finds it there.
CREATE FUNCTION comercial.preparar_particiones(dias integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
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
$$;

-- How many partitions of days before that one were dropped.
CREATE FUNCTION comercial.quitar_particiones(antes_de date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '2s'
AS $$
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
$$;

-- Who reads reports makes no tables, and drops none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON FUNCTION comercial.preparar_particiones(integer), comercial.quitar_particiones(date) FROM jcc_lectura;
    END IF;
END
$$;
