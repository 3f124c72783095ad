package pe.jcc.comercial.venta;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** The way in which a venta is paid. */
public enum TipoVenta implements Opcion {
    CONTADO("contado"),
    CREDITO("credito");

    @EnumeratedValue private final String codigo;

    TipoVenta(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
