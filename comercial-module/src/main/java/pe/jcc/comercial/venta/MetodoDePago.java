package pe.jcc.comercial.venta;

import pe.jcc.compartido.Opcion;

/** How a pago was made. */
public enum MetodoDePago implements Opcion {
    EFECTIVO("efectivo"),
    TRANSFERENCIA("transferencia"),
    TARJETA_CREDITO("tarjeta_credito"),
    TARJETA_DEBITO("tarjeta_debito"),
    YAPE_PLIN("yape_plin"),
    OTRO("otro");

    private final String codigo;

    MetodoDePago(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
