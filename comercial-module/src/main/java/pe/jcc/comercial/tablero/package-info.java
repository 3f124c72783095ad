/** The figures that the dashboard shows. */
@NullMarked
package pe.jcc.comercial.tablero;

import org.jspecify.annotations.NullMarked;
