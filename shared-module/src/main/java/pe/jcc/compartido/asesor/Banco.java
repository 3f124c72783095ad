package pe.jcc.compartido.asesor;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** Where an asesor is paid. */
public enum Banco implements Opcion {
    SIN_DATO("", ""),
    BCP("BCP", "Banco de Crédito BCP"),
    INTERBANK("Interbank", "Interbank"),
    SCOTIABANK("Scotiabank", "Scotiabank"),
    BBVA("BBVA", "BBVA Continental"),
    OTRO("Otro", "Otro Banco (especificar en notas)");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    Banco(String codigo, String titulo) {
        this.codigo = codigo;
        this.titulo = titulo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    public String titulo() {
        return titulo;
    }
}
