package pe.jcc.compartido.entrega;

import pe.jcc.compartido.Opcion;

/** What brought an attempt about. */
public enum Disparo implements Opcion {
    AUTOMATICO("automatico"),
    MANUAL("manual"),
    PRUEBA("prueba");

    private final String codigo;

    Disparo(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
