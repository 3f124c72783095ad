package pe.jcc.crm.action;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The appointment of an action, as it is now. */
public record CitaDeAccion(long id, Instant fechaHora, @Nullable String lugar, String estado) {}
