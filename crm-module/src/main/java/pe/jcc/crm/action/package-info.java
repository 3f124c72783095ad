/** What was done with leads and appointments, in sentences. */
@NullMarked
package pe.jcc.crm.action;

import org.jspecify.annotations.NullMarked;
