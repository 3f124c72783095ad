-- While the module belongs to the old App Comercial, what is the App Comercial's is not written here.
CREATE TRIGGER lotes_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.lotes
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER clientes_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.clientes
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER fusiones_de_clientes_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.fusiones_de_clientes
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER presencias_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.presencias
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER actividades_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.actividades
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER tabla_de_comisiones_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.tabla_de_comisiones
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER ventas_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.ventas
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER cuotas_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.cuotas
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER pagos_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.pagos
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER comisiones_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.comisiones
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER cierres_de_comisiones_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.cierres_de_comisiones
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER detalles_de_cierre_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.detalles_de_cierre
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
CREATE TRIGGER gestiones_de_cobranza_dueno BEFORE INSERT OR UPDATE OR DELETE ON comercial.gestiones_de_cobranza
    FOR EACH STATEMENT WHEN (current_setting('jcc.escribe_comercial', true) IS DISTINCT FROM 'si')
    EXECUTE FUNCTION compartido.exigir_dueno('comercial');
