/** What was told again of leads that were known. */
@NullMarked
package pe.jcc.crm.duplicate;

import org.jspecify.annotations.NullMarked;
