/** Logging in. */
@NullMarked
package pe.jcc.api.crm.user;

import org.jspecify.annotations.NullMarked;
