-- Codes and ids of the old App Comercial are kept by the migration; the platform's own ids start above them.
CREATE SEQUENCE comercial.ventas_seq;
CREATE SEQUENCE comercial.planes_de_pago_seq START WITH 100001;
CREATE SEQUENCE comercial.cuotas_seq START WITH 1000001;
CREATE SEQUENCE comercial.pagos_seq;
CREATE SEQUENCE comercial.comisiones_seq START WITH 100001;

-- The sale of a lote. What is owed and paid is in its moneda (that of the proyecto) unless the name of a column says
-- otherwise; cuota_inicial_requerida is in soles, as people tell it. Its plan of payment stands with it.
CREATE TABLE comercial.ventas (
    id_venta                    text          PRIMARY KEY,
    version                     bigint        NOT NULL,
    fecha_venta                 date          NOT NULL,
    lote                        text          NOT NULL,
    cliente                     text          NOT NULL,
    moneda                      varchar(3)    NOT NULL,
    tipo_venta                  varchar(10)   NOT NULL,
    plazo_meses_credito         smallint      NOT NULL,
    cuota_inicial_requerida     numeric(12,2) NOT NULL,
    precio_dolares              numeric(12,2),
    tipo_cambio                 numeric(8,3),
    valor_lote_venta            numeric(12,2) NOT NULL, -- in soles
    status_pedido               varchar(20)   NOT NULL, -- what a person set
    status_venta                varchar(20)   NOT NULL, -- what the pagos make of it
    monto_pagado_actual         numeric(14,2) NOT NULL, -- in soles
    pagado                      numeric(14,2) NOT NULL,
    saldo_pendiente             numeric(12,2) NOT NULL, -- in soles
    saldo                       numeric(12,2) NOT NULL,
    saldo_a_favor               numeric(14,2) NOT NULL,
    cliente_firmo_contrato      boolean       NOT NULL,
    fecha_firma_contrato        date,
    vendedor_principal          text,
    participacion_junior_venta  varchar(20),
    id_socio_participante       text,
    participacion_socio_venta   varchar(20),
    modalidad_presentacion      varchar(100),
    notas                       text,
    porcentaje_comision_vendedor_principal_personalizado numeric(5,2),
    porcentaje_comision_socio_personalizado              numeric(5,2),
    fecha_registro_venta        timestamptz   NOT NULL,
    ultima_modificacion         timestamptz   NOT NULL,
    id_plan_pago                bigint,
    plan_financiado             numeric(12,2),
    plan_cuota_regular          numeric(12,2),
    plan_observaciones          text,
    plan_creado                 timestamptz,
    en_conflicto                boolean       NOT NULL DEFAULT false, -- by the migration: the lote has another venta
    por_cuadrar                 boolean       NOT NULL DEFAULT false, -- by the migration: its pagos are not applied yet
    CONSTRAINT ventas_plan_unico UNIQUE (id_plan_pago),
    CONSTRAINT ventas_lote FOREIGN KEY (lote) REFERENCES comercial.lotes,
    CONSTRAINT ventas_cliente FOREIGN KEY (cliente) REFERENCES comercial.clientes,
    CONSTRAINT ventas_vendedor_principal FOREIGN KEY (vendedor_principal) REFERENCES compartido.asesores,
    CONSTRAINT ventas_socio FOREIGN KEY (id_socio_participante) REFERENCES compartido.asesores,
    CONSTRAINT ventas_moneda_valida CHECK (moneda IN ('PEN', 'USD')),
    CONSTRAINT ventas_dolares_con_precio CHECK (moneda = 'PEN' OR por_cuadrar OR (precio_dolares > 0 AND tipo_cambio > 0)),
    CONSTRAINT ventas_tipo_valido CHECK (tipo_venta IN ('contado', 'credito')),
    CONSTRAINT ventas_plazo_valido CHECK (plazo_meses_credito IN (0, 12, 24, 36)),
    CONSTRAINT ventas_status_valido CHECK (status_venta IN ('separacion', 'procesable', 'completada', 'anulado')),
    CONSTRAINT ventas_status_pedido_valido CHECK (status_pedido IN ('separacion', 'procesable', 'anulado')),
    CONSTRAINT ventas_anulada_si_se_pide CHECK ((status_pedido = 'anulado') = (status_venta = 'anulado')),
    CONSTRAINT ventas_montos_no_negativos CHECK
        (0 <= least(valor_lote_venta, monto_pagado_actual, pagado, saldo_pendiente, saldo, saldo_a_favor)),
    CONSTRAINT ventas_firma_con_fecha CHECK (cliente_firmo_contrato = (fecha_firma_contrato IS NOT NULL)),
    CONSTRAINT ventas_porcentajes CHECK (
        porcentaje_comision_vendedor_principal_personalizado BETWEEN 0 AND 100
        AND porcentaje_comision_socio_personalizado BETWEEN 0 AND 100),
    CONSTRAINT ventas_plan_entero CHECK
        (num_nonnulls(id_plan_pago, plan_financiado, plan_cuota_regular, plan_creado) IN (0, 4))
);

