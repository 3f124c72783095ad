package pe.jcc.compartido.auditoria;

/** What a member was and what it became. */
public record CampoCambiado(String campo, ValorJson antes, ValorJson despues) {}
