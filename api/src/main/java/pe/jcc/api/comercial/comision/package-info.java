/** Comisiones by HTTP. */
@NullMarked
package pe.jcc.api.comercial.comision;

import org.jspecify.annotations.NullMarked;
