/** The figures of the CRM. */
@NullMarked
package pe.jcc.api.crm.metrica;

import org.jspecify.annotations.NullMarked;
