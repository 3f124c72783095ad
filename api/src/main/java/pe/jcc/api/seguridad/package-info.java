/** Who may come in, and how they say who they are. */
@NullMarked
package pe.jcc.api.seguridad;

import org.jspecify.annotations.NullMarked;
