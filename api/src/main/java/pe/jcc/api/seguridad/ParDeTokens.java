package pe.jcc.api.seguridad;

/**
 * What a login gives.
 *
 * @param refresh JWT, one day: buys new pairs
 * @param access JWT, 60 minutes: opens the other addresses
 */
public record ParDeTokens(String refresh, String access) {}
