/** Appointments. */
@NullMarked
package pe.jcc.api.crm.appointment;

import org.jspecify.annotations.NullMarked;
