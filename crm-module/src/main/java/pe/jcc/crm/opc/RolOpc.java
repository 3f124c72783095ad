package pe.jcc.crm.opc;

import pe.jcc.compartido.Opcion;

/** What an OPC person does: talk to people, or lead those who do. */
public enum RolOpc implements Opcion {
    OPC,
    SUPERVISOR;

    @Override
    public String codigo() {
        return name();
    }
}
