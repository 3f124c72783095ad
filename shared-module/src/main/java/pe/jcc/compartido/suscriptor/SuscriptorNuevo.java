package pe.jcc.compartido.suscriptor;

/** A subscriber that was just made, and the secret that is shown this once. */
public record SuscriptorNuevo(SuscriptorDetalle suscriptor, SecretoRevelado secreto) {}
