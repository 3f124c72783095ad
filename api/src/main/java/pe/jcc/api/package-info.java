/** The edge: HTTP, security, start. */
@NullMarked
package pe.jcc.api;

import org.jspecify.annotations.NullMarked;
