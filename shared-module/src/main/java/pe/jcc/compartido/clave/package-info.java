/** Keys that the platform made for itself. */
@NullMarked
package pe.jcc.compartido.clave;

import org.jspecify.annotations.NullMarked;
