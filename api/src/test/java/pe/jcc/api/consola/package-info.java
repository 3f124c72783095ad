@NullMarked
package pe.jcc.api.consola;

import org.jspecify.annotations.NullMarked;
