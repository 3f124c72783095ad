package pe.jcc.api.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.RolEnCrm;
import pe.jcc.crm.user.Roles;
import pe.jcc.crm.user.Users;

import java.util.regex.Pattern;

/**
 * How a body reads as a user.
 *
 * @param id whose body it is; null: a new one's
 */
record LecturaDeUser(Users users, Roles roles, Asesores asesores, @Nullable Long id) {

    private static final Pattern USERNAME =
            Pattern.compile("[\\w.@+-]*", Pattern.UNICODE_CHARACTER_CLASS);

    DatosDeUser leer(Lector lector) {
        return new DatosDeUser(
                username(lector),
                lector.presente("first_name").map(n -> n.textoOVacio(150)).orElse(""),
                lector.presente("last_name").map(n -> n.textoOVacio(150)).orElse(""),
                lector.presente("email").map(e -> e.email(254)).orElse(""),
                lector.opcional("rol").sinVacio().opcion(RolEnCrm.class),
                lector.presente("rol_acceso")
                        .map(r -> r.clave(roles::existe))
                        .orElse(Roles.DE_TODOS),
                asesor(lector),
                lector.presente("activo").map(Requerido::booleano).orElse(true));
    }

    private String username(Lector lector) {
        var username = lector.requerido("username").texto(150);
        if (!USERNAME.matcher(username).matches()) {
            lector.falla("username", Frase.de("campo.username"));
        } else if (!users.usernameLibre(username, id)) {
            lector.falla("username", Frase.de("campo.unico", "usuario", "username"));
        }
        return username;
    }

    private @Nullable String asesor(Lector lector) {
        var asesor = lector.opcional("asesor_id").clave(asesores::existe);
        if (asesor != null && !users.asesorLibre(asesor, id)) {
            lector.falla("asesor_id", Frase.de("campo.unico", "usuario", "asesor_id"));
        }
        return asesor;
    }
}
