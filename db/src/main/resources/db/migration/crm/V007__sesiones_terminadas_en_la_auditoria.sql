-- Who ended all sessions of somebody is written down too.
DROP TRIGGER users_auditoria ON crm.users;

CREATE TRIGGER users_auditoria AFTER INSERT OR UPDATE OR DELETE ON crm.users
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar
    ('crm', 'id', 'version,ultimo_ingreso,fecha_creacion', 'password,password_anterior');
