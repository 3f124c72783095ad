package pe.jcc.api.migracion;

/**
 * A row of an old system that was not taken.
 *
 * @param fila as JSON
 */
public record Apartada(String sistema, String tabla, String llave, String frase, String fila) {}
