/** Ventas, their plans and their pagos by HTTP. */
@NullMarked
package pe.jcc.api.comercial.venta;

import org.jspecify.annotations.NullMarked;
