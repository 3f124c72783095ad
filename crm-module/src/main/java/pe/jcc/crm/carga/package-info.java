/** Leads that come by the file, as spreadsheets write them. */
@NullMarked
package pe.jcc.crm.carga;

import org.jspecify.annotations.NullMarked;
