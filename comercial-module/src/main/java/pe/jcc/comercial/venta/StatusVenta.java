package pe.jcc.comercial.venta;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** How far a venta has come. */
public enum StatusVenta implements Opcion {
    SEPARACION("separacion", "Separación"),
    PROCESABLE("procesable", "Procesable"),
    COMPLETADA("completada", "Completada"),
    ANULADO("anulado", "Anulado");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    StatusVenta(String codigo, String titulo) {
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

    /** The lote is this venta's, and no other's. */
    public boolean tomaElLote() {
        return this == PROCESABLE || this == COMPLETADA;
    }
}
