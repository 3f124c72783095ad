/** Refusals, in the form and the language of the caller. */
@NullMarked
package pe.jcc.api.error;

import org.jspecify.annotations.NullMarked;
