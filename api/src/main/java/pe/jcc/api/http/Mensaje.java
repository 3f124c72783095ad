package pe.jcc.api.http;

/** What was done, in a sentence. */
public record Mensaje(String message) {}
