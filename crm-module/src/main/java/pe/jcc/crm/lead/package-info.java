/** People who may buy, as the CRM knows them. */
@NullMarked
package pe.jcc.crm.lead;

import org.jspecify.annotations.NullMarked;
