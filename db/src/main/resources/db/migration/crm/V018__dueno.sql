-- While the module belongs to the old CRM, what is the CRM's is not written here.
CREATE TRIGGER opc_personnel_dueno BEFORE INSERT OR DELETE ON crm.opc_personnel
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_crm', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
-- Who of them is which asesor is said here, and forgotten when the asesor goes.
CREATE TRIGGER opc_personnel_dueno_de_cambios BEFORE UPDATE ON crm.opc_personnel
    FOR EACH ROW
    WHEN ((OLD.nombre, OLD.telefono, OLD.email, OLD.rol, OLD.supervisor_id, OLD.user_id, OLD.horario_semanal)
        IS DISTINCT FROM (NEW.nombre, NEW.telefono, NEW.email, NEW.rol, NEW.supervisor_id, NEW.user_id, NEW.horario_semanal))
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

-- Users log in, and get rights, here as there; who those of the CRM are is the old system's to say.
CREATE TRIGGER users_dueno BEFORE UPDATE ON crm.users
    FOR EACH ROW
    WHEN (OLD.rol IS NOT NULL AND (OLD.username, OLD.first_name, OLD.last_name, OLD.email, OLD.rol, OLD.activo)
        IS DISTINCT FROM (NEW.username, NEW.first_name, NEW.last_name, NEW.email, NEW.rol, NEW.activo))
    EXECUTE FUNCTION compartido.exigir_dueno('crm');
