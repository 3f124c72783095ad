/** The addresses of the proyectos. */
@NullMarked
package pe.jcc.api.compartido.proyecto;

import org.jspecify.annotations.NullMarked;
