package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Permiso;

import java.util.Objects;
import java.util.Set;

/**
 * What an ADMIN says of a role.
 *
 * @param descripcion empty when nobody tells
 * @param permisos those that can be given
 */
public record DatosDeRol(String nombre, @Nullable String descripcion, Set<Permiso> permisos) {

    public DatosDeRol {
        descripcion = Objects.requireNonNullElse(descripcion, "");
    }
}
