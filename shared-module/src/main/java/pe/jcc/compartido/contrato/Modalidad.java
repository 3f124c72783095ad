package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** Whether a visit was in person. */
public enum Modalidad implements Opcion {
    PRESENCIAL("presencial", "Presencial"),
    VIRTUAL("virtual", "Virtual");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    Modalidad(String codigo, String titulo) {
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
