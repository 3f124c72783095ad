package pe.jcc.comercial.plan;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** What becomes of the part of a pago that nothing due by its date needs. */
public enum ModoAdelanto implements Opcion {
    /** The next cuotas are paid. */
    SIGUIENTES("siguientes"),
    /** The last ones are, so that fewer are left. */
    MENOS_CUOTAS("menos_cuotas"),
    /** All that are left become smaller. */
    MENOR_CUOTA("menor_cuota");

    @EnumeratedValue private final String codigo;

    ModoAdelanto(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