-- Of several ventas of a lote one at most goes through; the database itself refuses the second.
CREATE UNIQUE INDEX ventas_lote_vendido ON comercial.ventas (lote)
    WHERE status_venta IN ('procesable', 'completada') AND NOT en_conflicto;
CREATE INDEX ventas_de_lote ON comercial.ventas (lote);
CREATE INDEX ventas_de_cliente ON comercial.ventas (cliente);
CREATE INDEX ventas_de_vendedor ON comercial.ventas (vendedor_principal) WHERE vendedor_principal IS NOT NULL;
CREATE INDEX ventas_de_socio ON comercial.ventas (id_socio_participante) WHERE id_socio_participante IS NOT NULL;
CREATE INDEX ventas_por_fecha ON comercial.ventas (fecha_venta DESC, length(id_venta), id_venta);
CREATE INDEX ventas_por_plan ON comercial.ventas (plan_creado DESC, id_plan_pago DESC) WHERE id_plan_pago IS NOT NULL;
CREATE INDEX ventas_por_cuadrar ON comercial.ventas (id_venta) WHERE por_cuadrar;
CREATE INDEX ventas_en_conflicto ON comercial.ventas (id_venta) WHERE en_conflicto;

-- A cuota that a changed plan has no longer is kept: somebody may have spoken with the cliente about it.
CREATE TABLE comercial.cuotas (
    id_cuota            bigint        PRIMARY KEY,
    venta               text          NOT NULL,
    numero_cuota        smallint      NOT NULL,
    vigente             boolean       NOT NULL,
    fecha_vencimiento   date          NOT NULL,
    monto_programado    numeric(12,2) NOT NULL,
    monto_pagado        numeric(12,2) NOT NULL,
    monto_pagado_soles  numeric(14,2) NOT NULL,
    tipo_cambio_pago    numeric(8,3),
    fecha_pago_efectivo date,
    CONSTRAINT cuotas_numero_unico UNIQUE (venta, numero_cuota),
    CONSTRAINT cuotas_venta FOREIGN KEY (venta) REFERENCES comercial.ventas ON DELETE CASCADE,
    CONSTRAINT cuotas_numero_positivo CHECK (numero_cuota > 0),
    CONSTRAINT cuotas_pagadas_hasta_lo_programado CHECK (monto_pagado BETWEEN 0 AND monto_programado)
);

CREATE INDEX cuotas_por_venta ON comercial.cuotas (length(venta), venta, numero_cuota) WHERE vigente;
CREATE INDEX cuotas_por_cobrar ON comercial.cuotas (fecha_vencimiento, id_cuota)
    WHERE vigente AND monto_pagado < monto_programado;

