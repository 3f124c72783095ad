/** The command {@code migrar}: what the two old databases hold comes over, again and again, with proof. */
@NullMarked
package pe.jcc.api.migracion;

import org.jspecify.annotations.NullMarked;
