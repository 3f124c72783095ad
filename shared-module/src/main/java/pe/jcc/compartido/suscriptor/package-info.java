/** Whom the platform tells by webhook, and with what it signs. */
@NullMarked
package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.NullMarked;
