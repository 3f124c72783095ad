@NullMarked
package pe.jcc.api.comercial.comision;

import org.jspecify.annotations.NullMarked;
