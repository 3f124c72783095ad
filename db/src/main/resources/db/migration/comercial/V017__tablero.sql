-- The dashboard tells of all presencias, ventas and pagos in one answer. What would take a walk over all of them stands
-- counted here, kept by triggers: changes are added, each in rows of its own, so that nobody waits for a counter; who
-- reads sums them up. Now and then they are folded into one row for each key.

-- Presencias realizadas with a tour, by their day (America/Lima): those of each asesor who had a part, and ('') all.
CREATE SEQUENCE comercial.presencias_por_dia_seq;

CREATE TABLE comercial.presencias_por_dia (
    id bigint PRIMARY KEY DEFAULT nextval('comercial.presencias_por_dia_seq'),
    asesor     text        NOT NULL,
    dia        date        NOT NULL,
    medio      varchar(50) NOT NULL,
    presencias bigint      NOT NULL,
    suelta     boolean     NOT NULL DEFAULT true -- not folded yet
);

CREATE INDEX presencias_por_dia_de_asesor ON comercial.presencias_por_dia (asesor, dia);
CREATE INDEX presencias_por_dia_sueltas ON comercial.presencias_por_dia (dia) WHERE suelta;

-- Soles received, by what their venta is now; medio '': it came by no presencia, or by one of which nobody knows it.
CREATE SEQUENCE comercial.recaudo_por_dia_seq;

CREATE TABLE comercial.recaudo_por_dia (
    id bigint PRIMARY KEY DEFAULT nextval('comercial.recaudo_por_dia_seq'),
    dia          date          NOT NULL,
    medio        varchar(50)   NOT NULL,
    tipo_venta   varchar(10)   NOT NULL,
    status_venta varchar(20)   NOT NULL,
    recaudo      numeric(16,2) NOT NULL,
    suelta       boolean       NOT NULL DEFAULT true
);

CREATE INDEX recaudo_por_dia_sueltas ON comercial.recaudo_por_dia (dia) WHERE suelta;

-- Who has a part in a venta, once for each, and ('') the venta itself; and what the venta is. roles: as
-- comercial.quienes_participan adds them up.
CREATE TABLE comercial.participaciones (
    venta        text        NOT NULL,
    asesor       text        NOT NULL,
    roles        integer     NOT NULL,
    fecha_venta  date        NOT NULL,
    tipo_venta   varchar(10) NOT NULL,
    status_venta varchar(20) NOT NULL,
    medio        varchar(50) NOT NULL,
    vendedor     text,
    CONSTRAINT participaciones_llave PRIMARY KEY (venta, asesor)
);

CREATE INDEX participaciones_de_asesor ON comercial.participaciones (asesor, fecha_venta);
CREATE INDEX participaciones_de_vendedor ON comercial.participaciones (vendedor, asesor) WHERE vendedor IS NOT NULL;
CREATE INDEX participaciones_por_fecha ON comercial.participaciones (fecha_venta);

-- The same by the month of the venta, and of them those with each role.
CREATE SEQUENCE comercial.participaciones_por_mes_seq;

CREATE TABLE comercial.participaciones_por_mes (
    id bigint PRIMARY KEY DEFAULT nextval('comercial.participaciones_por_mes_seq'),
    asesor       text        NOT NULL,
    mes          date        NOT NULL, -- its first day
    tipo_venta   varchar(10) NOT NULL,
    status_venta varchar(20) NOT NULL,
    medio        varchar(50) NOT NULL,
    ventas       integer     NOT NULL,
    de_vendedor  integer     NOT NULL,
    de_captacion integer     NOT NULL,
    de_llamada   integer     NOT NULL,
    de_liner     integer     NOT NULL,
    de_closer    integer     NOT NULL,
    de_captacion_por_comision integer NOT NULL,
    de_otro      integer     NOT NULL,
    suelta       boolean     NOT NULL DEFAULT true
);

CREATE INDEX participaciones_por_mes_de_asesor ON comercial.participaciones_por_mes (asesor, mes);
CREATE INDEX participaciones_por_mes_sueltas ON comercial.participaciones_por_mes (mes) WHERE suelta;

