package pe.jcc.compartido.entrega;

import java.time.Instant;

/** How many attempts began within an hour, by result. */
public record HoraDeEntregas(Instant hora, long exitosos, long fallidos) {}
