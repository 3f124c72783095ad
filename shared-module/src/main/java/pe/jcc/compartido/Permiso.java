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
    ASESORES_VER("asesores.ver"),
    ASESORES_ESCRIBIR("asesores.escribir"),
    ASESORES_ELIMINAR("asesores.eliminar"),
    PROYECTOS_VER("proyectos.ver"),
    PROYECTOS_ESCRIBIR("proyectos.escribir"),
    PROYECTOS_ELIMINAR("proyectos.eliminar"),
    CLIENTES_VER("clientes.ver"),
    PRESENCIAS_VER("presencias.ver");

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
