/** Whose a module is while the old systems live. */
@NullMarked
package pe.jcc.compartido.modulo;

import org.jspecify.annotations.NullMarked;
