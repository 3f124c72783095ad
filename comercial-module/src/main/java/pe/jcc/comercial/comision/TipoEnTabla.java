package pe.jcc.comercial.comision;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

import java.util.Optional;

/** The way of paying that the table of comisiones knows. */
public enum TipoEnTabla implements Opcion {
    CREDITO("crédito"),
    CONTADO("contado");

    @EnumeratedValue private final String codigo;

    TipoEnTabla(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** With its accent, as in the table, or without, as in a venta. */
    public static Optional<TipoEnTabla> llamado(String nombre) {
        return switch (nombre) {
            case "crédito", "credito" -> Optional.of(CREDITO);
            case "contado" -> Optional.of(CONTADO);
            default -> Optional.empty();
        };
    }
}
