/** The presencias: the visits of clientes. */
@NullMarked
package pe.jcc.comercial.presencia;

import org.jspecify.annotations.NullMarked;
