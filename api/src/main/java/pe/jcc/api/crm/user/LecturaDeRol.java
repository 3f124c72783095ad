package pe.jcc.api.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.DatosDeRol;
import pe.jcc.crm.user.Roles;

import java.util.regex.Pattern;

/**
 * How a body reads as a role.
 *
 * @param nombre whose body it is, and stays; null: a new one's
 */
record LecturaDeRol(Roles roles, @Nullable String nombre) {

    private static final Pattern NOMBRE = Pattern.compile("([A-Z][A-Z0-9_]*)?");

    DatosDeRol leer(Lector lector) {
        return new DatosDeRol(
                nombre == null ? nombreNuevo(lector) : nombre,
                lector.presente("descripcion").map(d -> d.textoOVacio(255)).orElse(""),
                lector.requerido("permisos").opciones(Permiso.class, Permiso::concedible));
    }

    private String nombreNuevo(Lector lector) {
        var escrito = lector.requerido("nombre").texto(50);
        if (!NOMBRE.matcher(escrito).matches()) {
            lector.falla("nombre", Frase.de("campo.nombre_de_rol"));
        } else if (roles.existe(escrito)) {
            lector.falla("nombre", Frase.de("campo.unico", "rol", "nombre"));
        }
        return escrito;
    }
}
