package pe.jcc.compartido.entrega;

/**
 * What a transport brought.
 *
 * @param acusar there is nothing more to do with it
 * @param apartar nor is there, and it was in vain: people may want to see it
 */
public record Llegada(Encargo encargo, Runnable acusar, Runnable apartar) {}
