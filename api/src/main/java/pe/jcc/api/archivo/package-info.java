/** Files that people send. */
@NullMarked
package pe.jcc.api.archivo;

import org.jspecify.annotations.NullMarked;
