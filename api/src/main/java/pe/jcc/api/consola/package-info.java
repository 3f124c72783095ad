/** The console: pages, in Spanish, for the people who watch what is exchanged with other systems. */
@NullMarked
package pe.jcc.api.consola;

import org.jspecify.annotations.NullMarked;
