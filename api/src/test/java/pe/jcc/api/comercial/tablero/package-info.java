/** The dashboard. */
@NullMarked
package pe.jcc.api.comercial.tablero;

import org.jspecify.annotations.NullMarked;
