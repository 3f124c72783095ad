/** Tests of the asesores and proyectos, through HTTP. */
@NullMarked
package pe.jcc.api.compartido;

import org.jspecify.annotations.NullMarked;
