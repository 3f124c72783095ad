package pe.jcc.api.comercial.tablero;

/** The dashboard as the page reads it. */
record TableroJson(boolean success, String message, Tarjetas tarjetas, Graficos graficos) {}
