/** The webhook of the old CRM, and of whoever else posts it. */
@NullMarked
package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.NullMarked;
