/** Leads. */
@NullMarked
package pe.jcc.api.crm.lead;

import org.jspecify.annotations.NullMarked;
