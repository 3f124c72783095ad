CREATE SEQUENCE comercial.auditoria_seq;

-- Who changed what, when and by which door, written by compartido.auditar in the transaction of the change.
CREATE TABLE comercial.auditoria (
    id         bigint       NOT NULL DEFAULT nextval('comercial.auditoria_seq'),
    momento    timestamptz  NOT NULL DEFAULT now(),
    usuario_id bigint,
    usuario    text,
    puerta     text         NOT NULL,
    tabla      text         NOT NULL,
    llave      text         NOT NULL,
    operacion  varchar(10)  NOT NULL,
    cambios    jsonb        NOT NULL,
    CONSTRAINT auditoria_comercial_llave PRIMARY KEY (id),
    CONSTRAINT auditoria_comercial_operacion_valida CHECK (operacion IN ('creado', 'cambiado', 'eliminado'))
);

CREATE INDEX auditoria_comercial_de_registro ON comercial.auditoria (tabla, llave, id DESC);

CREATE TRIGGER auditoria_no_se_altera BEFORE UPDATE OR DELETE OR TRUNCATE ON comercial.auditoria
    FOR EACH STATEMENT EXECUTE FUNCTION compartido.no_se_altera();

-- Only the triggers write here.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_app' AND rolname <> current_user) THEN
        REVOKE INSERT, UPDATE, DELETE ON comercial.auditoria FROM jcc_app;
    END IF;
END
$$;

CREATE TRIGGER clientes_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.clientes
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_cliente', 'version,telefono_normalizado,fecha_registro,ultima_modificacion');

CREATE TRIGGER presencias_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.presencias
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('comercial', 'id_presencia', 'version,fecha_registro_sistema,ultima_modificacion');
