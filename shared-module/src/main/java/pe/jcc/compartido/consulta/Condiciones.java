package pe.jcc.compartido.consulta;

import java.util.StringJoiner;

/** The WHERE of a query, or nothing. A condition that is not wanted is left out, so that each query gets its own plan. */
public final class Condiciones {

    private final StringJoiner texto = new StringJoiner(" AND ", "WHERE ", "").setEmptyValue("");

    public Condiciones si(boolean querida, String condicion) {
        if (querida) {
            texto.add(condicion);
        }
        return this;
    }

    @Override
    public String toString() {
        return texto.toString();
    }
}
