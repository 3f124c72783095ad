/** What lies between a request to somebody else's server and what came of it: where it may go, how it is signed. */
@NullMarked
package pe.jcc.compartido.envio;

import org.jspecify.annotations.NullMarked;
