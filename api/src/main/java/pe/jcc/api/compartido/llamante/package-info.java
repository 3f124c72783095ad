/** Who may post webhooks, by HTTP. */
@NullMarked
package pe.jcc.api.compartido.llamante;

import org.jspecify.annotations.NullMarked;
