package pe.jcc.comercial.lote;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** Whether a lote can be sold. */
public enum EstadoLote implements Opcion {
    DISPONIBLE("Disponible"),
    RESERVADO("Reservado"),
    VENDIDO("Vendido");

    @EnumeratedValue private final String codigo;

    EstadoLote(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
