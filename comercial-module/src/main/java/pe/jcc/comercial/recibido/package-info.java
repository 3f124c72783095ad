/** The inbox: webhooks as they came, and what became of them. */
@NullMarked
package pe.jcc.comercial.recibido;

import org.jspecify.annotations.NullMarked;
