/** Tests of what holds for every request. */
@NullMarked
package pe.jcc.api.pedido;

import org.jspecify.annotations.NullMarked;
