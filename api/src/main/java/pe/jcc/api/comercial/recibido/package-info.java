/** The inbox by HTTP: what came in and what became of it. */
@NullMarked
package pe.jcc.api.comercial.recibido;

import org.jspecify.annotations.NullMarked;
