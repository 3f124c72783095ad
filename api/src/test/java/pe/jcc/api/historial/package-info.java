/** Tests of the audit record. */
@NullMarked
package pe.jcc.api.historial;

import org.jspecify.annotations.NullMarked;