-- What a cuota is on a day, by what is paid of it.
CREATE FUNCTION comercial.estado_de_cuota(programado numeric, pagado numeric, vencimiento date, hoy date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN pagado >= programado THEN 'pagada'
                WHEN vencimiento < hoy THEN CASE WHEN pagado > 0 THEN 'atrasada' ELSE 'vencida_no_pagada' END
                WHEN pagado > 0 THEN 'parcialmente_pagada'
                ELSE 'pendiente' END;

-- monto_pago is in soles; monto is what it counts in the moneda of its venta. orden: as they were entered.
CREATE TABLE comercial.pagos (
    id_pago             text          PRIMARY KEY,
    version             bigint        NOT NULL,
    orden               bigint        NOT NULL,
    venta               text          NOT NULL,
    fecha_pago          date          NOT NULL,
    monto_pago          numeric(12,2) NOT NULL,
    monto_pago_dolares  numeric(12,2),
    tipo_cambio_pago    numeric(8,3),
    monto               numeric(12,2) NOT NULL,
    modo_adelanto       varchar(20)   NOT NULL,
    cuota               bigint,
    metodo_pago         varchar(30),
    referencia_pago     varchar(100),
    notas_pago          text,
    fecha_registro_pago timestamptz   NOT NULL,
    ultima_modificacion timestamptz   NOT NULL,
    CONSTRAINT pagos_orden_unico UNIQUE (orden),
    CONSTRAINT pagos_venta FOREIGN KEY (venta) REFERENCES comercial.ventas,
    CONSTRAINT pagos_cuota FOREIGN KEY (cuota) REFERENCES comercial.cuotas,
    CONSTRAINT pagos_positivos CHECK (least(monto_pago, monto_pago_dolares, monto, tipo_cambio_pago) > 0),
    CONSTRAINT pagos_dolares_con_cambio CHECK (monto_pago_dolares IS NULL OR tipo_cambio_pago IS NOT NULL),
    CONSTRAINT pagos_modo_valido CHECK (modo_adelanto IN ('siguientes', 'menos_cuotas', 'menor_cuota')),
    CONSTRAINT pagos_metodo_valido CHECK (metodo_pago IN
        ('', 'efectivo', 'transferencia', 'tarjeta_credito', 'tarjeta_debito', 'yape_plin', 'otro'))
);

CREATE INDEX pagos_de_venta ON comercial.pagos (venta);
CREATE INDEX pagos_de_cuota ON comercial.pagos (cuota) WHERE cuota IS NOT NULL;
CREATE INDEX pagos_por_fecha ON comercial.pagos (fecha_pago DESC, orden DESC);

-- How each pago was spread: over the cuotas, and over what is owed without one (numero 0: the cuota inicial, or all of a
-- venta al contado). What is left of it is the cliente's saldo a favor.
CREATE TABLE comercial.aplicaciones_de_pago (
    venta        text          NOT NULL,
    pago         text          NOT NULL,
    numero_cuota smallint      NOT NULL,
    monto        numeric(12,2) NOT NULL,
    monto_soles  numeric(12,2) NOT NULL,
    CONSTRAINT aplicaciones_de_pago_llave PRIMARY KEY (pago, numero_cuota),
    CONSTRAINT aplicaciones_de_pago_venta FOREIGN KEY (venta) REFERENCES comercial.ventas ON DELETE CASCADE,
    CONSTRAINT aplicaciones_de_pago_pago FOREIGN KEY (pago) REFERENCES comercial.pagos ON DELETE CASCADE,
    CONSTRAINT aplicaciones_de_pago_positivas CHECK (numero_cuota >= 0 AND monto > 0 AND monto_soles >= 0)
);

CREATE INDEX aplicaciones_de_pago_de_venta ON comercial.aplicaciones_de_pago (venta);

-- What an asesor earns by a venta. The old systems write two of the roles in two ways.
CREATE TABLE comercial.comisiones (
    id_comision_venta_asesor bigint        PRIMARY KEY,
    venta                    text          NOT NULL,
    asesor                   text          NOT NULL,
    rol                      varchar(20)   NOT NULL,
    porcentaje_comision      numeric(5,2)  NOT NULL,
    monto_comision_calculado numeric(12,2) NOT NULL, -- in soles
    notas                    text          NOT NULL,
    cierre                   uuid,                   -- the close that froze it
    fecha_registro           timestamptz   NOT NULL,
    ultima_modificacion      timestamptz   NOT NULL,
    CONSTRAINT comisiones_venta FOREIGN KEY (venta) REFERENCES comercial.ventas ON DELETE CASCADE,
    CONSTRAINT comisiones_asesor FOREIGN KEY (asesor) REFERENCES compartido.asesores,
    CONSTRAINT comisiones_rol_valido CHECK (rol IN
        ('captacion_opc', 'captacion', 'call', 'llamada', 'liner', 'closer', 'otro')),
    CONSTRAINT comisiones_porcentaje CHECK (porcentaje_comision BETWEEN 0 AND 100)
);

CREATE UNIQUE INDEX comisiones_unica ON comercial.comisiones (venta, asesor, (
    CASE rol WHEN 'captacion' THEN 'captacion_opc' WHEN 'llamada' THEN 'call' ELSE rol END));
CREATE INDEX comisiones_de_asesor ON comercial.comisiones (asesor);

-- A lote is said in one way wherever it is named.
CREATE FUNCTION comercial.rotulo_de_lote(id text, proyecto text, etapa integer, manzana text, numero text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN id || ' (' || proyecto
        || coalesce(' - Etapa: ' || etapa, '')
        || coalesce(' - Mz: ' || nullif(manzana, ''), CASE WHEN numero <> '' THEN ' -' ELSE '' END)
        || coalesce(' Lt: ' || nullif(numero, ''), '') || ')';

-- What the ventas of a lote make of it; null: what a person says of it counts.
ALTER TABLE comercial.lotes
    ADD COLUMN estado_por_venta varchar(20),
    ADD CONSTRAINT lotes_estado_por_venta_valido CHECK (estado_por_venta IN ('Reservado', 'Vendido'));

CREATE FUNCTION comercial.estado_por_venta(id text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE WHEN bool_or(v.cliente_firmo_contrato) THEN 'Vendido' WHEN count(*) > 0 THEN 'Reservado' END
        FROM comercial.ventas v
        WHERE v.lote = id AND v.status_venta IN ('procesable', 'completada');
    END;

-- The venta that a presencia led to; one that goes leaves its presencia.
ALTER TABLE comercial.presencias
    ADD COLUMN venta_asociada text,
    ADD CONSTRAINT presencias_venta_asociada FOREIGN KEY (venta_asociada)
        REFERENCES comercial.ventas ON DELETE SET NULL;

CREATE UNIQUE INDEX presencias_venta_unica ON comercial.presencias (venta_asociada) WHERE venta_asociada IS NOT NULL;

-- A merge of clientes moves their ventas too.
ALTER TABLE comercial.fusiones_de_clientes ADD COLUMN ventas text[] NOT NULL DEFAULT '{}';

CREATE TRIGGER ventas_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.ventas
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_venta', 'version,fecha_registro_venta,ultima_modificacion,en_conflicto,por_cuadrar,plan_creado');
CREATE TRIGGER cuotas_auditoria AFTER UPDATE ON comercial.cuotas
    FOR EACH ROW
    WHEN (OLD.vigente AND NEW.vigente
        AND (OLD.monto_programado, OLD.fecha_vencimiento) IS DISTINCT FROM (NEW.monto_programado, NEW.fecha_vencimiento))
    EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_cuota', 'monto_pagado,monto_pagado_soles,tipo_cambio_pago,fecha_pago_efectivo');
CREATE TRIGGER pagos_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.pagos
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_pago', 'version,orden,fecha_registro_pago,ultima_modificacion');
CREATE TRIGGER comisiones_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.comisiones
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_comision_venta_asesor', 'fecha_registro,ultima_modificacion');
