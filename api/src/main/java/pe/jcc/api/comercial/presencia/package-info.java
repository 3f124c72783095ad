/** Presencias by HTTP. */
@NullMarked
package pe.jcc.api.comercial.presencia;

import org.jspecify.annotations.NullMarked;
