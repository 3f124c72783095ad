package pe.jcc.compartido.envio;

/** How far a request has come. */
enum Fase {
    DNS,
    CONEXION,
    TLS,
    /** There is a connection, a new one or a kept one. */
    PEDIDO
}
