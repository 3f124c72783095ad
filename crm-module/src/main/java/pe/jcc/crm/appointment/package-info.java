/** Appointments (citas) of leads with those who sell. */
@NullMarked
package pe.jcc.crm.appointment;

import org.jspecify.annotations.NullMarked;
