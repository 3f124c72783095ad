package pe.jcc.compartido.evento;

import pe.jcc.compartido.Opcion;

/** A schema that writes events, with an outbox of its own, so that it can move to a database of its own. */
public enum Lado implements Opcion {
    CRM("crm"),
    COMERCIAL("comercial");

    private final String esquema;

    Lado(String esquema) {
        this.esquema = esquema;
    }

    public String esquema() {
        return esquema;
    }

    @Override
    public String codigo() {
        return esquema;
    }
}
