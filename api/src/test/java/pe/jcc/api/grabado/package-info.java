/** The exchanges recorded between the old backends and their frontends, replayed against the platform. */
@NullMarked
package pe.jcc.api.grabado;

import org.jspecify.annotations.NullMarked;
