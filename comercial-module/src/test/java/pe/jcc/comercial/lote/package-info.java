@NullMarked
package pe.jcc.comercial.lote;

import org.jspecify.annotations.NullMarked;
