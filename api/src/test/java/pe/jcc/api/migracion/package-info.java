/** The command {@code migrar}, over the data of the old systems. */
@NullMarked
package pe.jcc.api.migracion;

import org.jspecify.annotations.NullMarked;
