package pe.jcc.compartido.auditoria;

/** A table whose changes are written down: where they are, and what its rows are known by. */
public enum Registro {
    ASESORES("comercial", "compartido", "asesores", "id_asesor"),
    PROYECTOS("comercial", "compartido", "proyectos", "id"),
    LLAMANTES("comercial", "compartido", "llamantes", "id"),
    LOTES("comercial", "comercial", "lotes", "id_lote"),
    CLIENTES("comercial", "comercial", "clientes", "id_cliente"),
    PRESENCIAS("comercial", "comercial", "presencias", "id_presencia"),
    ACTIVIDADES("comercial", "comercial", "actividades", "id_actividad"),
    TABLA_DE_COMISIONES("comercial", "comercial", "tabla_de_comisiones", "id_tabla_comision"),
    VENTAS("comercial", "comercial", "ventas", "id_venta"),
    PAGOS("comercial", "comercial", "pagos", "id_pago"),
    CIERRES_DE_COMISIONES("comercial", "comercial", "cierres_de_comisiones", "id_cierre"),
    GESTIONES_DE_COBRANZA("comercial", "comercial", "gestiones_de_cobranza", "id"),
    USERS("crm", "crm", "users", "id"),
    ROLES("crm", "crm", "roles", "nombre"),
    OPC_PERSONNEL("crm", "crm", "opc_personnel", "id"),
    LEADS("crm", "crm", "leads", "id"),
    APPOINTMENTS("crm", "crm", "appointments", "id"),
    LEAD_DUPLICATES("crm", "crm", "lead_duplicates", "id");

    private final String guardadoEn;
    private final String esquema;
    private final String tabla;
    private final String llave;

    Registro(String guardadoEn, String esquema, String tabla, String llave) {
        this.guardadoEn = guardadoEn;
        this.esquema = esquema;
        this.tabla = tabla;
        this.llave = llave;
    }

    String auditoria() {
        return guardadoEn + ".auditoria";
    }

    String tabla() {
        return tabla;
    }

    String existe() {
        return "SELECT EXISTS (SELECT FROM %s.%s WHERE %s::text = ?)"
                .formatted(esquema, tabla, llave);
    }
}
