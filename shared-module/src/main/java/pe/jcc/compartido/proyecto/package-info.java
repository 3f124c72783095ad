/** The proyectos whose lotes are sold. */
@NullMarked
package pe.jcc.compartido.proyecto;

import org.jspecify.annotations.NullMarked;
