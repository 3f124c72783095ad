package pe.jcc.compartido.suscriptor;

import pe.jcc.compartido.Opcion;

/** What a secret is for. */
public enum TipoDeSecreto implements Opcion {
    /** Signs as {@code v1}. */
    HMAC("hmac"),
    /** Signs as {@code v1a}, so that who verifies cannot sign. */
    ED25519("ed25519"),
    /** Travels as it is: X-CRM-Webhook-Token. */
    TOKEN("token");

    private final String codigo;

    TipoDeSecreto(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
