package pe.jcc.crm.lead;

import pe.jcc.compartido.Opcion;

/** Where a lead was met. */
public enum CalleOModulo implements Opcion {
    CALLE,
    MODULO;

    @Override
    public String codigo() {
        return name();
    }
}
