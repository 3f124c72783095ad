/** The lotes: the land that is sold. */
@NullMarked
package pe.jcc.comercial.lote;

import org.jspecify.annotations.NullMarked;
