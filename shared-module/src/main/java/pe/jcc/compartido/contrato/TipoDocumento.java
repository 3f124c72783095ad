package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** The kind of paper that says who somebody is. */
public enum TipoDocumento implements Opcion {
    DNI("DNI"),
    RUC("RUC"),
    CE("CE"),
    PASAPORTE("Pasaporte"),
    OTRO("Otro");

    @EnumeratedValue private final String codigo;

    TipoDocumento(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
