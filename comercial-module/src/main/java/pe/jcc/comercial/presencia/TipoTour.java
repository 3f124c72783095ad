package pe.jcc.comercial.presencia;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** Whether the lotes were walked. */
public enum TipoTour implements Opcion {
    TOUR("tour"),
    NO_TOUR("no_tour");

    @EnumeratedValue private final String codigo;

    TipoTour(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
