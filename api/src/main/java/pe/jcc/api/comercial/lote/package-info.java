/** Lotes by HTTP. */
@NullMarked
package pe.jcc.api.comercial.lote;

import org.jspecify.annotations.NullMarked;
