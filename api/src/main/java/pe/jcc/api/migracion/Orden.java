package pe.jcc.api.migracion;

/** What the command is to do. */
enum Orden {
    /** Brings what is new, changed or deleted in the old systems. */
    TRAER,
    /** Hands a module over to the platform. */
    CORTE,
    /** Hands a module back to its old system. */
    VOLVER
}