CREATE VIEW comercial.quienes_participan AS
SELECT v.id_venta AS venta, r.asesor, bit_or(r.rol) AS roles, v.fecha_venta, v.tipo_venta, v.status_venta,
       coalesce(p.medio_captacion, '') AS medio, v.vendedor_principal AS vendedor
FROM comercial.ventas v
LEFT JOIN comercial.presencias p ON p.venta_asociada = v.id_venta
CROSS JOIN LATERAL (
    VALUES ('', 0), (v.vendedor_principal, 1), (p.asesor_captacion_opc, 2), (p.asesor_call_agenda, 4), (p.asesor_liner, 8),
           (p.asesor_closer, 16)
    UNION ALL
    SELECT c.asesor, CASE c.rol WHEN 'captacion_opc' THEN 2 WHEN 'call' THEN 4 WHEN 'llamada' THEN 4
                                WHEN 'liner' THEN 8 WHEN 'closer' THEN 16 WHEN 'captacion' THEN 32 ELSE 64 END
    FROM comercial.comisiones c WHERE c.venta = v.id_venta
) AS r (asesor, rol)
WHERE r.asesor IS NOT NULL
GROUP BY v.id_venta, r.asesor, p.medio_captacion;

-- In what a presencia counts.
CREATE FUNCTION comercial.cuenta_en(p comercial.presencias)
    RETURNS TABLE (asesor text, dia date, medio varchar)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT DISTINCT quien, (p.fecha_hora_presencia AT TIME ZONE 'America/Lima')::date, p.medio_captacion
        FROM unnest(ARRAY['', p.asesor_captacion_opc, p.asesor_call_agenda, p.asesor_liner, p.asesor_closer]) AS quien
        WHERE p.status_presencia = 'realizada' AND p.tipo_tour = 'tour' AND quien IS NOT NULL;
    END;

CREATE FUNCTION comercial.contar_en_su_dia() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER presencias_en_su_dia AFTER INSERT ON comercial.presencias
    FOR EACH ROW WHEN (NEW.status_presencia = 'realizada' AND NEW.tipo_tour = 'tour')
    EXECUTE FUNCTION comercial.contar_en_su_dia();
CREATE TRIGGER presencias_en_ningun_dia AFTER DELETE ON comercial.presencias
    FOR EACH ROW WHEN (OLD.status_presencia = 'realizada' AND OLD.tipo_tour = 'tour')
    EXECUTE FUNCTION comercial.contar_en_su_dia();
CREATE TRIGGER presencias_en_otro_dia AFTER UPDATE ON comercial.presencias
    FOR EACH ROW
    WHEN ((OLD.fecha_hora_presencia, OLD.status_presencia, OLD.tipo_tour, OLD.medio_captacion,
           OLD.asesor_captacion_opc, OLD.asesor_call_agenda, OLD.asesor_liner, OLD.asesor_closer)
        IS DISTINCT FROM
          (NEW.fecha_hora_presencia, NEW.status_presencia, NEW.tipo_tour, NEW.medio_captacion,
           NEW.asesor_captacion_opc, NEW.asesor_call_agenda, NEW.asesor_liner, NEW.asesor_closer))
    EXECUTE FUNCTION comercial.contar_en_su_dia();

