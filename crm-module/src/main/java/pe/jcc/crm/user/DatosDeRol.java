package pe.jcc.crm.user;

import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.PorDefecto;

import java.util.Set;

/** What an ADMIN says of a role. */
public record DatosDeRol(
        String nombre, @PorDefecto("\"\"") String descripcion, Set<Permiso> permisos) {}
