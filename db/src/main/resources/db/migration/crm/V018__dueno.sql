-- While the module belongs to the old CRM, what is the CRM's is not written here.
CREATE TRIGGER opc_personnel_dueno BEFORE INSERT OR UPDATE OR DELETE ON crm.opc_personnel
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
CREATE TRIGGER leads_dueno BEFORE INSERT OR UPDATE OR DELETE ON crm.leads
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
CREATE TRIGGER lead_duplicates_dueno BEFORE INSERT OR UPDATE OR DELETE ON crm.lead_duplicates
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
CREATE TRIGGER appointments_dueno BEFORE INSERT OR UPDATE OR DELETE ON crm.appointments
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
CREATE TRIGGER actions_dueno BEFORE INSERT OR UPDATE OR DELETE ON crm.actions
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');

-- Users log in, and get rights, here as there; who they are is the old system's to say. New ones have ids of their own.
CREATE TRIGGER users_dueno BEFORE UPDATE ON crm.users
    FOR EACH ROW
    WHEN ((OLD.username, OLD.first_name, OLD.last_name, OLD.email, OLD.rol, OLD.activo)
        IS DISTINCT FROM (NEW.username, NEW.first_name, NEW.last_name, NEW.email, NEW.rol, NEW.activo))
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
