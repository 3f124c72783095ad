/** Uploads of leads. */
@NullMarked
package pe.jcc.api.crm.carga;

import org.jspecify.annotations.NullMarked;
