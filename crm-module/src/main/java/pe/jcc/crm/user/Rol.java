package pe.jcc.crm.user;

/** What somebody does in the CRM; it is no right (the first admin has none). */
enum Rol {
    OPERADOR,
    ASESOR_PRESENCIAL,
    OPC
}
