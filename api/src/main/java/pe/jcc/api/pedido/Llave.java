package pe.jcc.api.pedido;

/** A caller's key for one request. Each schema keeps those of its own addresses, beside what they changed. */
record Llave(String tabla, long usuario, String texto) {

    static final String EN_CRM = "crm.llaves_de_idempotencia";
    static final String EN_COMERCIAL = "comercial.llaves_de_idempotencia";

    static Llave de(long usuario, String ruta, String texto) {
        return new Llave(ruta.startsWith("/api/gestion/") ? EN_COMERCIAL : EN_CRM, usuario, texto);
    }
}
