/** The platform. */
@NullMarked
package pe.jcc;

import org.jspecify.annotations.NullMarked;
