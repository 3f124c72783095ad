/** Collection: what is owed by cuotas, how old that is, and what was done with clientes about it. */
@NullMarked
package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.NullMarked;
