package pe.jcc.comercial.venta;

import pe.jcc.compartido.Opcion;

/** The part of a socio in a venta. */
public enum ParticipacionSocio implements Opcion {
    FRONT("front"),
    CIERRE("cierre"),
    NO_PARTICIPA("no participa"),
    NO_APLICA("N/A");

    private final String codigo;

    ParticipacionSocio(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
