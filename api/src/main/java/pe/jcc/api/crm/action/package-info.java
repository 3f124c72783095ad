/** Actions. */
@NullMarked
package pe.jcc.api.crm.action;

import org.jspecify.annotations.NullMarked;
