/** Duplicates of leads. */
@NullMarked
package pe.jcc.api.crm.duplicate;

import org.jspecify.annotations.NullMarked;
