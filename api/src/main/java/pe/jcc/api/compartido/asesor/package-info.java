/** The addresses of the asesores. */
@NullMarked
package pe.jcc.api.compartido.asesor;

import org.jspecify.annotations.NullMarked;
