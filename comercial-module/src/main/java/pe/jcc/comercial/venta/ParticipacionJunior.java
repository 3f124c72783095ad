package pe.jcc.comercial.venta;

import pe.jcc.compartido.Opcion;

/** The part of a junior in a venta. */
public enum ParticipacionJunior implements Opcion {
    OPC_Y_CALL("opc y call"),
    OPC_CALL_Y_LINEA("opc, call y línea"),
    OPC_CALL_FRONT("opc, call, front"),
    NO_APLICA("N/A");

    private final String codigo;

    ParticipacionJunior(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
