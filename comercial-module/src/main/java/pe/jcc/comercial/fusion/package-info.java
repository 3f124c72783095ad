/** Clientes that are one person. */
@NullMarked
package pe.jcc.comercial.fusion;

import org.jspecify.annotations.NullMarked;
