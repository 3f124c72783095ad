@NullMarked
package pe.jcc.compartido.envio;

import org.jspecify.annotations.NullMarked;
