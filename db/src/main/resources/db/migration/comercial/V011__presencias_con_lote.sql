-- A lote that goes leaves the presencias of those who were interested in it.
ALTER TABLE comercial.presencias
    ADD COLUMN lote_interes_inicial text,
    ADD CONSTRAINT presencias_lote_interes_inicial FOREIGN KEY (lote_interes_inicial)
        REFERENCES comercial.lotes ON DELETE SET NULL;

CREATE INDEX presencias_de_lote ON comercial.presencias (lote_interes_inicial) WHERE lote_interes_inicial IS NOT NULL;

-- What an asesor brought about on a day is counted whenever it is asked for.
DROP INDEX comercial.presencias_captacion_opc;
DROP INDEX comercial.presencias_call_agenda;
DROP INDEX comercial.presencias_liner;
DROP INDEX comercial.presencias_closer;
CREATE INDEX presencias_captacion_opc ON comercial.presencias (asesor_captacion_opc, fecha_hora_presencia)
    WHERE asesor_captacion_opc IS NOT NULL;
CREATE INDEX presencias_call_agenda ON comercial.presencias (asesor_call_agenda, fecha_hora_presencia)
    WHERE asesor_call_agenda IS NOT NULL;
CREATE INDEX presencias_liner ON comercial.presencias (asesor_liner, fecha_hora_presencia)
    WHERE asesor_liner IS NOT NULL;
CREATE INDEX presencias_closer ON comercial.presencias (asesor_closer, fecha_hora_presencia)
    WHERE asesor_closer IS NOT NULL;

-- How many presencias a cliente has stands with the cliente: selectors ask, at each key, for those who have none.
ALTER TABLE comercial.clientes ADD COLUMN presencias integer NOT NULL DEFAULT 0;

DROP TRIGGER clientes_auditoria ON comercial.clientes;
CREATE TRIGGER clientes_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.clientes
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_cliente', 'version,telefono_normalizado,fecha_registro,ultima_modificacion,busqueda,presencias,documento_invalido,en_conflicto');

UPDATE comercial.clientes c SET presencias = p.cuantas
FROM (SELECT cliente, count(*) AS cuantas FROM comercial.presencias GROUP BY cliente) p
WHERE p.cliente = c.id_cliente;

CREATE INDEX clientes_sin_presencia ON comercial.clientes
    (nombres_completos_razon_social COLLATE "C", length(id_cliente), id_cliente) INCLUDE (busqueda)
    WHERE presencias = 0 AND fusionado_en IS NULL;

CREATE FUNCTION comercial.contar_presencias() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
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
$$;

CREATE TRIGGER presencias_contadas AFTER INSERT OR DELETE OR UPDATE OF cliente ON comercial.presencias
    FOR EACH ROW EXECUTE FUNCTION comercial.contar_presencias();