-- What is counted of a venta hangs on four tables. Whoever changes it in one of them holds the venta until the
-- transaction ends, and looks at the others only then: so all changes of a venta stand in a row, whoever makes them.
CREATE FUNCTION comercial.tomar_ventas(VARIADIC ids text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM FROM comercial.ventas WHERE id_venta = ANY (ids) ORDER BY id_venta FOR NO KEY UPDATE;
END
$$;

CREATE FUNCTION comercial.anotar_participaciones(id text) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE FUNCTION comercial.contar_en_su_mes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER participaciones_en_su_mes AFTER INSERT ON comercial.participaciones
    REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();
CREATE TRIGGER participaciones_en_otro_mes AFTER UPDATE ON comercial.participaciones
    REFERENCING OLD TABLE AS viejas NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();
CREATE TRIGGER participaciones_en_ningun_mes AFTER DELETE ON comercial.participaciones
    REFERENCING OLD TABLE AS viejas
    FOR EACH STATEMENT EXECUTE FUNCTION comercial.contar_en_su_mes();

CREATE FUNCTION comercial.contar_venta() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER ventas_contadas AFTER INSERT OR DELETE ON comercial.ventas
    FOR EACH ROW EXECUTE FUNCTION comercial.contar_venta();
CREATE TRIGGER ventas_contadas_de_nuevo AFTER UPDATE ON comercial.ventas
    FOR EACH ROW
    WHEN ((OLD.fecha_venta, OLD.tipo_venta, OLD.status_venta, OLD.vendedor_principal)
        IS DISTINCT FROM (NEW.fecha_venta, NEW.tipo_venta, NEW.status_venta, NEW.vendedor_principal))
    EXECUTE FUNCTION comercial.contar_venta();

CREATE FUNCTION comercial.contar_presencia_de_venta() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER presencias_de_ventas AFTER INSERT ON comercial.presencias
    FOR EACH ROW WHEN (NEW.venta_asociada IS NOT NULL)
    EXECUTE FUNCTION comercial.contar_presencia_de_venta();
CREATE TRIGGER presencias_de_ventas_eliminadas AFTER DELETE ON comercial.presencias
    FOR EACH ROW WHEN (OLD.venta_asociada IS NOT NULL)
    EXECUTE FUNCTION comercial.contar_presencia_de_venta();
CREATE TRIGGER presencias_de_ventas_cambiadas AFTER UPDATE ON comercial.presencias
    FOR EACH ROW
    WHEN (num_nonnulls(OLD.venta_asociada, NEW.venta_asociada) > 0
        AND (OLD.venta_asociada, OLD.medio_captacion,
             OLD.asesor_captacion_opc, OLD.asesor_call_agenda, OLD.asesor_liner, OLD.asesor_closer)
        IS DISTINCT FROM
            (NEW.venta_asociada, NEW.medio_captacion,
             NEW.asesor_captacion_opc, NEW.asesor_call_agenda, NEW.asesor_liner, NEW.asesor_closer))
    EXECUTE FUNCTION comercial.contar_presencia_de_venta();

CREATE FUNCTION comercial.contar_comision() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM comercial.tomar_ventas(OLD.venta, NEW.venta);
    PERFORM comercial.anotar_participaciones(id)
    FROM (SELECT OLD.venta UNION SELECT NEW.venta) AS suyas (id) WHERE id IS NOT NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER comisiones_contadas AFTER INSERT OR DELETE ON comercial.comisiones
    FOR EACH ROW EXECUTE FUNCTION comercial.contar_comision();
CREATE TRIGGER comisiones_contadas_de_nuevo AFTER UPDATE ON comercial.comisiones
    FOR EACH ROW WHEN ((OLD.venta, OLD.asesor, OLD.rol) IS DISTINCT FROM (NEW.venta, NEW.asesor, NEW.rol))
    EXECUTE FUNCTION comercial.contar_comision();

CREATE FUNCTION comercial.contar_pago() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER pagos_contados AFTER INSERT OR DELETE ON comercial.pagos
    FOR EACH ROW EXECUTE FUNCTION comercial.contar_pago();
CREATE TRIGGER pagos_contados_de_nuevo AFTER UPDATE ON comercial.pagos
    FOR EACH ROW WHEN ((OLD.venta, OLD.fecha_pago, OLD.monto_pago) IS DISTINCT FROM (NEW.venta, NEW.fecha_pago, NEW.monto_pago))
    EXECUTE FUNCTION comercial.contar_pago();

-- Takes the loose rows, with those of the same key, and leaves their sum: nothing is more or less than before, and
-- nobody waits for it but another folding.
CREATE FUNCTION comercial.plegar_tablero() RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

-- Counts all of it anew: now, and after rows were brought in with the triggers off.
CREATE FUNCTION comercial.recontar_tablero() RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

SELECT comercial.recontar_tablero();

-- The rest is read as it stands.
CREATE INDEX lotes_del_tablero ON comercial.lotes (proyecto_id, estado_por_venta, estado_lote);
DROP INDEX comercial.pagos_de_venta;
CREATE INDEX pagos_de_venta ON comercial.pagos (venta) INCLUDE (fecha_pago, monto_pago);
