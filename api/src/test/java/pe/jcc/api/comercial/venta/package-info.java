@NullMarked
package pe.jcc.api.comercial.venta;

import org.jspecify.annotations.NullMarked;
