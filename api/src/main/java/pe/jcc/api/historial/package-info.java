/** The audit record as it travels. */
@NullMarked
package pe.jcc.api.historial;

import org.jspecify.annotations.NullMarked;
