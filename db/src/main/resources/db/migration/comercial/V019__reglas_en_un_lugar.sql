-- Which venta goes through, its price and what a lote is are said once, here; sums of pagos have room to grow.

ALTER TABLE comercial.ventas
    ALTER COLUMN monto_pagado_actual TYPE numeric(18,2),
    ALTER COLUMN pagado TYPE numeric(18,2),
    ALTER COLUMN saldo_a_favor TYPE numeric(18,2),
    -- It goes through: the lote is its own, the asesores earn.
    ADD COLUMN toma_el_lote boolean NOT NULL GENERATED ALWAYS AS (status_venta IN ('procesable', 'completada')) STORED,
    ADD COLUMN precio numeric(12,2) NOT NULL GENERATED ALWAYS AS
        (CASE moneda WHEN 'USD' THEN coalesce(precio_dolares, 0) ELSE valor_lote_venta END) STORED;

DROP INDEX comercial.ventas_lote_vendido;
CREATE UNIQUE INDEX ventas_lote_vendido ON comercial.ventas (lote)
    WHERE toma_el_lote AND NOT en_conflicto;

ALTER TABLE comercial.cuotas
    ALTER COLUMN monto_pagado_soles TYPE numeric(18,2);

-- The old systems write two of the roles in two ways.
CREATE FUNCTION comercial.rol_canonico(rol text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE rol WHEN 'captacion' THEN 'captacion_opc' WHEN 'llamada' THEN 'call' ELSE rol END;

DROP INDEX comercial.comisiones_unica;
CREATE UNIQUE INDEX comisiones_unica ON comercial.comisiones (venta, asesor, comercial.rol_canonico(rol));

-- estado is what a lote is: what its ventas make of it, or else what a person says.
ALTER TABLE comercial.lotes
    ADD COLUMN estado varchar(20) NOT NULL GENERATED ALWAYS AS (coalesce(estado_por_venta, estado_lote)) STORED;

DROP INDEX comercial.lotes_del_tablero;
CREATE INDEX lotes_del_tablero ON comercial.lotes (proyecto_id, estado);

CREATE OR REPLACE FUNCTION comercial.estado_por_venta(id text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE WHEN bool_or(v.cliente_firmo_contrato) THEN 'Vendido' WHEN count(*) > 0 THEN 'Reservado' END
        FROM comercial.ventas v
        WHERE v.lote = id AND v.toma_el_lote;
    END;

-- The audit leaves out what follows from other columns.
CREATE OR REPLACE TRIGGER lotes_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.lotes
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_lote', 'version,fecha_creacion,ultima_modificacion,en_conflicto,lugar,estado');
CREATE OR REPLACE TRIGGER ventas_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.ventas
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_venta', 'version,fecha_registro_venta,ultima_modificacion,en_conflicto,por_cuadrar,plan_creado,toma_el_lote,precio');
