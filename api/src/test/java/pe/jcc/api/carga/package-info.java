/** How the platform bears many records. */
@NullMarked
package pe.jcc.api.carga;

import org.jspecify.annotations.NullMarked;
