package pe.jcc.crm.user;

import pe.jcc.compartido.Permiso;

import java.util.Set;

/** What an ADMIN says of a role. */
public record DatosDeRol(String nombre, String descripcion, Set<Permiso> permisos) {}
