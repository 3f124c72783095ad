/** The addresses of collection. */
@NullMarked
package pe.jcc.api.comercial.cobranza;

import org.jspecify.annotations.NullMarked;
