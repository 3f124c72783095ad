/** What holds for every request: who makes it, its number, how many may come, and that one repeated takes effect once. */
@NullMarked
package pe.jcc.api.pedido;

import org.jspecify.annotations.NullMarked;
