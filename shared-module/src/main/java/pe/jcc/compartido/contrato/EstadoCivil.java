package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** Marital status, in the words of the company's forms. */
public enum EstadoCivil implements Opcion {
    SIN_DATO(""),
    SOLTERO("Soltero(a)"),
    CASADO("Casado(a)"),
    VIUDO("Viudo(a)"),
    DIVORCIADO("Divorciado(a)"),
    CONVIVIENTE("Conviviente");

    @EnumeratedValue private final String codigo;

    EstadoCivil(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
