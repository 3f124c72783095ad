package pe.jcc.compartido;

/** What somebody may be allowed to do; every address asks for one. */
public enum Permiso implements Opcion {
    /** Everybody who is logged in has it, over what is their own. */
    CUENTA_PROPIA("cuenta_propia"),
    /** The role ADMIN has it, and nobody else can be given it. */
    ADMINISTRAR("administrar"),

    USERS_VER("users.ver"),
    OPC_PERSONNEL_VER("opc_personnel.ver"),
    OPC_PERSONNEL_ESCRIBIR("opc_personnel.escribir"),
    OPC_PERSONNEL_ELIMINAR("opc_personnel.eliminar"),
    LEADS_VER("leads.ver"),
    LEADS_ESCRIBIR("leads.escribir"),
    LEADS_ELIMINAR("leads.eliminar"),
    LEADS_REASIGNAR("leads.reasignar"),
    LEADS_CARGAR("leads.cargar"),
    LEAD_DUPLICATES_VER("lead_duplicates.ver"),
    LEAD_DUPLICATES_ESCRIBIR("lead_duplicates.escribir"),
    LEAD_DUPLICATES_ELIMINAR("lead_duplicates.eliminar"),
    APPOINTMENTS_VER("appointments.ver"),
    APPOINTMENTS_ESCRIBIR("appointments.escribir"),
    APPOINTMENTS_ELIMINAR("appointments.eliminar"),
    ACTIONS_VER("actions.ver"),
    METRICAS_CRM_VER("metricas_crm.ver"),
    ASESORES_VER("asesores.ver"),
    ASESORES_ESCRIBIR("asesores.escribir"),
    ASESORES_ELIMINAR("asesores.eliminar"),
    PROYECTOS_VER("proyectos.ver"),
    PROYECTOS_ESCRIBIR("proyectos.escribir"),
    PROYECTOS_ELIMINAR("proyectos.eliminar"),
    LOTES_VER("lotes.ver"),
    LOTES_ESCRIBIR("lotes.escribir"),
    LOTES_ELIMINAR("lotes.eliminar"),
    LOTES_IMPORTAR("lotes.importar"),
    CLIENTES_VER("clientes.ver"),
    CLIENTES_ESCRIBIR("clientes.escribir"),
    CLIENTES_ELIMINAR("clientes.eliminar"),
    CLIENTES_FUSIONAR("clientes.fusionar"),
    PRESENCIAS_VER("presencias.ver"),
    PRESENCIAS_ESCRIBIR("presencias.escribir"),
    PRESENCIAS_ELIMINAR("presencias.eliminar"),
    ACTIVIDADES_VER("actividades.ver"),
    ACTIVIDADES_ESCRIBIR("actividades.escribir"),
    ACTIVIDADES_ELIMINAR("actividades.eliminar"),
    TABLA_COMISIONES_VER("tabla_comisiones.ver"),
    TABLA_COMISIONES_ESCRIBIR("tabla_comisiones.escribir"),
    TABLA_COMISIONES_ELIMINAR("tabla_comisiones.eliminar"),
    VENTAS_VER("ventas.ver"),
    VENTAS_ESCRIBIR("ventas.escribir"),
    VENTAS_ELIMINAR("ventas.eliminar"),
    PLANES_VER("planes.ver"),
    PLANES_ESCRIBIR("planes.escribir"),
    PAGOS_VER("pagos.ver"),
    PAGOS_ESCRIBIR("pagos.escribir"),
    PAGOS_ELIMINAR("pagos.eliminar"),
    COBRANZAS_VER("cobranzas.ver"),
    COBRANZAS_ESCRIBIR("cobranzas.escribir"),
    COBRANZAS_ELIMINAR("cobranzas.eliminar"),
    COMISIONES_VER("comisiones.ver"),
    COMISIONES_CERRAR("comisiones.cerrar"),
    TABLERO_VER("tablero.ver"),
    /** To watch and steer what is exchanged with other systems; a role can be given it, ADMIN has it. */
    INTEGRACION("integracion"),
    /** The pages where people do so; likewise. */
    CONSOLA("consola");

    private final String codigo;

    Permiso(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** A role can be given it, or not. */
    public boolean concedible() {
        return this != CUENTA_PROPIA && this != ADMINISTRAR;
    }
}
