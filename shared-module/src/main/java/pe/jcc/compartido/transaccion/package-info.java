/** How transactions begin and end here. */
@NullMarked
package pe.jcc.compartido.transaccion;

import org.jspecify.annotations.NullMarked;
