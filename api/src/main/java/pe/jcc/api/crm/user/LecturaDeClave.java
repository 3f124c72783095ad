package pe.jcc.api.crm.user;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.Frase;
import pe.jcc.crm.user.ClaveNueva;

/** How a password reads: as it was typed, spaces and all. */
final class LecturaDeClave {

    /** The longest that is taken: hashing more would only cost time. */
    static final int LARGO = 4096;

    private LecturaDeClave() {}

    /** One that is there already. */
    static String actual(Lector lector, String campo) {
        return lector.requerido(campo).exacto(LARGO);
    }

    /** One that is chosen now, for that user. */
    static String nueva(Lector lector, String campo, String username) {
        var clave = lector.requerido(campo).exacto(LARGO);
        if (!clave.isEmpty() && clave.isBlank()) {
            lector.falla(campo, Frase.de("campo.en_blanco"));
        } else if (!clave.isEmpty()) {
            new ClaveNueva(clave).reparos(username).forEach(reparo -> lector.falla(campo, reparo));
        }
        return clave;
    }
}
