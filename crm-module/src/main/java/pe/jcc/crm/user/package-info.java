/** The people who use the platform. */
@NullMarked
package pe.jcc.crm.user;

import org.jspecify.annotations.NullMarked;
