package pe.jcc.api.migracion;

import java.time.Instant;

/** A line of the log of a run. */
public record Renglon(Instant momento, String frase) {}
