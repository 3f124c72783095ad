package pe.jcc.crm.user;

import pe.jcc.compartido.Opcion;

/** What somebody does in the CRM; it is no right (the first admin has none). */
public enum RolEnCrm implements Opcion {
    OPERADOR,
    ASESOR_PRESENCIAL,
    OPC;

    @Override
    public String codigo() {
        return name();
    }
}
