package pe.jcc.compartido.auditoria;

import pe.jcc.compartido.ValorJson;

/** What a member was and what it became. */
public record CampoCambiado(String campo, ValorJson antes, ValorJson despues) {}
