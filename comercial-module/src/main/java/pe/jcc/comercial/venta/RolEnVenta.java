package pe.jcc.comercial.venta;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** The part of an asesor in a venta. Two have another name, by which whoever wrote it reads it back. */
public enum RolEnVenta implements Opcion {
    CAPTACION_OPC("captacion_opc"),
    CAPTACION("captacion"),
    CALL("call"),
    LLAMADA("llamada"),
    LINER("liner"),
    CLOSER("closer"),
    OTRO("otro");

    @EnumeratedValue private final String codigo;

    RolEnVenta(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    RolEnVenta canonico() {
        return switch (this) {
            case CAPTACION -> CAPTACION_OPC;
            case LLAMADA -> CALL;
            case CAPTACION_OPC, CALL, LINER, CLOSER, OTRO -> this;
        };
    }
}
