package pe.jcc.compartido.suscriptor;

/** One that was off is on again; told in the transaction that switches it. */
public record SuscriptorEncendido(long id) {}
