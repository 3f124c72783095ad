package pe.jcc.crm.lead;

import pe.jcc.compartido.Opcion;

/** The proyectos that a lead asks for. */
public enum ProyectoDeInteres implements Opcion {
    OASIS_1("OASIS 1 (HUACHO 1)"),
    OASIS_2("OASIS 2 (AUCALLAMA)"),
    OASIS_3("OASIS 3 (HUACHO 2)"),
    OASIS_1_Y_2("OASIS 1 y 2"),
    OASIS_2_Y_3("OASIS 2 y 3"),
    OASIS_1_Y_3("OASIS 1 y 3"),
    LOS_TRES("OASIS 1,2 y 3");

    private final String codigo;

    ProyectoDeInteres(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
