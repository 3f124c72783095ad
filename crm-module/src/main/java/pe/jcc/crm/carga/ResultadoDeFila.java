package pe.jcc.crm.carga;

import pe.jcc.compartido.Opcion;

/** What can become of a row. */
public enum ResultadoDeFila implements Opcion {
    CREADO("creado"),
    DUPLICADO("duplicado"),
    /** The very same row was there before. */
    REPETIDO("repetido"),
    ERROR("error");

    private final String codigo;

    ResultadoDeFila(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
