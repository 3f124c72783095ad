package pe.jcc.compartido.entrega;

/**
 * How a subscriber does after what was written last.
 *
 * @param enPausa nothing is taken for it now
 */
record Salud(long suscriptor, int fallosSeguidos, boolean enPausa) {}
