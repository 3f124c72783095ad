package pe.jcc.comercial.venta;

import pe.jcc.compartido.Opcion;

/** What a part of a pago pays. */
public enum Destino implements Opcion {
    CUOTA_INICIAL("cuota_inicial"),
    PRECIO("precio"),
    CUOTA("cuota"),
    SALDO_A_FAVOR("saldo_a_favor");

    private final String codigo;

    Destino(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
