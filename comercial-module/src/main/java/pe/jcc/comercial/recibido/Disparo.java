package pe.jcc.comercial.recibido;

import pe.jcc.compartido.Opcion;

/** Who had a webhook processed: its caller when it came, a person, or nobody. */
public enum Disparo implements Opcion {
    LLAMANTE("llamante"),
    MANUAL("manual"),
    AUTOMATICO("automatico");

    private final String codigo;

    Disparo(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
