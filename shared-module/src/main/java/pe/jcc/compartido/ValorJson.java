package pe.jcc.compartido;

/** A value of any type, as JSON wrote it. */
public record ValorJson(String texto) {}
