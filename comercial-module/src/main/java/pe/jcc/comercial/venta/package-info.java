/** Ventas of lotes, with their plan of payment, their pagos and what asesores earn by them. */
@NullMarked
package pe.jcc.comercial.venta;

import org.jspecify.annotations.NullMarked;
