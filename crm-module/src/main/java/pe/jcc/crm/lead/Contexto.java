package pe.jcc.crm.lead;

import pe.jcc.compartido.Opcion;

/** The page of the CRM that asks for leads. */
public enum Contexto implements Opcion {
    /** Without those that an OPC person brought directly. */
    GESTION("gestion"),
    /** Those alone. */
    OPC("opc");

    private final String codigo;

    Contexto(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
