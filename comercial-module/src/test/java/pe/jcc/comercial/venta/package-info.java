@NullMarked
package pe.jcc.comercial.venta;

import org.jspecify.annotations.NullMarked;
