/** Who posts webhooks, and with what token. */
@NullMarked
package pe.jcc.compartido.llamante;

import org.jspecify.annotations.NullMarked;
