package pe.jcc.crm.metrica;

/** A named part of a chart. */
public record Porcion(String name, long value) {}
