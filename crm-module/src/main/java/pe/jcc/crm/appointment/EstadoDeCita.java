package pe.jcc.crm.appointment;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** How it stands with an appointment. */
public enum EstadoDeCita implements Opcion {
    PENDIENTE("Pendiente"),
    CONFIRMADA("Confirmada"),
    REALIZADA("Realizada"),
    CANCELADA("Cancelada"),
    REPROGRAMADA("Reprogramada");

    @EnumeratedValue private final String codigo;

    EstadoDeCita(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** Whoever attends it has no time for another. */
    boolean viva() {
        return this != REALIZADA && this != CANCELADA;
    }
}
