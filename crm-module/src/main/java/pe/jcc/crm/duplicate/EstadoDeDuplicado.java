package pe.jcc.crm.duplicate;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** What people made of a duplicate. */
public enum EstadoDeDuplicado implements Opcion {
    PENDIENTE("pendiente"),
    FUSIONADO("fusionado"),
    IGNORADO("ignorado");

    @EnumeratedValue private final String codigo;

    EstadoDeDuplicado(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
