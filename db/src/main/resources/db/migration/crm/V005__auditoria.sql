CREATE SEQUENCE crm.auditoria_seq;

-- Who changed what, when and by which door, written by compartido.auditar in the transaction of the change.
CREATE TABLE crm.auditoria (
    id         bigint       NOT NULL DEFAULT nextval('crm.auditoria_seq'),
    momento    timestamptz  NOT NULL DEFAULT now(),
    usuario_id bigint,
    usuario    text,
    puerta     text         NOT NULL,
    tabla      text         NOT NULL,
    llave      text         NOT NULL,
    operacion  varchar(10)  NOT NULL,
    cambios    jsonb        NOT NULL,
    CONSTRAINT auditoria_crm_llave PRIMARY KEY (id),
    CONSTRAINT auditoria_crm_operacion_valida CHECK (operacion IN ('creado', 'cambiado', 'eliminado'))
);

CREATE INDEX auditoria_crm_de_registro ON crm.auditoria (tabla, llave, id DESC);

CREATE TRIGGER auditoria_no_se_altera BEFORE UPDATE OR DELETE OR TRUNCATE ON crm.auditoria
    FOR EACH STATEMENT EXECUTE FUNCTION compartido.no_se_altera();

-- Only the triggers write here.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_app' AND rolname <> current_user) THEN
        REVOKE INSERT, UPDATE, DELETE ON crm.auditoria FROM jcc_app;
    END IF;
END
$$;

CREATE TRIGGER users_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.users
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('crm', 'id', 'version,generacion,ultimo_ingreso,fecha_creacion', 'password,password_anterior');

CREATE TRIGGER roles_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.roles
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'nombre', 'version');

CREATE TRIGGER opc_personnel_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.opc_personnel
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', 'version');
