/** Stories over HTTP, against a real PostgreSQL. */
@NullMarked
package pe.jcc.api;

import org.jspecify.annotations.NullMarked;
