/** The asesores: the one registry of the people who sell. */
@NullMarked
package pe.jcc.compartido.asesor;

import org.jspecify.annotations.NullMarked;
