package pe.jcc.comercial.comision;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

import java.util.Optional;

/** The part in a venta that the table of comisiones knows. */
public enum RolEnTabla implements Opcion {
    CAPTACION("captación"),
    LLAMADA("llamada"),
    LINER("liner"),
    CLOSER("closer");

    @EnumeratedValue private final String codigo;

    RolEnTabla(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** By any of the names that it has: the table's, or a venta's. */
    public static Optional<RolEnTabla> llamado(String nombre) {
        return switch (nombre) {
            case "captación", "captacion", "captacion_opc" -> Optional.of(CAPTACION);
            case "llamada", "call" -> Optional.of(LLAMADA);
            case "liner" -> Optional.of(LINER);
            case "closer" -> Optional.of(CLOSER);
            default -> Optional.empty();
        };
    }
}
